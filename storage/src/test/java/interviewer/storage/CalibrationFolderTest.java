package interviewer.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interviewer.grading.Calibration;
import interviewer.grading.SampleCalibration;
import interviewer.grading.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CalibrationFolderTest {
    private static final Calibration CALIBRATION = SampleCalibration.of("5c217ed", "embedded 1", Step.GOTCHA);

    @TempDir
    Path home = Path.of("");

    @Test
    void of_whatWasKept_comesBackAlsoAfterARestart() {
        folder().keep(CALIBRATION);

        assertEquals(Optional.of(CALIBRATION), folder().of("5c217ed"));
        assertEquals(List.of(CALIBRATION), folder().all());
        assertEquals(List.of(), folder().problems());
    }

    @Test
    void keep_twice_theNewerStands() {
        folder().keep(SampleCalibration.of("5c217ed", "embedded 0"));
        folder().keep(CALIBRATION);

        assertEquals(List.of(CALIBRATION), folder().all());
    }

    @Test
    void of_unknownDigestOrNoFolder_isEmpty() {
        assertEquals(Optional.empty(), folder().of("5c217ed"));
        assertEquals(Optional.empty(), folder().of(""));
        assertEquals(List.of(), folder().all());
    }

    @Test
    void of_brokenFile_isEmptyAndToldWithWhatHelps() throws IOException {
        for (String broken : List.of("", "{", "null", "[]", "{\"model\": \"small:1b\"}")) {
            Files.createDirectories(home.resolve("calibrations"));
            Files.writeString(home.resolve("calibrations/5c217ed.json"), broken);

            assertEquals(Optional.empty(), folder().of("5c217ed"), broken);
            assertEquals(List.of(), folder().all(), broken);
            String problem = folder().problems().getFirst();
            assertTrue(problem.contains("5c217ed.json is no calibration and is left out ("), problem);
            assertTrue(problem.endsWith("delete it or run interviewer calibrate again"), problem);
        }
    }

    @Test
    void of_fileOfAnotherModel_isLeftOut() throws IOException {
        folder().keep(CALIBRATION);
        Files.move(home.resolve("calibrations/5c217ed.json"), home.resolve("calibrations/other.json"));

        assertEquals(Optional.empty(), folder().of("other"));
    }

    @Test
    void readings_ofADigestThatClimbs_stayInTheFolder() {
        Path file = folder().readings("../../etc/passwd").normalize();

        assertTrue(file.startsWith(home.resolve("calibrations")), file.toString());
    }

    private CalibrationFolder folder() {
        return new CalibrationFolder(home.resolve("calibrations"));
    }
}
