package interviewer.grading;

import interviewer.corpus.Corpus;
import interviewer.text.NormalText;
import interviewer.text.Sentences;
import interviewer.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Takes out of an answer what is not the candidate's: instructions to the grader, pasted verdicts, and long runs of words copied
 * from the guide or the prompt. What is left is graded as usual. Characters are blanked, not removed, so that places stay.
 */
final class Hygiene {
    private static final String MARKS = "(?:marks?|points?|scores?|credits?|grades?|ratings?|stars)";
    private static final String MOST = "(?:full|max(?:imum|imal)?|top|perfect|highest|all|best|10|ten|5|five|100|2)";
    private static final Pattern INSTRUCTION = Pattern.compile("(?i)(?:"
            + "\\b(?:ignore|disregard|override|bypass|forget)\\b.{0,40}\\b(?:instructions?|rubrics?|prompts?|guidelines|(?:the|your|all|previous|grading) rules|criteria)\\b"
            + "|\\b(?:give|award|assign|grant|output|return|mark|rate|score|grade|respond|reply)\\b.{0,50}\\b"
            + MOST + "\\b.{0,20}\\b" + MARKS + "\\b"
            + "|\\b(?:give|award|assign|grant|mark|rate|score|grade)\\b.{0,40}\\b(?:this|the|my|every|each|all)\\b.{0,20}\\b(?:answer|steps?|response|candidate|submission)\\b.{0,30}\\b(?:"
            + MOST + "|strong hire|met|correct)\\b"
            + "|\\b(?:strong hire|full marks|10 ?/ ?10|5 ?/ ?5|ten out of ten|10 of 10)\\b.{0,30}\\b(?:please|now|required|must|regardless)\\b"
            + "|\\byou (?:(?:are|must|should|will|have to) (?:now |act |grade|score|mark|rate|award|give (?:me|this|it|full|the)|output|respond)|are an? (?:lenient|generous|helpful|friendly|kind))"
            + "|\\b(?:system|developer) (?:prompt|message|note|override|instruction)s?\\b"
            + "|\\b(?:reveal|repeat|show|print)\\b.{0,30}\\b(?:prompt|instructions|rubric|hidden)\\b"
            + "|\\b(?:as|dear|note to|attention|hey|hello|message for) (?:the |an? )?(?:ai|grader|evaluator|examiner|judge|assistant|model|marker|reviewer)\\b"
            + "|^to (?:the |an? )?(?:ai|grader|evaluator|examiner|judge|assistant|marker)\\b"
            + "|\\b(?:grader|evaluator|examiner|judge|marker)s?\\s*[:,]"
            + "|\\b(?:give|award|assign|grant|mark|count|treat|consider|accept|score|gets|earns)\\b.{0,60}\\b(?:all|every|each|full|complete|five)\\b.{0,40}\\b(?:criteri(?:on|a)|marks?|points?|rubric|five steps)\\b"
            + "|\\b(?:set|mark|count|treat)\\b.{0,40}\\b(?:levels?|steps?|gotcha|criteria)\\b.{0,30}\\b(?:to 2|as met|as full|to full|as satisfied)\\b"
            + "|\\bevery criterion\\b"
            + "|\\b(?:rubric|criteria|grading|scoring|instructions?)\\b.{0,20}\\b(?:changed|replace[sd]?|updated|cancelled|void|overrid\\w+|suspended)\\b"
            + "|\\b(?:do not|don't|stop|no) grad(?:e|ing)\\b|\\bgrading is (?:off|over|disabled)\\b"
            + "|\\boutput the (?:value|json|number|level|verdict)\\b"
            + "|\\b(?:your|own|system|hidden) (?:own )?prompt\\b|\\bfollowed by the token\\b"
            + ")");
    private static final Pattern QUOTED = Pattern.compile("[\"\u201C][^\"\u201D]{0,200}[\"\u201D]");
    private static final Pattern ADDRESS = Pattern.compile("(?i)(?:https?|data|javascript):\\S+|(?m)^\\[//\\]:.*$");
    private static final Pattern CHAT_TAG = Pattern.compile("<\\|[^|>]*\\|>|\\[/?INST\\]|<</?SYS>>|\\{\\{[^{}]*\\}\\}");
    private static final Pattern ROLE_TAG = Pattern.compile(
            "(?i)^\\s*(?:#+\\s*)?(?:system|assistant|developer|user|human|grader|ai|instructions?|response)\\s*:");
    private static final Pattern VERDICT = Pattern.compile("(?i)(?:\\((?:met|full marks|2/2)\\)"
            + "|\\b(?:verdict|total|final (?:grade|score|verdict)|overall (?:grade|score)|grade|score|assessment|result)\\s*[:=]\\s*(?:strong|hire|full|met|perfect|pass|\\d+ ?(?:/|of|out of) ?\\d+)"
            + "|\\b(?:answer|response|candidate|submission)\\b.{0,30}\\b(?:meets|met|covers|covered|satisf\\w+|deserves|demonstrates|earned|earns|fulfil\\w+)\\b.{0,30}\\b(?:all|every|full|five|each|steps?|criteri\\w+|rubric)\\b"
            + "|\\b(?:name|pattern|gotcha|number|not[_ -]use)\\s*[:=]\\s*(?:2 ?/ ?2|met|full|yes|\u2713)\\b"
            + "|\\ball (?:five |5 )?(?:steps|criteria|marks) (?:are |were )?(?:met|satisfied|full|covered)\\b)");
    private static final Pattern JSON_VERDICT =
            Pattern.compile("(?i)[\"'](?:total|scores?|levels?|verdict|grade|not_use)[\"']\\s*:");
    private static final Pattern ENCODED =
            Pattern.compile("(?=[A-Za-z0-9+]*[0-9+])[A-Za-z0-9+]{40,}={0,2}|(?:[0-9a-fA-F]{2} ?){24}");
    private static final int PASTED_FROM_GUIDE = 20;
    private static final int PASTED_FROM_PROMPT = 7;

    /** Stands where words were taken out; it cannot stand elsewhere, since controls become spaces. */
    static final char CUT = '\f';

    private final Corpus corpus;
    private @Nullable Pasted guide;

    /** Reads the corpus when the first answer comes: a start does not wait for it. */
    Hygiene(Corpus corpus) {
        this.corpus = corpus;
    }

    private synchronized Pasted guide() {
        if (guide == null) {
            guide = Pasted.of(corpus);
        }
        return guide;
    }

    /**
     * What may be graded.
     *
     * @param text as long as the answer's normal form, foreign words blanked
     * @param flags what was found
     */
    record Clean(String text, Set<Flag> flags) {}

    /** @param prompt as given; {@link Pasted} brings it to the form of the answer */
    Clean clean(String prompt, NormalText normal) {
        String answer = normal.text();
        Set<Flag> flags = new LinkedHashSet<>();
        if (normal.hidesWords()) {
            flags.add(Flag.INJECTION);
        }
        List<Span> foreign = new ArrayList<>();
        for (Span sentence : Sentences.of(answer)) {
            if (isInstruction(answer, sentence)) {
                flags.add(Flag.INJECTION);
                foreign.add(sentence);
            }
        }
        ADDRESS.matcher(answer).results().forEach(match -> foreign.add(new Span(match.start(), match.end())));
        List<Span> pasted = guide().in(answer, PASTED_FROM_GUIDE);
        if (!pasted.isEmpty()) {
            flags.add(Flag.VERBATIM_CORPUS);
            foreign.addAll(pasted);
        }
        foreign.addAll(Pasted.of(prompt).in(answer, PASTED_FROM_PROMPT));
        return new Clean(blanked(answer, foreign), flags);
    }

    /** What stands in quotation marks is talked about, not said. A role tag counts at the beginning of a line only. */
    private static boolean isInstruction(String answer, Span sentence) {
        String words = QUOTED.matcher(sentence.in(answer)).replaceAll(" ");
        return JSON_VERDICT.matcher(sentence.in(answer)).find()
                || INSTRUCTION.matcher(words).find()
                || CHAT_TAG.matcher(words).find()
                || (beginsLine(answer, sentence.start())
                        && ROLE_TAG.matcher(words).find())
                || VERDICT.matcher(words).find()
                || ENCODED.matcher(words).find();
    }

    private static boolean beginsLine(String answer, int place) {
        int at = place;
        while (at > 0 && Character.isWhitespace(answer.charAt(at - 1))) {
            at--;
            if (answer.charAt(at) == '\n') {
                return true;
            }
        }
        return at == 0;
    }

    private static String blanked(String answer, List<Span> foreign) {
        char[] text = answer.toCharArray();
        for (Span span : foreign) {
            for (int at = span.start(); at < span.end(); at++) {
                text[at] = text[at] == '\n' ? '\n' : ' ';
            }
            if (span.end() > span.start()) {
                text[span.end() - 1] = CUT;
            }
        }
        return new String(text);
    }
}
