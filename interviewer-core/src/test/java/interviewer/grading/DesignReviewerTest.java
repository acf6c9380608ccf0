package interviewer.grading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interviewer.corpus.Catalog;
import interviewer.corpus.Corpus;
import interviewer.corpus.CorpusLoader;
import interviewer.corpus.Scenario;
import interviewer.llm.AbsentEmbedder;
import interviewer.llm.Embedder;
import interviewer.llm.MiniLmEmbedder;
import interviewer.retrieval.HybridRetriever;
import interviewer.retrieval.TextVectors;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DesignReviewerTest {
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CloudFront caches the pictures near the users.|delivery",
                "A content delivery network with points all over the world serves the photos.|delivery",
                "Clients -> ALB -> Fargate containers that run the API.|entry logic",
                "The front end calls an API Gateway, and events start Lambda functions that run our code.|entry logic",
                "We keep the photos in S3, not on the disk of a server.|pictures",
                "It isn't only S3 that keeps the photos, we also store thumbnails there.|pictures"
            })
    void review_clauseThatSaysTheJob_covers(String answer, String parts) {
        assertEquals(Set.of(parts.split(" ")), DesignExamplesTest.coveredParts(photos(answer)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "S3, CloudFront, API Gateway, Lambda, Aurora, ElastiCache, Cognito.",
                "S3 and CloudFront and Lambda and Aurora and Cognito",
                "I would not use CloudFront to cache pictures.",
                "A CDN for the pictures is overkill.",
                "There is no need for a Redis cache for the feed.",
                "Would you put the photos into S3?",
                "We'd go without CloudFront for the static pages.",
                "S3 is great, robust and scalable."
            })
    void review_listedDeniedOrAsked_coversNothing(String answer) {
        assertEquals(Set.of(), DesignExamplesTest.coveredParts(photos(answer)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Everything is defined in Terraform and reviewed.|infrastructure-as-code",
                "A merge to main builds, tests and releases a new version by itself.|deployment",
                "Disks and backups are encrypted with our own key.|encryption",
                "When the error rate passes one percent the engineer on duty gets a call.|alarms"
            })
    void review_operationInOtherWords_isFound(String answer, String operation) {
        assertEquals(Set.of(operation), DesignExamplesTest.coveredOperations(photos(answer)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We don't encrypt anything.",
                "There are no alarms yet.",
                "KMS, CI/CD, CDK, logs, alarms.",
                "The user logs in with a password.",
                "One has to think about encryption."
            })
    void review_operationDeniedOrOnlyNamed_isMissing(String answer) {
        assertEquals(Set.of(), DesignExamplesTest.coveredOperations(photos(answer)));
    }

    @Test
    void review_services_areMarkedBySentencesThatAreAboutThem() {
        DesignReviewer reviewer = new DesignReviewer(CORPUS, CATALOG, grader(), EMBEDDER);
        String answer =
                "Photos are stored in S3, object storage for files of any size. DynamoDB keeps the metadata by user id."
                        + " A hot partition key is throttled at 1,000 writes per second, so the key is the user."
                        + " I would not use Aurora because the access patterns are known. S3 takes 3,500 PUTs per second per prefix.";

        List<DesignReview.Service> services =
                reviewer.review(scenario("design-photo-sharing"), answer, null).services();

        assertEquals(
                List.of("s3", "dynamodb"),
                services.stream().map(DesignReview.Service::id).toList());
        for (DesignReview.Service service : services) {
            assertEquals(5, service.steps().size());
            for (StepGrade mark : service.steps()) {
                Evidence evidence = mark.evidence();
                if (evidence != null) {
                    assertEquals(evidence.quote(), answer.substring(evidence.start(), evidence.end()));
                    assertFalse(
                            service.id().equals("s3") && evidence.quote().contains("partition key"), evidence::quote);
                }
            }
        }
        assertTrue(level(services.get(0), Step.NUMBER) > 0);
        assertTrue(level(services.get(1), Step.GOTCHA) > 0);
    }

    @Test
    void review_manyServices_marksTwelve() {
        DesignReviewer reviewer = new DesignReviewer(CORPUS, CATALOG, grader(), new AbsentEmbedder());
        StringBuilder answer = new StringBuilder();
        CATALOG.cards()
                .forEach(card -> answer.append("We use ").append(card.name()).append(" for this. "));

        List<DesignReview.Service> services = reviewer.review(scenario("design-photo-sharing"), answer.toString(), null)
                .services();

        assertEquals(ServiceReading.MOST, services.size());
    }

    @Test
    void review_change_isReadInTheReactionOnly() {
        String design = "Old photos move to a cheaper storage class by a lifecycle rule.";
        Scenario photos = scenario("design-photo-sharing");

        DesignReview.Change nothing = REVIEWER.review(
                        photos, design + "\n\nI would keep it all.", "I would keep it all.")
                .change();
        DesignReview.Change something =
                REVIEWER.review(photos, "I use S3.\n\n" + design, design).change();

        assertNotNull(nothing);
        assertNull(nothing.evidence());
        assertNotNull(something);
        assertNotNull(something.evidence());
        assertEquals(11, something.evidence().start());
    }

    @Test
    void probe_asksForRequestDataEventsThenTheRest() {
        Scenario orders = scenario("design-shop-orders");
        String all = DesignExamplesTest.answer("design-shop-orders", "strong");

        assertEquals(
                "The buyer presses \"order\". What does the call meet first on your side?",
                REVIEWER.probe(orders, "We use microservices.").orElseThrow());
        assertEquals(
                "It is Friday and you fixed a bug. How does the fix get to the users?",
                REVIEWER.probe(orders, all).orElseThrow());
        assertTrue(REVIEWER.probe(orders, all + " Every merge is released by a CI/CD pipeline.")
                .isEmpty());
    }

    @Test
    void review_anyText_neverThrowsAndPointsIntoTheText() {
        Random random = new Random(7);
        String signs = "S3 Lambda,.;:?!\n\t-> not don’t «é» 🎉 \u0000 \u202e queue KMS";
        for (int round = 0; round < 40; round++) {
            StringBuilder text = new StringBuilder();
            while (text.length() < 300) {
                int start = random.nextInt(signs.length() - 4);
                text.append(signs, start, start + 1 + random.nextInt(4));
            }
            DesignReview review = assertTimeoutPreemptively(
                    Duration.ofSeconds(10),
                    () -> WORDS_ONLY.review(scenario("design-ticket-sale"), text.toString(), text.toString()));
            assertEquals(7, review.path().size());
        }
    }

    private static Grader grader() {
        TextVectors shipped = TextVectors.shipped(EMBEDDER.model());
        return new EvidenceGrader(
                CORPUS,
                CATALOG,
                new HybridRetriever(CORPUS, CATALOG, EMBEDDER, shipped),
                new SignalTable(CORPUS, CATALOG, EMBEDDER, shipped));
    }

    private static int level(DesignReview.Service service, Step step) {
        return service.steps().stream()
                .filter(mark -> mark.step() == step)
                .findFirst()
                .orElseThrow()
                .level();
    }

    private static DesignReview photos(String answer) {
        return REVIEWER.review(scenario("design-photo-sharing"), answer, null);
    }

    private static Scenario scenario(String id) {
        return CorpusLoader.scenarios().stream()
                .filter(scenario -> scenario.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
