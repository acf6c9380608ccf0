package interviewer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interviewer.NoteTaker.Board;
import interviewer.NoteTaker.Progress;
import interviewer.llm.ModelException.Fault;
import interviewer.llm.ModelPick.Why;
import interviewer.llm.ScriptedModel;
import interviewer.session.Interview;
import interviewer.session.ModelNote;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class NoteTakerTest {
    private static final Choice PHOTOS = new Choice("s3-photo-uploads", null);
    private static final String WORDS =
            "Phones all over the world upload pictures of up to 20 MB. Where do they go, and how?";
    private static final String PROBE = "You spoke of storage for pictures. What has broken in it by now?";
    private static final String UNREADABLE = "{}";
    private static final String ANSWER = "S3, it stores the pictures as objects.";

    private final ScriptedModel model = new ScriptedModel();
    private final Interviewer interviewer = SampleInterviewer.with(model);

    @AfterEach
    void close() {
        interviewer.notes().close();
    }

    @Test
    void question_isWorded() throws Exception {
        model.then(WORDS);

        Interview interview = settled(interviewer.start(PHOTOS));

        ModelNote.Wording wording =
                assertInstanceOf(ModelNote.Wording.class, interview.notes().getFirst());
        assertEquals(1, wording.turn());
        assertEquals(WORDS, wording.text());
    }

    @Test
    void answer_comesBackAtOnce_theProbeIsWordedBeforeTheAnswerIsRead() throws Exception {
        CountDownLatch slow = new CountDownLatch(1);
        model.then(WORDS).thenAfter(slow, PROBE).then(UNREADABLE);
        Interview interview = settled(interviewer.start(PHOTOS));

        interview = interviewer.answer(interview.id(), 1, ANSWER, 9);

        assertEquals(Interview.Open.PROBE, interview.open(), "the model has not said a word yet");
        List<Progress> pending = pending(interview, 2);
        assertEquals("wording", pending.getFirst().kind());
        assertEquals(new Progress(3, "reading", "queued", 1, "", 0), pending.getLast());

        slow.countDown();
        interview = settled(interview);
        assertEquals(
                List.of("wording", "wording", "reading"),
                interview.notes().stream().map(ModelNote::kind).toList());
    }

    @Test
    void question_thatIsAnsweredMeanwhile_isNotWordedAnyMore() throws Exception {
        CountDownLatch slow = new CountDownLatch(1);
        model.thenAfter(slow, WORDS).then(PROBE).then(UNREADABLE);
        Interview first = interviewer.start(PHOTOS);
        pending(first, 1);
        Interview second = interviewer.start(PHOTOS);

        interviewer.answer(second.id(), 1, ANSWER, 9);
        slow.countDown();
        Interview settled = settled(second);

        assertEquals(
                List.of(4, 3), settled.notes().stream().map(ModelNote::turn).toList());
    }

    @Test
    void reading_thatFailed_isKeptAndMadeAgainWhenAsked() throws Exception {
        model.then(WORDS).then(PROBE).then(Fault.INTERRUPTED, "The server went away.");
        Interview interview = settled(interviewer.start(PHOTOS));
        interview = settled(interviewer.answer(interview.id(), 1, ANSWER, 9));
        assertEquals("The server went away.", reading(interview).reading().unreadable());

        model.then(UNREADABLE);
        interview = settled(interviewer.readAgain(interview.id(), 3));

        assertEquals(
                "The reply of scripted:1b could not be read.",
                reading(interview).reading().unreadable());
    }

    @Test
    void withoutModel_nothingIsQueuedAndNothingIsRefused() {
        model.absent(Why.NO_SERVER, "Ollama was not found.");

        Interview interview = interviewer.start(PHOTOS);
        interview = interviewer.answer(interview.id(), 1, ANSWER, 9);

        assertEquals(List.of(), interviewer.notes().board(interview.id()).pending());
        assertEquals(List.of(), model.prompts());
        String id = interview.id();
        ConflictException refusal = assertThrows(ConflictException.class, () -> interviewer.readAgain(id, 3));
        assertEquals("Ollama was not found.", refusal.getMessage());
    }

    @Test
    void interview_deletedMeanwhile_disturbsNoOther() throws Exception {
        CountDownLatch slow = new CountDownLatch(1);
        model.thenAfter(slow, WORDS).then(WORDS);
        Interview deleted = interviewer.start(PHOTOS);
        pending(deleted, 1);
        Interview other = interviewer.start(PHOTOS);

        interviewer.delete(deleted.id());
        slow.countDown();

        assertEquals(1, settled(other).notes().size());
    }

    private static ModelNote.Reading reading(Interview interview) {
        return assertInstanceOf(ModelNote.Reading.class, interview.notes().getLast());
    }

    /** Waits until that many notes are on their way and the first is being made. */
    private List<Progress> pending(Interview interview, int many) throws InterruptedException {
        Board board = interviewer.notes().board(interview.id());
        while (board.pending().size() != many
                || !board.pending().getFirst().state().equals("working")) {
            board = interviewer.notes().await(interview.id(), board.version(), Duration.ofSeconds(1));
        }
        return board.pending();
    }

    /** The interview once no note is on its way. */
    private Interview settled(Interview interview) throws InterruptedException {
        Board board = interviewer.notes().board(interview.id());
        while (!board.pending().isEmpty()) {
            board = interviewer.notes().await(interview.id(), board.version(), Duration.ofSeconds(1));
        }
        assertTrue(interviewer.notes().board(interview.id()).pending().isEmpty());
        return interviewer.interview(interview.id());
    }
}
