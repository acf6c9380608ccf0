package interviewer.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HelpTest {
    @TempDir
    Path home = Path.of("");

    @Test
    void help_listsTheCommandsThatExist() {
        Run run = Run.of(home, "--help");

        assertEquals(0, run.exit());
        assertEquals(
                List.of("serve", "ask", "search", "grade", "drill", "eval", "import", "models", "calibrate", "doctor"),
                run.out()
                        .lines()
                        .filter(line -> line.matches(" {2}[a-z]+ +[A-Z].*"))
                        .map(line -> line.strip().split(" ", 2)[0])
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"transcribe", "mcp", "export", "train-start"})
    void help_isSilentOnWhatIsNotThere(String word) {
        List<String[]> commands = Stream.of(
                        "", "serve", "ask", "search", "grade", "drill", "eval", "import", "models", "doctor")
                .map(command -> Stream.of(command, "--help")
                        .filter(each -> !each.isEmpty())
                        .toArray(String[]::new))
                .toList();

        for (String[] command : commands) {
            assertFalse(Run.of(home, command).out().contains(word), String.join(" ", command));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "serve --help|--port|--host|--data|--no-open|--config|--no-model|--model|--model.address",
                "ask --help|--json|--no-model|--model|--k|--retrieval.top-k|QUESTION",
                "search --help|--json|--k|--mode|--explain|QUERY",
                "grade --help|--json|--no-model|--model|--service|--question|ANSWER",
                "drill --help|SERVICE|--data|--no-model|--model",
                "eval --help|retrieval|beir|grading|attacks|search-report",
                "eval search-report --help|--out",
                "eval retrieval --help|--questions|--run-out|--trec-out|--qrels-out|--measures-out|--report|--mode|--k|--against|--ablate|--noise|--measures",
                "eval beir --help|DIR|--run-out|--trec-out|--measures-out|--report|--mode|--k|--against|--ablate|--measures",
                "eval grading --help|--answers|--predictions-out|--report|--no-model|--model",
                "eval attacks --help|--attacks|--predictions-out|--report|--no-model|--model",
                "models --help|--json|--no-model|--model|--model.address|--model.may-leave",
                "calibrate --help|MODEL|--answers|--again|--data|--model.address|--model.may-leave",
                "doctor --help|--json|--port|--data|--no-model|--model"
            })
    void help_ofACommand_showsItsOptions(String expectation) {
        String[] words = expectation.split("\\|", -1);

        Run run = Run.of(home, words[0].split(" ", -1));

        assertEquals(0, run.exit());
        assertEquals("", run.err());
        for (String word : words) {
            assertTrue(word.equals(words[0]) || run.out().contains(word), word + " in\n" + run.out());
        }
    }

    @Test
    void help_ofACommand_leavesOutSettingsThatItDoesNotRead() {
        assertFalse(Run.of(home, "ask", "--help").out().contains("--server.port"));
    }

    @Test
    void version_isOneLine() {
        assertTrue(Run.of(home, "--version").out().matches("Interviewer \\S+\n"));
    }
}
