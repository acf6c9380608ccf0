package interviewer.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interviewer.Storage;
import interviewer.session.Interview;
import interviewer.session.Turn;
import interviewer.storage.SqliteStorage;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DrillCommandTest {
    @TempDir
    Path data = Path.of("");

    private Run drill(String typed) {
        return Run.of(data, Map.of(), typed, "drill", "sqs", "--data", data.toString());
    }

    private List<Interview> kept() {
        try (Storage storage = new SqliteStorage(data.resolve("interviewer.db"))) {
            return storage.interviews();
        }
    }

    private static List<String> kinds(Interview interview) {
        return interview.turns().stream()
                .map(turn -> turn.getClass().getSimpleName())
                .toList();
    }

    @Test
    void drill_answeredTwice_showsBothGradesAndAStrongAnswer() {
        Run run = drill(
                "SQS, a queue between the services.\n\nMessages may come twice, so the consumer is idempotent.\n\n");

        assertEquals(0, run.exit(), run.err());
        assertTrue(run.out().contains("That took 0 s of 30."), run.out());
        assertTrue(run.out().contains("1  Name it: "), run.out());
        assertTrue(run.out().contains("One more question: "), run.out());
        assertTrue(run.out().contains("A strong answer would have said:"), run.out());
        assertEquals(2, run.out().split(" of 10", -1).length - 1, run.out());
        assertEquals(
                List.of("Question", "Answer", "Graded", "Probe", "Answer", "Graded", "Reveal"),
                kinds(kept().getFirst()));
    }

    @Test
    void drill_probeSkippedAndNextTaken_asksAnotherQuestion() {
        Run run = drill("SQS, a queue between the services.\n\n\n\n");

        assertEquals(0, run.exit(), run.err());
        assertEquals(List.of("Question", "Answer", "Graded", "Probe", "Reveal", "Question"), kinds(kept().getFirst()));
    }

    @Test
    void drill_endedAtOnce_saysGoodbyeAndKeepsTheQuestion() {
        Run run = drill("");

        assertEquals(0, run.exit());
        assertTrue(run.err().contains("The interview is kept"), run.err());
        assertEquals(Turn.Question.class, kept().getFirst().turns().getLast().getClass());
    }

    @Test
    void drill_endedInTheMiddleOfAnAnswer_keepsTheAnswer() {
        drill("SQS, a queue");

        assertEquals(
                "SQS, a queue",
                kept().getFirst().last(Turn.Answer.class).orElseThrow().text());
    }

    @Test
    void drill_whereNothingCanBeKept_endsWith3() {
        Run run = Run.of(data, Map.of(), "", "drill", "--data", "/proc/nowhere");

        assertEquals(3, run.exit());
        assertEquals("", run.out());
        assertEquals(1, run.err().lines().count(), run.err());
    }
}
