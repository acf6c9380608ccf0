package interviewer.llm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class InventoryTest {

    @Test
    void isTooOld_comparesNumbersAndLetsOwnBuildsPass() {
        assertTrue(Inventory.isTooOld("0.4.9"));
        assertTrue(Inventory.isTooOld("0.1.32-rc1"));
        assertFalse(Inventory.isTooOld("0.5.0"));
        assertFalse(Inventory.isTooOld("0.17.4"));
        assertFalse(Inventory.isTooOld("1.0.0"));
        assertFalse(Inventory.isTooOld("0.0.0"));
        assertFalse(Inventory.isTooOld("main"));
    }

    @Test
    void isLoopback_knowsTheNamesOfThisMachine() {
        assertTrue(Inventory.isLoopback(URI.create("http://127.0.0.1:11434")));
        assertTrue(Inventory.isLoopback(URI.create("http://localhost:11434")));
        assertTrue(Inventory.isLoopback(URI.create("http://[::1]:11434")));
        assertFalse(Inventory.isLoopback(URI.create("http://192.168.1.7:11434")));
        assertFalse(Inventory.isLoopback(URI.create("http://127.0.0.1.example.org")));
    }

    @Test
    void number_readsSizesAsTheyAreWritten() {
        assertEquals(1_800_000_000L, Inventory.number("1.8B"));
        assertEquals(630_170_000L, Inventory.number("630.17M"));
        assertEquals(0, Inventory.number(""));
        assertEquals(0, Inventory.number("1..8B"));
    }

    @Test
    void take_tellsBaseModelsByNameAndTemplate() throws ModelException {
        try (FakeOllama ollama = FakeOllama.started();
                GuardedHttp http = new GuardedHttp(ollama.address(), Duration.ofSeconds(1))) {
            ollama.model(FakeModel.chat("qwen:8b", 8))
                    .model(FakeModel.chat("qwen:8b-base-q4", 8))
                    .model(FakeModel.chat("llama2:text", 7))
                    .model(FakeModel.chat("bare:7b", 7).writtenAs("{{ .Prompt }}"))
                    .model(FakeModel.chat("textual:7b", 7));

            Inventory.Found found =
                    new Inventory(ollama.address(), new OllamaServer(http), () -> 9_000_000_000L).take();

            assertEquals(
                    "[false, true, true, true, false]",
                    found.models().stream().map(Candidate::base).toList().toString());
        }
    }

    @Test
    void take_ofAServerOnAnotherMachine_leaves() throws ModelException {
        try (FakeOllama ollama = FakeOllama.started();
                GuardedHttp http = new GuardedHttp(ollama.address(), Duration.ofSeconds(1))) {
            ollama.model(FakeModel.chat("qwen:8b", 8));

            Inventory.Found found =
                    new Inventory(URI.create("http://192.0.2.7:11434"), new OllamaServer(http), () -> 0L).take();

            assertTrue(found.models().getFirst().model().leaves());
            assertTrue(found.models().getFirst().model().fits(), "the memory there is not known");
            assertFalse(found.models().getFirst().cloud(), "it is loaded as any other");
        }
    }
}
