package interviewer.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class BenchOptionsTest {

    @Test
    void of_severalFolders_takesAllOfThem() {
        BenchOptions options =
                BenchOptions.of(List.of("--beir", "a", "b", "--runs", "3", "--beir", "c", "--questions", "q.jsonl"));

        assertEquals(List.of(Path.of("a"), Path.of("b"), Path.of("c")), options.beir());
        assertEquals(3, options.runs());
        assertEquals(Path.of("q.jsonl"), options.questions());
    }

    @Test
    void of_wrongCalls_areRefusedWithWhatIsAllowed() {
        assertEquals("--runs is 0; it must be at least 1", refusal("--runs", "0"));
        assertEquals("--runs is 'many'; it must be a number from 1", refusal("--runs", "many"));
        assertEquals("--report lacks its value", refusal("--report"));
        assertEquals(
                "'--fast' is not known; it takes --questions, --beir, --report and --runs", refusal("--fast", "1"));
    }

    @Test
    void of_unknownOptionAtTheEnd_isNamed() {
        assertEquals("'--fast' is not known; it takes --questions, --beir, --report and --runs", refusal("--fast"));
    }

    private static String refusal(String... arguments) {
        return String.valueOf(assertThrows(WrongCallException.class, () -> BenchOptions.of(List.of(arguments)))
                .getMessage());
    }
}
