package interviewer.grading;

import interviewer.corpus.Catalog;
import interviewer.corpus.DesignBrief;
import interviewer.corpus.Mention;
import interviewer.text.NormalText;
import interviewer.text.PlainSpeech;
import interviewer.text.Sentences;
import interviewer.text.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A design as it was read: which clause covers a part of the path, a point of running it, or a change. A clause covers something
 * when it names it, does not turn it down, is no mere list of names, and says what it is there for. A point of running it and a
 * change may also be told in other words: then nearness in meaning decides.
 */
final class DesignReading {
    /** Nearness from which other words mean the same; chosen on the answers of {@code design-answers.jsonl}, see DesignExamplesTest. */
    static final double MEANS_THE_SAME = 0.56;

    private static final int FEWEST_WORDS = 4;
    private static final int MOST_WORDS = 45;
    /** A colon, a dash or an arrow stands for "is" or "goes to". */
    private static final Pattern LINK = Pattern.compile("\\S[:=]\\s|\\s(?:-+>?|=>|[\u2013\u2014\u2192])\\s");

    private final String answer;
    private final NormalText normal;
    private final String lower;
    private final List<Clause> clauses;
    private final List<Mention> mentions;
    private final Meanings meanings;

    private DesignReading(String answer, NormalText normal, String text, Catalog catalog, Meanings meanings) {
        this.answer = answer;
        this.normal = normal;
        this.lower = text.toLowerCase(Locale.ROOT);
        this.clauses = new Clauses(catalog, meanings)
                .of(text).stream()
                        .filter(clause -> clause.words() <= MOST_WORDS)
                        .toList();
        this.mentions = catalog.mentions(text);
        this.meanings = meanings;
    }

    /** Reads an answer without what is not the candidate's and without questions, which claim nothing. */
    static DesignReading of(String question, String answer, Catalog catalog, Hygiene hygiene, Meanings meanings) {
        NormalText normal = PlainSpeech.of(answer);
        String clean = hygiene.clean(question, normal).text();
        return new DesignReading(answer, normal, withoutQuestions(clean), catalog, meanings);
    }

    private static String withoutQuestions(String text) {
        StringBuilder rest = new StringBuilder(text);
        for (Span sentence : Sentences.of(text)) {
            if (text.charAt(sentence.end() - 1) == '?') {
                rest.replace(sentence.start(), sentence.end(), " ".repeat(sentence.length() - 1) + Hygiene.CUT);
            }
        }
        return rest.toString();
    }

    Optional<Evidence> of(DesignBrief.Part part) {
        return clauses.stream()
                .filter(clause -> covers(clause, part.services(), part.words(), part.does()))
                .findFirst()
                .map(this::quoted);
    }

    Optional<Evidence> of(DesignBrief.Operation operation) {
        return clauses.stream()
                .filter(clause -> saysAll(clause, operation.terms()))
                .findFirst()
                .or(() -> nearest(operation.wordings()))
                .map(this::quoted);
    }

    Optional<Evidence> of(DesignBrief.Change change) {
        return clauses.stream()
                .filter(clause -> covers(clause, change.services(), change.words(), List.of()))
                .findFirst()
                .or(() -> nearest(change.wordings()))
                .map(this::quoted);
    }

    private boolean covers(Clause clause, List<String> services, List<String> words, List<String> does) {
        if (length(clause) < FEWEST_WORDS) {
            return false;
        }
        List<Span> spots = new ArrayList<>(places(clause, words));
        clause.mentions().stream()
                .filter(mention -> services.contains(mention.id()))
                .map(Mention::span)
                .forEach(spots::add);
        return spots.stream()
                .anyMatch(spot -> isSaid(spot, mentions) && isOfOneThing(clause, spot) && saysJob(clause, spot, does));
    }

    /** Every group of terms stands in the clause, and the first one is said of something. */
    private boolean saysAll(Clause clause, List<List<String>> terms) {
        return length(clause) >= FEWEST_WORDS
                && Stems.hasAll(clause.lower(), terms)
                && places(clause, terms.getFirst()).stream().anyMatch(spot -> isSaid(spot, List.of()));
    }

    private Optional<Clause> nearest(List<String> wordings) {
        Meanings.Known known = meanings.learnt(wordings);
        return clauses.stream()
                .filter(clause -> clause.withinSentence()
                        && clause.words() >= FEWEST_WORDS
                        && !Affirmed.denies(clause.lower())
                        && known.nearest(clause.vector()) >= MEANS_THE_SAME)
                .findFirst();
    }

    /** @param names what says nothing when it stands beside the spot */
    private boolean isSaid(Span spot, List<Mention> names) {
        return !Affirmed.isDenied(lower, spot) && !Affirmed.isListed(lower, spot, names);
    }

    /** Over two sentences, no more, and only when no second service is spoken of: else the job may be the other one's. */
    private static boolean isOfOneThing(Clause clause, Span spot) {
        boolean oneService = clause.mentions().stream()
                .filter(Mention::isAws)
                .allMatch(mention -> mention.span().overlaps(spot));
        return clause.withinSentence()
                || (oneService && Sentences.of(clause.text()).size() <= 2);
    }

    private static boolean saysJob(Clause clause, Span spot, Collection<String> does) {
        int start = spot.start() - clause.span().start();
        int end = spot.end() - clause.span().start();
        String beside = clause.lower().substring(0, start) + " | "
                + clause.lower().substring(Math.min(end, clause.lower().length()));
        return does.isEmpty() || does.stream().anyMatch(stem -> Stems.has(beside, stem));
    }

    private static int length(Clause clause) {
        return clause.words() + (int) LINK.matcher(clause.lower()).results().count();
    }

    /** Where words with these beginnings stand, up to the end of each word; counted from the start of the answer. */
    private static List<Span> places(Clause clause, List<String> stems) {
        List<Span> places = new ArrayList<>();
        String text = clause.lower();
        for (String stem : stems) {
            for (int at = text.indexOf(stem); at >= 0; at = text.indexOf(stem, at + 1)) {
                if (at > 0 && Character.isLetterOrDigit(text.charAt(at - 1))) {
                    continue;
                }
                int end = at + stem.length();
                while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
                    end++;
                }
                places.add(new Span(clause.span().start() + at, clause.span().start() + end));
            }
        }
        return places;
    }

    private Evidence quoted(Clause clause) {
        return Evidence.of(answer, Feedback.trimmed(answer, normal.original(clause.span())));
    }
}
