package interviewer.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaselineTest {

    @Test
    void compare_mixedFigures_listsDropsInOrder(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("b.json"), """
                {"gone": {"value": 0.5, "tolerance": 0},
                 "kept": {"value": 0.5, "tolerance": 0.02},
                 "fell": {"value": 0.5, "tolerance": 0.02},
                 "total.mae": {"value": 1.0, "tolerance": 0.1, "better": "lower"}}
                """);

        List<Baseline.Drop> drops = Baseline.read(file)
                .compare(List.of(figure("fell", .47), figure("kept", .485), figure("total.mae", 1.2)));

        assertEquals(
                List.of(
                        "gone is missing; the baseline is 0.5000 +- 0.0000",
                        "fell is 0.4700; the baseline is 0.5000 +- 0.0200",
                        "total.mae is 1.2000; the baseline is 1.0000 +- 0.1000"),
                drops.stream().map(Baseline.Drop::toString).toList());
    }

    @Test
    void read_otherForm_isRefused(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("b.json"), "{\"a\": 1}");

        assertThrows(EvalFileException.class, () -> Baseline.read(file));
    }

    @Test
    void read_negativeTolerance_isRefused(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("b.json"), "{\"a\": {\"value\": 1, \"tolerance\": -1}}");

        assertThrows(EvalFileException.class, () -> Baseline.read(file));
    }

    private static Figure figure(String name, double value) {
        return new Figure(name, value, value, value);
    }
}
