package interviewer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interviewer.grading.Step;
import interviewer.session.Interview;
import interviewer.session.Interview.Open;
import interviewer.session.SampleInterview;
import interviewer.session.Turn;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class InterviewerTest {
    private static final Choice PHOTOS = new Choice("s3-photo-uploads", null);

    private final Storage storage = new MemoryStorage();
    private final Interviewer interviewer = SampleInterviewer.with(storage, UnaryOperator.identity());

    @Test
    void drill_fromQuestionToReveal_takesTwoAnswersAndOneProbe() {
        Interview interview = interviewer.start(PHOTOS);
        interview = interviewer.answer(interview.id(), 1, "S3, it stores the pictures as objects.", 12);

        assertEquals(Open.PROBE, interview.open());

        interview = interviewer.answer(interview.id(), 4, "A presigned URL is valid for 15 minutes.", 9);

        assertEquals(
                List.of("Question", "Answer", "Graded", "Probe", "Answer", "Graded", "Reveal"),
                interview.turns().stream()
                        .map(turn -> turn.getClass().getSimpleName())
                        .toList());
        Turn.Graded second =
                assertInstanceOf(Turn.Graded.class, interview.turns().get(5));
        assertEquals(
                "S3, it stores the pictures as objects.\n\nA presigned URL is valid for 15 minutes.", second.answer());
        assertEquals(Open.NEXT, interview.open());
        assertEquals(interview, storage.interview(interview.id()).orElseThrow());
    }

    @Test
    void grade_beforeAnAttempt_tellsNoAnswer() {
        Interview interview = interviewer.start(PHOTOS);
        interview = interviewer.answer(interview.id(), 1, "I don't know.", 2);

        Turn.Graded first = interview.last(Turn.Graded.class).orElseThrow();
        assertNull(first.grade().modelAnswer());
        assertTrue(first.grade().steps().stream().allMatch(mark -> mark.example() == null));
    }

    @Test
    void reveal_showsSomethingForEachStepWithItsSource() {
        Interview interview = interviewer.start(PHOTOS);
        interview = interviewer.answer(interview.id(), 1, "S3.", 2);
        interview = interviewer.reveal(interview.id());

        Turn.Reveal reveal = interview.last(Turn.Reveal.class).orElseThrow();
        assertEquals(
                List.of(Step.values()),
                reveal.points().stream().map(Turn.Point::step).toList());
        assertTrue(reveal.points().stream().allMatch(point -> !point.text().isBlank()));
    }

    @Test
    void answer_sentTwice_isTakenOnce() {
        Interview interview = interviewer.start(PHOTOS);
        Interview once = interviewer.answer(interview.id(), 1, "S3.", 2);

        assertEquals(once, interviewer.answer(interview.id(), 1, "S3.", 2));
    }

    @Test
    void answer_toAnAnsweredQuestion_isAConflict() {
        Interview interview = interviewer.start(PHOTOS);
        interviewer.answer(interview.id(), 1, "S3.", 2);

        assertThrows(ConflictException.class, () -> interviewer.answer(interview.id(), 1, "EFS.", 2));
    }

    @Test
    void answer_whenGradingFails_isKeptAndGradedLater() {
        Interviewer broken = SampleInterviewer.with(storage, grader -> (question, answer, service) -> {
            throw new IllegalStateException("no grade today");
        });
        Interview interview = broken.start(PHOTOS);

        assertThrows(IllegalStateException.class, () -> broken.answer(interview.id(), 1, "S3 keeps objects.", 2));
        assertEquals(Open.GRADE, storage.interview(interview.id()).orElseThrow().open());
        assertEquals(Open.PROBE, interviewer.regrade(interview.id()).open());
    }

    @Test
    void answer_blankOrTooLong_isRefusedAndNothingStored() {
        Interview interview = interviewer.start(PHOTOS);

        assertThrows(IllegalArgumentException.class, () -> interviewer.answer(interview.id(), 1, " \n", 2));
        String tooLong = "x".repeat(Interviewer.LONGEST_ANSWER + 1);
        assertThrows(TooLongException.class, () -> interviewer.answer(interview.id(), 1, tooLong, 2));
        assertEquals(1, interviewer.interview(interview.id()).turns().size());
    }

    @Test
    void next_picksAQuestionThatWasNotAsked() {
        Interview interview = interviewer.start(new Choice(null, "sqs"));
        interviewer.answer(interview.id(), 1, "SQS.", 1);
        interviewer.reveal(interview.id());
        interview = interviewer.next(interview.id(), new Choice(null, "sqs"));

        List<String> asked = interview.turns().stream()
                .filter(Turn.Question.class::isInstance)
                .map(turn -> ((Turn.Question) turn).scenario().id())
                .toList();
        assertEquals(2, asked.stream().distinct().count());
    }

    @Test
    void disagree_isKeptBesideOurs() {
        Interview interview = interviewer.start(PHOTOS);
        interviewer.answer(interview.id(), 1, "S3.", 2);
        Interview marked = interviewer.disagree(interview.id(), 3, Step.NUMBER, 2, "I said eleven nines");

        assertEquals(2, marked.disagreements().getFirst().level());
        assertEquals(0, marked.disagreements().getFirst().ours());
        assertEquals(
                List.of(), interviewer.withdraw(interview.id(), 3, Step.NUMBER).disagreements());
    }

    @Test
    void disagree_withAMarkThatAReadingMoved_isKeptBesideTheFinalOne() {
        Interview interview = interviewer.start(PHOTOS);
        interviewer.answer(interview.id(), 1, "S3.", 2);
        storage.keep(interview.id(), SampleInterview.reading(3));

        Interview marked = interviewer.disagree(interview.id(), 3, Step.NUMBER, 2, "I said eleven nines");

        assertEquals(1, marked.disagreements().getFirst().ours());
    }

    @Test
    void unknownThings_areNotFound() {
        assertThrows(NotFoundException.class, () -> interviewer.interview("nope"));
        assertThrows(NotFoundException.class, () -> interviewer.start(new Choice("nope", null)));
        assertThrows(NotFoundException.class, () -> interviewer.start(new Choice(null, "not a service")));
        assertThrows(NotFoundException.class, () -> interviewer.delete("nope"));
    }
}
