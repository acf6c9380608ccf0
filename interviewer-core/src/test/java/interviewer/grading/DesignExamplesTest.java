package interviewer.grading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import interviewer.corpus.Catalog;
import interviewer.corpus.Corpus;
import interviewer.corpus.CorpusLoader;
import interviewer.corpus.Scenario;
import interviewer.llm.AbsentEmbedder;
import interviewer.llm.Embedder;
import interviewer.llm.MiniLmEmbedder;
import interviewer.text.Json;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Design answers of our own, read by the reviewer and by us. */
class DesignExamplesTest {
    private static final Corpus CORPUS = CorpusLoader.load();
    private static final Catalog CATALOG = CorpusLoader.catalog();
    private static final Embedder EMBEDDER = new MiniLmEmbedder();
    private static final Grader NO_MARKS = (question, answer, service) -> Grade.ungraded("none", List.of(), "none", 0);
    private static final DesignReviewer REVIEWER = new DesignReviewer(CORPUS, CATALOG, NO_MARKS, EMBEDDER);
    private static final DesignReviewer WORDS_ONLY =
            new DesignReviewer(CORPUS, CATALOG, NO_MARKS, new AbsentEmbedder());

    @BeforeAll
    static void loadModel() {
        assertTrue(EMBEDDER.await(Duration.ofMinutes(1)).isReady());
    }

    /** An answer written for this test, with what it covers by our own reading. */
    record Example(String scenario, String kind, List<String> path, List<String> operations, String answer) {}

    static List<Example> examples() throws IOException {
        List<Example> examples = new ArrayList<>();
        try (InputStream in = DesignReviewerTest.class.getResourceAsStream("design-answers.jsonl")) {
            assertNotNull(in);
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                JsonNode json = Json.mapper().readTree(line);
                examples.add(Json.mapper().treeToValue(json, Example.class));
            }
        }
        return examples;
    }

    @Test
    void review_examples_areReadAsPeopleReadThem() throws IOException {
        Tally path = new Tally();
        Tally operations = new Tally();
        for (Example example : examples()) {
            DesignReview review = REVIEWER.review(scenario(example.scenario()), example.answer(), null);
            path.add(example, new TreeSet<>(example.path()), coveredParts(review));
            operations.add(example, new TreeSet<>(example.operations()), coveredOperations(review));
        }

        // The examples were at hand when stems and threshold were chosen: these are floors against decay, no
        // measurement.
        assertTrue(path.precision() >= 0.95 && path.recall() >= 0.95, () -> "path: " + path);
        assertTrue(operations.precision() >= 0.95 && operations.recall() >= 0.9, () -> "operations: " + operations);
    }

    @Test
    void review_examplesByWordsAlone_areReadNearlyAsWell() throws IOException {
        Tally operations = new Tally();
        for (Example example : examples()) {
            DesignReview review = WORDS_ONLY.review(scenario(example.scenario()), example.answer(), null);
            operations.add(example, new TreeSet<>(example.operations()), coveredOperations(review));
        }

        assertTrue(
                operations.precision() >= 0.95 && operations.recall() >= 0.85,
                () -> "operations, words: " + operations);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void review_quotes_standInTheAnswer(Example example) {
        DesignReview review = REVIEWER.review(scenario(example.scenario()), example.answer(), null);

        Stream.concat(
                        review.path().stream().map(DesignReview.Part::evidence),
                        review.operations().stream().map(DesignReview.Operation::evidence))
                .filter(evidence -> evidence != null)
                .forEach(evidence ->
                        assertEquals(evidence.quote(), example.answer().substring(evidence.start(), evidence.end())));
    }

    static String answer(String scenario, String kind) {
        try {
            return examples().stream()
                    .filter(example -> example.scenario().equals(scenario)
                            && example.kind().equals(kind))
                    .findFirst()
                    .orElseThrow()
                    .answer();
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static Scenario scenario(String id) {
        return CorpusLoader.scenarios().stream()
                .filter(scenario -> scenario.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    static Set<String> coveredParts(DesignReview review) {
        Set<String> covered = new TreeSet<>();
        review.path().stream().filter(part -> part.evidence() != null).forEach(part -> covered.add(part.id()));
        return covered;
    }

    static Set<String> coveredOperations(DesignReview review) {
        Set<String> covered = new TreeSet<>();
        review.operations().stream()
                .filter(operation -> operation.evidence() != null)
                .forEach(operation -> covered.add(operation.id()));
        return covered;
    }

    /** Counts what was found and what was there. */
    private static final class Tally {
        private int right;
        private int found;
        private int there;
        private final List<String> differences = new ArrayList<>();

        void add(Example example, Set<String> expected, Set<String> covered) {
            Set<String> both = new TreeSet<>(expected);
            both.retainAll(covered);
            right += both.size();
            found += covered.size();
            there += expected.size();
            if (!expected.equals(covered)) {
                differences.add(
                        example.scenario() + " " + example.kind() + ": expected " + expected + ", found " + covered);
            }
        }

        double precision() {
            return found == 0 ? 1 : (double) right / found;
        }

        double recall() {
            return there == 0 ? 1 : (double) right / there;
        }

        @Override
        public String toString() {
            return String.format("precision %.2f, recall %.2f, %s", precision(), recall(), differences);
        }
    }
}
