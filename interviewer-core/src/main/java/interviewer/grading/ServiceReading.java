package interviewer.grading;

import interviewer.corpus.Catalog;
import interviewer.corpus.Mention;
import interviewer.corpus.ServiceCard;
import interviewer.text.Sentences;
import interviewer.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Each service of a design against the five steps, by the grader that grades a drill: it gets the sentences about that service, and
 * blanks in place of all others, so that places stay. A sentence that names no service that is used goes on about those before it.
 */
final class ServiceReading {
    /** More services than that are not looked at one by one. */
    static final int MOST = 12;

    private final Catalog catalog;
    private final Grader grader;

    ServiceReading(Catalog catalog, Grader grader) {
        this.catalog = catalog;
        this.grader = grader;
    }

    List<DesignReview.Service> read(String question, String answer) {
        List<DesignReview.Service> services = new ArrayList<>();
        sentences(answer).forEach((card, about) -> {
            Grade grade = grader.grade(question, only(answer, about), card.id());
            if (grade.isGraded()) {
                List<StepGrade> steps = grade.steps().stream()
                        .map(mark -> quoted(mark, answer, about))
                        .toList();
                services.add(new DesignReview.Service(card.id(), card.name(), steps));
            }
        });
        return services;
    }

    /** The sentences about each service, services in order of first mention. */
    private Map<ServiceCard, List<Span>> sentences(String answer) {
        Map<ServiceCard, List<Span>> sentences = new LinkedHashMap<>();
        String lower = lower(answer);
        Set<ServiceCard> about = Set.of();
        int before = 0;
        for (Span sentence : Sentences.of(answer)) {
            Set<ServiceCard> used = used(lower, sentence);
            boolean newParagraph = answer.substring(before, sentence.start()).contains("\n\n");
            about = used.isEmpty() && !newParagraph ? about : used;
            for (ServiceCard card : about) {
                if (sentences.containsKey(card) || sentences.size() < MOST) {
                    sentences.computeIfAbsent(card, none -> new ArrayList<>()).add(sentence);
                }
            }
            before = sentence.end();
        }
        return sentences;
    }

    /** In lower case, every character at its place. */
    private static String lower(String answer) {
        StringBuilder lower = new StringBuilder(answer.length());
        for (int at = 0; at < answer.length(); at++) {
            char character = Character.toLowerCase(answer.charAt(at));
            lower.append(character == '\u2019' ? '\'' : character);
        }
        return lower.toString();
    }

    private Set<ServiceCard> used(String lower, Span sentence) {
        Set<ServiceCard> used = new LinkedHashSet<>();
        for (Mention mention : catalog.mentions(sentence.in(lower))) {
            Span place = new Span(
                    sentence.start() + mention.span().start(),
                    sentence.start() + mention.span().end());
            if (mention.isCard() && !Affirmed.isDenied(lower, place)) {
                catalog.card(mention.id()).ifPresent(used::add);
            }
        }
        return used;
    }

    private static String only(String answer, List<Span> kept) {
        char[] text = answer.toCharArray();
        for (int at = 0; at < text.length; at++) {
            int place = at;
            boolean isKept = kept.stream().anyMatch(span -> span.start() <= place && place < span.end());
            text[at] = isKept || text[at] == '\n' ? text[at] : ' ';
        }
        return new String(text);
    }

    /** The mark with words of the answer itself: where its quote spans blanks, the longest run of it that was read. */
    private static StepGrade quoted(StepGrade mark, String answer, List<Span> read) {
        Evidence evidence = mark.evidence();
        if (evidence == null) {
            return mark;
        }
        Span longest = new Span(evidence.start(), evidence.start());
        int start = evidence.start();
        int end = start;
        for (Span span : read) {
            if (span.end() <= evidence.start() || span.start() >= evidence.end()) {
                continue;
            }
            boolean goesOn = end > start && answer.substring(end, span.start()).isBlank();
            start = goesOn ? start : Math.max(span.start(), evidence.start());
            end = Math.min(span.end(), evidence.end());
            longest = end - start > longest.length() ? new Span(start, end) : longest;
        }
        return new StepGrade(
                mark.step(),
                mark.level(),
                mark.confirmed(),
                Evidence.of(answer, longest),
                mark.sources(),
                mark.why(),
                mark.advice(),
                mark.example());
    }
}
