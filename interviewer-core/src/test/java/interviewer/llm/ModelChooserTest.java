package interviewer.llm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interviewer.llm.ModelPick.Chosen;
import interviewer.llm.ModelPick.None;
import interviewer.llm.ModelPick.Why;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ModelChooserTest {
    private static final long FREE = 20_000_000_000L;

    private static Candidate local(String name, double billions) {
        return candidate(name, billions, false, false);
    }

    private static Candidate candidate(String name, double billions, boolean leaves, boolean base) {
        long parameters = (long) (billions * 1e9);
        return new Candidate(
                new InstalledModel(name, "d", parameters, parameters / 2, leaves, true, true, false), base, leaves, 0);
    }

    private static ModelPick pick(Wanted wanted, Candidate... models) {
        return new ModelChooser(List.of(models), wanted, FREE).pick();
    }

    private static String name(ModelPick pick) {
        return assertInstanceOf(Chosen.class, pick).model().name();
    }

    private static final Wanted ANY = Wanted.set("", false);

    @Test
    void pick_isTheLargest_equalsByName() {
        assertEquals("b:8b", name(pick(ANY, local("c:8b", 8), local("a:3b", 3), local("b:8b", 8))));
    }

    @Test
    void pick_baseModel_comesAfterAnyInstructModel() {
        assertEquals("small:1b", name(pick(ANY, candidate("llama:8b-text", 8, false, true), local("small:1b", 1))));
        assertTrue(
                pick(ANY, candidate("llama:8b-text", 8, false, true)).detail().contains("not taught to answer"));
    }

    @Test
    void pick_withLeave_prefersThisMachine() {
        Wanted leave = Wanted.set("", true);

        assertEquals("a:1b", name(pick(leave, candidate("far:8b", 8, true, false), local("a:1b", 1))));
        assertEquals("far:8b", name(pick(leave, candidate("far:8b", 8, true, false), local("big:70b", 70))));
    }

    @Test
    void pick_onlyLargeModels_isNoneUnlessNamed() {
        None none = assertInstanceOf(None.class, pick(ANY, local("big:70b", 70)));

        assertEquals(Why.NO_MODEL, none.why());
        assertEquals("no installed model has 9B parameters or fewer: big:70b", none.detail());
        assertEquals("big:70b", name(pick(Wanted.set("big:70b", false), local("big:70b", 70))));
    }

    @Test
    void pick_nameWithoutTag_meansLatest() {
        assertEquals("qwen3:latest", name(pick(Wanted.set("qwen3", false), local("qwen3:latest", 8))));
        assertEquals(
                "qwen3:latest, as model.name says",
                pick(Wanted.set("qwen3", false), local("qwen3:latest", 8)).detail());
    }

    @Test
    void pick_namedModelThatDoesNotFit_isTakenWithADoubt() {
        InstalledModel large = new InstalledModel("l:8b", "d", 8, 40_000_000_000L, false, true, false, false);

        ModelPick pick = pick(Wanted.set("l:8b", false), new Candidate(large, false, false, 0));

        assertEquals(
                "l:8b, as model.name says, though it may not fit into 20 GB of free memory",
                assertInstanceOf(Chosen.class, pick).detail());
    }
}
