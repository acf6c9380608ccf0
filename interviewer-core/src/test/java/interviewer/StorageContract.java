package interviewer;

import static interviewer.session.SampleInterview.START;
import static interviewer.session.SampleInterview.answer;
import static interviewer.session.SampleInterview.disagreement;
import static interviewer.session.SampleInterview.question;
import static interviewer.session.SampleInterview.started;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interviewer.grading.Step;
import interviewer.session.Interview;
import interviewer.session.ModelNote;
import interviewer.session.SampleInterview;
import interviewer.session.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What every {@link Storage} keeps to. An engine's test extends this and says how to open one that is empty. */
public abstract class StorageContract {
    private static final int THREADS = 20;

    private Storage storage;

    /** An empty storage, not yet used. */
    protected abstract Storage open() throws Exception;

    @BeforeEach
    void openStorage() throws Exception {
        storage = open();
    }

    @AfterEach
    void closeStorage() {
        storage.close();
    }

    @Test
    void check_working_saysSo() {
        assertTrue(storage.check().works(), storage.check().detail());
    }

    @Test
    void create_everyKindOfTurn_isReadBackAsItWas() {
        Interview full = SampleInterview.full("i1");

        storage.create(full);

        assertEquals(Optional.of(full), storage.interview("i1"));
        assertEquals(List.of(full), storage.interviews());
    }

    @Test
    void create_wholeDesign_isReadBackAsItWas() {
        Interview design = SampleInterview.design("i1");

        storage.create(design);

        assertEquals(Optional.of(design), storage.interview("i1"));
    }

    @Test
    void create_sameIdAgain_isRefusedAndChangesNothing() {
        Interview first = started("i1", START);
        storage.create(first);

        IllegalArgumentException refusal =
                assertThrows(IllegalArgumentException.class, () -> storage.create(SampleInterview.full("i1")));

        assertEquals("interview i1 is there already", refusal.getMessage());
        assertEquals(Optional.of(first), storage.interview("i1"));
    }

    @Test
    void keepNote_sameTurnAndKind_takesThePlaceOfTheEarlier() {
        storage.create(SampleInterview.full("i1"));

        storage.keep("i1", SampleInterview.unreadable(3));
        storage.keep("i1", SampleInterview.wording(3));

        List<ModelNote> expected = List.of(
                SampleInterview.wording(4),
                SampleInterview.unreadable(6),
                SampleInterview.unreadable(3),
                SampleInterview.wording(3));
        assertEquals(expected, storage.interview("i1").orElseThrow().notes());
    }

    @Test
    void keepNote_ofAnInterviewThatIsGone_isRefused() {
        IllegalStateException refusal =
                assertThrows(IllegalStateException.class, () -> storage.keep("gone", SampleInterview.reading(3)));

        assertEquals("there is no interview gone", refusal.getMessage());
    }

    @Test
    void append_turnAfterTurn_keepsTheirOrder() {
        Interview full = SampleInterview.full("i1");
        storage.create(new Interview("i1", START, List.of(), full.disagreements(), full.notes()));

        full.turns().forEach(turn -> storage.append("i1", turn));

        assertEquals(Optional.of(full), storage.interview("i1"));
    }

    @Test
    void append_moreThanNineTurns_countsAsNumbers() {
        storage.create(started("i1", START));

        for (int n = 2; n <= 12; n++) {
            storage.append("i1", question(n));
        }

        assertEquals(12, existing("i1").turns().getLast().n());
    }

    @Test
    void append_gapInTheNumbers_isRefusedAndChangesNothing() {
        Interview before = started("i1", START);
        storage.create(before);

        IllegalStateException refusal =
                assertThrows(IllegalStateException.class, () -> storage.append("i1", answer(3, 1)));

        assertEquals("turn 3 cannot follow turn 1 of interview i1", refusal.getMessage());
        assertEquals(before, existing("i1"));
    }

    @Test
    void append_numberThatIsThere_isRefusedAndChangesNothing() {
        Interview before = started("i1", START);
        storage.create(before);

        IllegalStateException refusal =
                assertThrows(IllegalStateException.class, () -> storage.append("i1", answer(1, 1)));

        assertEquals("turn 1 cannot follow turn 1 of interview i1", refusal.getMessage());
        assertEquals(before, existing("i1"));
    }

    @Test
    void unknownInterview_isAbsentAndTakesNothing() {
        assertEquals(Optional.empty(), storage.interview("nobody"));
        assertFalse(storage.delete("nobody"));
        refusesUnknown(() -> storage.append("nobody", question(1)));
        refusesUnknown(() -> storage.keep("nobody", disagreement(Step.NAME, 1)));
        refusesUnknown(() -> storage.withdraw("nobody", 3, "name"));
        assertEquals(List.of(), storage.interviews());
    }

    private static void refusesUnknown(Runnable use) {
        IllegalStateException refusal = assertThrows(IllegalStateException.class, use::run);
        assertEquals("there is no interview nobody", refusal.getMessage());
    }

    @Test
    void delete_forgetsThatInterviewOnly() {
        storage.create(SampleInterview.full("i1"));
        storage.create(SampleInterview.full("i2"));

        assertTrue(storage.delete("i1"));

        assertEquals(Optional.empty(), storage.interview("i1"));
        assertEquals(Optional.of(SampleInterview.full("i2")), storage.interview("i2"));
        assertFalse(storage.delete("i1"));
    }

    @Test
    void delete_thenCreateAgain_startsEmpty() {
        storage.create(SampleInterview.full("i1"));
        storage.delete("i1");

        storage.create(started("i1", START));

        assertEquals(started("i1", START), existing("i1"));
    }

    @Test
    void keep_sameGradeAndStepAgain_replacesTheMark() {
        storage.create(SampleInterview.full("i1"));

        storage.keep("i1", disagreement(Step.NUMBER, 2));
        storage.keep("i1", disagreement(Step.GOTCHA, 2));

        assertEquals(
                List.of(disagreement(Step.NUMBER, 2), disagreement(Step.GOTCHA, 2)),
                existing("i1").disagreements());
    }

    @Test
    void withdraw_takesThatMarkBack() {
        storage.create(SampleInterview.full("i1"));
        storage.keep("i1", disagreement(Step.NUMBER, 2));

        assertTrue(storage.withdraw("i1", 3, "gotcha"));

        assertEquals(List.of(disagreement(Step.NUMBER, 2)), existing("i1").disagreements());
        assertFalse(storage.withdraw("i1", 3, "gotcha"));
        assertFalse(storage.withdraw("i1", 99, "number"));
    }

    @Test
    void interviews_newestTurnFirst_thenById() {
        storage.create(started("old", START));
        storage.create(started("b", START.plusSeconds(60)));
        storage.create(started("a", START.plusSeconds(60)));
        storage.create(started("continued", START.minusSeconds(60)));
        storage.append("continued", new Turn.Answer(2, START.plusSeconds(61), 1, "S3", 5));

        List<String> ids = storage.interviews().stream().map(Interview::id).toList();

        assertEquals(List.of("continued", "a", "b", "old"), ids);
    }

    @Test
    void interviews_timesWithAndWithoutFraction_areComparedAsTimes() {
        storage.create(started("whole", START.plusSeconds(1).minusNanos(123_456_000)));
        storage.create(started("fraction", START));
        storage.create(started("later", START.plusSeconds(1)));

        List<String> ids = storage.interviews().stream().map(Interview::id).toList();

        assertEquals(List.of("later", "whole", "fraction"), ids);
    }

    @Test
    @Timeout(60)
    void append_manyThreadsToTheirOwnInterviews_keepsAll() throws Exception {
        List<Callable<Boolean>> writers = new ArrayList<>();
        for (int index = 0; index < THREADS; index++) {
            String id = "i" + index;
            writers.add(() -> writeTenTurns(id));
        }

        List<Boolean> done = together(writers);

        assertEquals(THREADS, done.size());
        assertEquals(THREADS, storage.interviews().size());
        assertTrue(storage.interviews().stream().allMatch(each -> each.turns().size() == 10));
    }

    private boolean writeTenTurns(String id) {
        storage.create(started(id, START));
        for (int n = 2; n <= 10; n++) {
            storage.append(id, question(n));
        }
        return true;
    }

    @Test
    @Timeout(60)
    void append_racingForTheSameNumber_exactlyOneWins() throws Exception {
        storage.create(started("i1", START));

        for (int n = 2; n <= 11; n++) {
            Turn turn = answer(n, 1);
            List<Boolean> won = together(List.of(() -> appended(turn), () -> appended(turn)));

            assertEquals(1, won.stream().filter(winner -> winner).count(), "winners of turn " + n);
            assertEquals(n, existing("i1").turns().size());
        }
    }

    private boolean appended(Turn turn) {
        try {
            storage.append("i1", turn);
            return true;
        } catch (IllegalStateException taken) {
            return false;
        }
    }

    /** Runs all at the same moment, each on its own virtual thread. */
    private static <T> List<T> together(List<Callable<T>> tasks) throws Exception {
        CyclicBarrier start = new CyclicBarrier(tasks.size());
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> running = tasks.stream()
                    .map(task -> threads.submit(() -> {
                        start.await(10, TimeUnit.SECONDS);
                        return task.call();
                    }))
                    .toList();
            List<T> results = new ArrayList<>();
            for (Future<T> each : running) {
                results.add(each.get(50, TimeUnit.SECONDS));
            }
            return results;
        }
    }

    private Interview existing(String id) {
        return storage.interview(id).orElseThrow();
    }
}
