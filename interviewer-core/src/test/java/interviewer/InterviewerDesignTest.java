package interviewer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interviewer.grading.DesignReview;
import interviewer.session.Interview;
import interviewer.session.Interview.Open;
import interviewer.session.Turn;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class InterviewerDesignTest {
    private static final Choice PHOTOS = new Choice("design-photo-sharing", null);
    private static final String SKETCH = "Photos are uploaded to S3 with presigned URLs, where the files are kept."
            + " CloudFront serves them to the users.";

    private final Storage storage = new MemoryStorage();
    private final Interviewer interviewer = SampleInterviewer.with(storage, UnaryOperator.identity());

    private static List<String> kinds(Interview interview) {
        return interview.turns().stream()
                .map(turn -> turn.getClass().getSimpleName())
                .toList();
    }

    @Test
    void design_fromOpeningToReveal_goesAllTheWay() {
        String id = interviewer.start(PHOTOS).id();
        interviewer.answer(id, 1, "How many photos are uploaded per day?", 10);
        interviewer.answer(id, 3, SKETCH, 90);
        interviewer.answer(id, 5, "An API Gateway takes the calls and throttles them.", 20);
        Interview interview = interviewer.answer(id, 7, "I move old photos to a cheaper tier by a lifecycle rule.", 20);

        assertEquals(
                List.of(
                        "Question",
                        "Answer",
                        "Clarification",
                        "Answer",
                        "Probe",
                        "Answer",
                        "Change",
                        "Answer",
                        "Graded",
                        "Reveal"),
                kinds(interview));
        assertEquals(Open.NEXT, interview.open());
        assertEquals(interview, storage.interview(id).orElseThrow());
        Turn.Graded graded = interview.last(Turn.Graded.class).orElseThrow();
        assertFalse(graded.answer().contains("How many photos"), graded.answer());
        DesignReview review = graded.review();
        assertNotNull(review);
        assertNotNull(review.change());
        assertEquals("s3", review.services().getFirst().id());
        Turn.Reveal reveal = interview.last(Turn.Reveal.class).orElseThrow();
        assertEquals(8, reveal.points().size());
        assertEquals("The pattern", reveal.points().getFirst().title());
        assertTrue(reveal.points().getFirst().text().contains("CloudFront + S3 for static assets"));
        assertTrue(reveal.points().stream().allMatch(point -> point.step() == null));
        assertTrue(reveal.summary().startsWith("On the five steps the design as a whole earns "), reveal.summary());
    }

    @Test
    void answer_toTheQuestionAfterAClarification_isTaken() {
        String id = interviewer.start(PHOTOS).id();
        interviewer.answer(id, 1, "How many photos are uploaded per day?", 10);

        assertEquals(Open.PROBE, interviewer.answer(id, 1, SKETCH, 90).open());
        assertThrows(ConflictException.class, () -> interviewer.answer(id, 1, "Something else.", 1));
    }

    @Test
    void answer_sentTwice_isTakenOnce() {
        String id = interviewer.start(PHOTOS).id();
        Interview once = interviewer.answer(id, 1, SKETCH, 90);

        assertEquals(once, interviewer.answer(id, 1, SKETCH, 90));
    }

    @Test
    void reveal_atTheProbe_gradesWhatIsThere() {
        String id = interviewer.start(PHOTOS).id();
        interviewer.answer(id, 1, SKETCH, 90);
        Interview interview = interviewer.reveal(id);

        assertEquals(List.of("Question", "Answer", "Probe", "Graded", "Reveal"), kinds(interview));
        DesignReview review = interview.last(Turn.Graded.class).orElseThrow().review();
        assertNotNull(review);
        assertNull(review.change());
        assertEquals(SKETCH, interview.last(Turn.Graded.class).orElseThrow().answer());
    }

    @Test
    void reveal_atTheChange_gradesAndSaysThatItWasLeft() {
        String id = interviewer.start(PHOTOS).id();
        interviewer.answer(id, 1, SKETCH, 90);
        interviewer.answer(id, 3, "An API Gateway takes the calls and throttles them.", 20);
        Interview interview = interviewer.reveal(id);

        assertEquals(List.of("Question", "Answer", "Probe", "Answer", "Change", "Graded", "Reveal"), kinds(interview));
        DesignReview review = interview.last(Turn.Graded.class).orElseThrow().review();
        assertNotNull(review);
        DesignReview.Change change = review.change();
        assertNotNull(change);
        assertNull(change.evidence());
    }

    @Test
    void regrade_afterAFailure_goesOnWhereItStopped() {
        Interviewer broken = SampleInterviewer.with(storage, real -> (question, answer, service) -> {
            throw new IllegalStateException("no grade today");
        });
        String id = broken.start(PHOTOS).id();
        broken.answer(id, 1, SKETCH, 90);
        broken.answer(id, 3, "An API Gateway takes the calls and throttles them.", 20);

        assertThrows(IllegalStateException.class, () -> broken.answer(id, 5, "Old photos go to a cheaper tier.", 20));
        assertEquals(Open.GRADE, storage.interview(id).orElseThrow().open());
        assertEquals(Open.NEXT, interviewer.regrade(id).open());
    }

    @Test
    void reveal_whenGradingFails_leavesTheProbeOpen() {
        Interviewer broken = SampleInterviewer.with(storage, real -> (question, answer, service) -> {
            throw new IllegalStateException("no grade today");
        });
        String id = broken.start(PHOTOS).id();
        broken.answer(id, 1, SKETCH, 90);

        assertThrows(IllegalStateException.class, () -> broken.reveal(id));
        assertEquals(Open.PROBE, storage.interview(id).orElseThrow().open());
    }

    @Test
    void next_afterADesign_isADrill() {
        String id = interviewer.start(PHOTOS).id();
        interviewer.answer(id, 1, SKETCH, 90);
        interviewer.reveal(id);

        Interview interview = interviewer.next(id, new Choice(null, null));

        assertNull(interview.lastQuestion().orElseThrow().scenario().design());
    }
}
