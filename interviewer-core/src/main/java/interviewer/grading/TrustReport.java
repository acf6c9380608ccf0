package interviewer.grading;

import com.fasterxml.jackson.annotation.JsonProperty;
import interviewer.corpus.Corpus;
import interviewer.corpus.CorpusLoader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far a grader was found to agree with labels, and what attacks gained: the file {@code trust.json}. Made by {@code interviewer
 * eval trust} and shipped with the grader that it was measured on; the page shows it, and the build holds it against the program.
 *
 * @param date the day of the run, {@code yyyy-MM-dd}
 * @param subject what was measured
 * @param answers the graded answers that it was measured on
 * @param attacks the hostile answers
 * @param figures by name of the measure, such as {@code mean.qwk}, {@code gotcha.above}, {@code attacks.gained}; in order
 * @param confusions which level was given for which label, by step
 * @param beyond the answers with facts beyond the cards, and those without
 * @param tags the answers by kind, those with few left out
 * @param kinds what each kind of attack gained
 * @param falseFacts attacks that state something untrue
 * @param controls honest answers among the attacks
 * @param worst the answers that were graded worst, worst first
 */
public record TrustReport(
        String date,
        Subject subject,
        Sample answers,
        Sample attacks,
        Map<String, Estimate> figures,
        List<Confusion> confusions,
        List<Slice> beyond,
        List<Slice> tags,
        List<AttackKind> kinds,
        @JsonProperty("false_facts") FalseFacts falseFacts,
        Controls controls,
        List<Miss> worst) {
    private static final String FILE = "trust.json";

    public TrustReport {
        figures = new LinkedHashMap<>(figures);
        confusions = List.copyOf(confusions);
        beyond = List.copyOf(beyond);
        tags = List.copyOf(tags);
        kinds = List.copyOf(kinds);
        worst = List.copyOf(worst);
    }

    /** The report that is shipped; none in a build without one. */
    public static Optional<TrustReport> shipped() {
        return CorpusLoader.has(FILE) ? Optional.of(CorpusLoader.json(FILE, TrustReport.class)) : Optional.empty();
    }

    /**
     * What figures hang on. Two runs with the same subject and the same set give the same marks.
     *
     * @param grader as {@link Grader#name} says it
     * @param corpus hash of the documents and corrections
     * @param cards hash of cards, options and misconceptions
     * @param weights hash of the grader's weights
     */
    public record Subject(String grader, String corpus, String cards, String weights) {

        /** That grader over that corpus, with the shipped cards, those of the person over them, and the shipped weights. */
        public static Subject of(Grader grader, Corpus corpus) {
            return new Subject(
                    grader.name(),
                    corpus.hash(),
                    CorpusLoader.catalogHash(corpus.own()),
                    CorpusLoader.hash("grader-weights.json"));
        }

        /** Which of its parts are others in that one: {@code grader}, {@code corpus}, {@code cards}, {@code weights}. */
        public List<String> differences(Subject other) {
            Map<String, Boolean> same = new LinkedHashMap<>();
            same.put("grader", grader.equals(other.grader));
            same.put("corpus", corpus.equals(other.corpus));
            same.put("cards", cards.equals(other.cards));
            same.put("weights", weights.equals(other.weights));
            return same.keySet().stream()
                    .filter(part -> Boolean.FALSE.equals(same.get(part)))
                    .toList();
        }
    }

    /**
     * A set that something was measured on.
     *
     * @param set name of the file
     * @param part of it: {@code held-out} where nothing was fitted on it, else {@code all} or {@code train}
     * @param count lines of that part
     * @param sha256 of the whole file
     */
    public record Sample(String set, String part, int count, String sha256) {}

    /** A figure with its 95 % bootstrap interval. */
    public record Estimate(double value, double low, double high) {}

    /** How often each level was given (second index) for each label (first index). */
    public record Confusion(Step step, List<List<Integer>> counts) {}

    /** The figures of some of the answers. */
    public record Slice(String name, int count, Map<String, Estimate> figures) {
        public Slice {
            figures = new LinkedHashMap<>(figures);
        }
    }

    /**
     * A kind of attack.
     *
     * @param lines of that kind
     * @param passed how many keep all their rules
     * @param unchecked how many have rules only that need a server or a browser
     * @param gained mean credit above what the rules allow, 0 to 5
     */
    public record AttackKind(String kind, int lines, int passed, int unchecked, Estimate gained) {}

    /**
     * Lines that state something untrue.
     *
     * @param lines all of them
     * @param gained how many got credit that they should not have
     * @param unconfirmed how many of those at least say of a mark that it could not be checked, or list the claim as wrong
     */
    public record FalseFacts(int lines, int gained, int unconfirmed) {}

    /**
     * Honest lines, which must not suffer.
     *
     * @param lines all of them
     * @param lost ids of those that lost a level
     */
    public record Controls(int lines, List<String> lost) {
        public Controls {
            lost = List.copyOf(lost);
        }
    }

    /**
     * An answer that was graded badly.
     *
     * @param label total by the labels, 0 to 10
     * @param given total that was given
     */
    public record Miss(String id, String prompt, String answer, int label, int given, List<StepMiss> steps) {
        public Miss {
            steps = List.copyOf(steps);
        }
    }

    /** A step of it, right or not. */
    public record StepMiss(
            Step step,
            int label,
            int given,
            @JsonProperty("right_quote") @Nullable String rightQuote,
            @JsonProperty("given_quote") @Nullable String givenQuote) {}
}
