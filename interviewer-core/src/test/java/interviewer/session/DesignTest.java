package interviewer.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interviewer.corpus.Catalog;
import interviewer.corpus.Corpus;
import interviewer.corpus.CorpusLoader;
import interviewer.corpus.Scenario;
import interviewer.grading.DesignReview;
import interviewer.grading.DesignReviewer;
import interviewer.grading.FactFinder;
import interviewer.grading.Grade;
import interviewer.llm.AbsentEmbedder;
import interviewer.llm.Embedder;
import interviewer.session.Turn.Answer;
import interviewer.session.Turn.Change;
import interviewer.session.Turn.Clarification;
import interviewer.session.Turn.Graded;
import interviewer.session.Turn.Probe;
import interviewer.session.Turn.Question;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DesignTest {
    private static final Instant NOW = Instant.EPOCH;
    private static final Corpus CORPUS = CorpusLoader.load();
    private static final Catalog CATALOG = CorpusLoader.catalog();
    private static final Embedder EMBEDDER = new AbsentEmbedder();
    private static final Grade UNGRADED = Grade.ungraded("Not graded here.", List.of(), "test", 0);
    private static final Scenario PHOTOS = CorpusLoader.scenarios().stream()
            .filter(scenario -> scenario.id().equals("design-photo-sharing"))
            .findFirst()
            .orElseThrow();
    private static final String SKETCH = "Photos are uploaded to S3 with presigned URLs, where the files are kept."
            + " CloudFront serves them to the users.";

    private final Design design = new Design(
            new DesignReviewer(CORPUS, CATALOG, (question, answer, service) -> UNGRADED, EMBEDDER),
            new FactFinder(CATALOG, EMBEDDER));

    private static Interview asked() {
        return new Interview("i1", NOW, List.of(new Question(1, NOW, PHOTOS)), List.of());
    }

    private static Interview said(Interview interview, String text) {
        int to = interview.turns().getLast().n();
        return interview.with(new Answer(interview.nextNumber(), NOW, to, text, 0));
    }

    private Interview answered(Interview interview, String text) {
        Interview longer = said(interview, text);
        return longer.with(design.afterAnswer(longer, NOW).orElseThrow());
    }

    @Test
    void questions_areAnsweredAndTheDesignIsStillOpen() {
        Interview interview = answered(asked(), "How many photos are uploaded per day?");

        Clarification reply =
                assertInstanceOf(Clarification.class, interview.turns().getLast());
        assertEquals(2, reply.to());
        assertTrue(reply.text().startsWith("About 4 million photos a day"), reply.text());
        assertEquals(Interview.Open.ANSWER, interview.open());
    }

    @Test
    void questions_seventhTime_areTurnedIntoTheDesign() {
        Interview interview = asked();
        for (int round = 0; round < Design.MOST_CLARIFICATIONS; round++) {
            interview = answered(interview, "How many photos are uploaded per day?");
            assertTrue(interview.last(Clarification.class).orElseThrow().text().startsWith("About"));
        }

        interview = answered(interview, "What is the budget?");

        assertEquals(
                Design.YOUR_DESIGN,
                interview.last(Clarification.class).orElseThrow().text());
    }

    @Test
    void answer_inAnotherLanguage_isAskedForOnceMoreAndLeftOut() {
        Interview interview =
                answered(asked(), "Ich würde die Bilder in den Speicher legen und das ist auch nicht schwer.");

        assertEquals(
                Design.ONCE_MORE,
                interview.last(Clarification.class).orElseThrow().text());
        assertEquals(SKETCH, Drill.answerText(said(interview, SKETCH)));
    }

    @Test
    void design_withGaps_isProbedForTheFirstPartThatCarriesTheRequest() {
        Interview interview = answered(asked(), SKETCH);

        Probe probe = assertInstanceOf(Probe.class, interview.turns().getLast());
        assertNull(probe.step());
        assertEquals("The app calls your backend. What takes the call before any code of yours runs?", probe.text());
    }

    @Test
    void probe_answered_bringsTheChangeAndThenTheGrade() {
        Interview interview = answered(answered(asked(), SKETCH), "An API Gateway takes the calls and throttles them.");

        Change change = assertInstanceOf(Change.class, interview.turns().getLast());
        assertTrue(change.text().startsWith("The board has halved the budget"), change.text());
        Interview last = said(interview, "Old photos move to a cheaper storage class by a lifecycle rule.");
        assertEquals(Optional.empty(), design.afterAnswer(last, NOW));
        Graded graded = design.graded(last, UNGRADED, NOW);
        DesignReview review = reviewOf(graded);
        assertTrue(graded.answer().startsWith(SKETCH + "\n\nAn API Gateway"), graded.answer());
        DesignReview.Change met = review.change();
        assertNotNull(met);
        assertNotNull(met.evidence());
        assertEquals(
                met.evidence().quote(),
                graded.answer().substring(met.evidence().start(), met.evidence().end()));
    }

    @Test
    void graded_beforeTheChange_reviewsWhatIsThere() {
        Graded graded = design.graded(answered(asked(), SKETCH), UNGRADED, NOW);

        DesignReview review = reviewOf(graded);
        assertNull(review.change());
        assertEquals(7, review.path().size());
    }

    @Test
    void graded_changeLeftUnanswered_hasNoEvidence() {
        Interview changed = answered(answered(asked(), SKETCH), "An API Gateway takes the calls and throttles them.");

        DesignReview.Change change =
                reviewOf(design.graded(changed, UNGRADED, NOW)).change();

        assertNotNull(change);
        assertNull(change.evidence());
    }

    @Test
    void pick_byChance_neverPicksADesign() {
        Drill drill = new Drill(CorpusLoader.scenarios(), CORPUS, CATALOG);
        Random random = new Random(1);

        for (int round = 0; round < 2000; round++) {
            assertNull(drill.pick(List.of(), Optional.empty(), random).design());
        }
        assertEquals(PHOTOS, drill.scenario("design-photo-sharing").orElseThrow());
    }

    private static DesignReview reviewOf(Graded graded) {
        DesignReview review = graded.review();
        assertNotNull(review);
        return review;
    }
}
