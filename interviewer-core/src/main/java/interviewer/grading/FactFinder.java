package interviewer.grading;

import interviewer.corpus.Catalog;
import interviewer.corpus.DesignBrief;
import interviewer.corpus.Mention;
import interviewer.llm.Embedder;
import interviewer.retrieval.TextVectors;
import interviewer.text.Sentences;
import interviewer.text.Span;
import interviewer.text.Tokenizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells an answer that only asks from one that designs, and finds for each question the fact that the interviewer has. By common
 * words, the rarer among the facts the heavier, and by meaning while the embedding model is there. Thread-safe.
 */
public final class FactFinder {
    /** What a question gets that no fact answers. */
    public static final String UNKNOWN = "Decide that yourself, and say what you assume.";

    private static final String ASKS =
            "how|what|which|who|whom|whose|where|when|why|is|are|was|were|do|does|did|can|could|should|shall|will|would|may"
                    + "|must|has|have|any|am";
    private static final Pattern QUESTION = Pattern.compile(
            "(?i)^\\W*(?:(?:ok(?:ay)?|so|and|also|first|second|then|well|um+|uh+|next|finally|before (?:i|we) \\w+)\\W+)*(?:"
                    + "(?:" + ASKS + ")\\b(?! i (?:use|put|take|start))"
                    + "|(?:i(?:'d| would)? (?:like|want|need) to (?:know|ask|understand|clarify)|tell me|i(?:'d| would) ask|i wonder|let me ask|may i ask|can i ask)\\b).*");
    /** Where one sentence asks twice. */
    private static final Pattern NEXT_QUESTION = Pattern.compile(
            "(?i)(?:\\s*[,;]\\s*(?:and |or )?|\\s+and )(?=(?:how|what|which|who|where|when|is|are|do|does|can|should|will|any)\\b)");
    /** "Some questions first.", and its like. */
    private static final int FEW_WORDS = 12;

    private static final double SAME_WORDS = 0.45;
    private static final double SAME_MEANING = 0.6;

    private final Catalog catalog;
    private final Meanings meanings;

    public FactFinder(Catalog catalog, Embedder embedder) {
        this.catalog = catalog;
        this.meanings = new Meanings(embedder, TextVectors.none(embedder.model()));
    }

    /** Whether a text asks and designs nothing: mostly questions, and no service is claimed beside them. */
    public boolean onlyAsks(String text) {
        int asking = 0;
        int stating = 0;
        for (Span span : Sentences.of(text)) {
            String sentence = span.in(text);
            int words = Tokenizer.tokens(sentence).size();
            if (isQuestion(sentence)) {
                asking += words;
            } else if (catalog.mentions(sentence).stream().anyMatch(Mention::isAws)) {
                return false;
            } else {
                stating += words;
            }
        }
        return asking > 0 && (stating <= FEW_WORDS || stating * 2 <= asking);
    }

    /** The reply to each question of the text: one line for each fact, and one for what the candidate has to decide. */
    public String reply(DesignBrief brief, String text) {
        Set<String> lines = new LinkedHashSet<>();
        boolean unknown = false;
        for (String question : questions(text)) {
            Optional<DesignBrief.Fact> fact = find(brief, question);
            fact.ifPresent(found -> lines.add(found.answer()));
            unknown |= fact.isEmpty();
        }
        if (lines.isEmpty()) {
            return UNKNOWN;
        }
        if (unknown) {
            lines.add("As for the rest: decide that yourself, and say what you assume.");
        }
        return String.join("\n", lines);
    }

    private static boolean isQuestion(String sentence) {
        return sentence.endsWith("?") || QUESTION.matcher(sentence).matches();
    }

    private static List<String> questions(String text) {
        List<String> questions = new ArrayList<>();
        for (Span span : Sentences.of(text)) {
            if (isQuestion(span.in(text))) {
                questions.addAll(List.of(NEXT_QUESTION.split(span.in(text))));
            }
        }
        return questions;
    }

    /** The fact that answers a question best, none when no fact is near enough. */
    Optional<DesignBrief.Fact> find(DesignBrief brief, String question) {
        Map<String, Double> rarity = rarity(brief);
        float[] vector = meanings.of(List.of(question)).getFirst();
        Set<String> asked = Stems.of(question.toLowerCase(Locale.ROOT));
        DesignBrief.Fact best = null;
        double most = 0;
        for (DesignBrief.Fact fact : brief.facts()) {
            double words = fact.asks().stream()
                    .mapToDouble(wording -> overlap(asked, Stems.of(wording), rarity))
                    .max()
                    .orElse(0);
            double meaning = meanings.learnt(fact.asks()).nearest(vector);
            if ((words >= SAME_WORDS || meaning >= SAME_MEANING) && words + meaning > most) {
                best = fact;
                most = words + meaning;
            }
        }
        return Optional.ofNullable(best);
    }

    /** For each stem one over the number of facts that it asks for: "many" tells little, "region" much. */
    private static Map<String, Double> rarity(DesignBrief brief) {
        Map<String, Double> facts = new HashMap<>();
        for (DesignBrief.Fact fact : brief.facts()) {
            Set<String> stems = new LinkedHashSet<>();
            fact.asks().forEach(wording -> stems.addAll(Stems.of(wording)));
            stems.forEach(stem -> facts.merge(stem, 1.0, Double::sum));
        }
        facts.replaceAll((stem, count) -> 1 / count);
        return facts;
    }

    /** Share of the weight that two sets of stems have in common, 0..1. */
    private static double overlap(Set<String> left, Set<String> right, Map<String, Double> rarity) {
        double common = left.stream()
                .filter(right::contains)
                .mapToDouble(stem -> rarity.getOrDefault(stem, 1.0))
                .sum();
        double all = weight(left, rarity) + weight(right, rarity);
        return all == 0 ? 0 : 2 * common / all;
    }

    private static double weight(Set<String> stems, Map<String, Double> rarity) {
        return stems.stream()
                .mapToDouble(stem -> rarity.getOrDefault(stem, 0.5))
                .sum();
    }
}
