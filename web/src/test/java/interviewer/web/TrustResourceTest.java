package interviewer.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import interviewer.MemoryStorage;
import interviewer.grading.Calibration;
import interviewer.grading.SampleCalibration;
import interviewer.grading.Step;
import interviewer.grading.TrustReport;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class TrustResourceTest {

    @Test
    void read_givesTheShippedReport_andSaysWhatRunsInstead() {
        try (Running running = Running.start()) {
            JsonNode trust = Running.json(running.get("/api/trust"));

            TrustReport shipped = TrustReport.shipped().orElseThrow();
            assertEquals(shipped.date(), trust.at("/measured/date").asText());
            assertEquals(
                    Objects.requireNonNull(shipped.figures().get("mean.qwk")).value(),
                    trust.path("measured")
                            .path("figures")
                            .path("mean.qwk")
                            .path("value")
                            .asDouble());
            assertEquals("fake", trust.at("/running/grader").asText());
            assertEquals("grader", trust.at("/differs/0").asText());
            assertEquals(0, trust.path("calibrations").size());
        }
    }

    @Test
    void read_listsWhatModelsHaveProven_andWhetherItCounts() {
        Calibration calibration = SampleCalibration.of("d1", "fake", Step.GOTCHA);
        try (Running running = Running.start(new MemoryStorage(), SampleCalibration.kept(calibration))) {
            JsonNode model = Running.json(running.get("/api/trust")).at("/calibrations/0");

            assertEquals("scripted:1b", model.path("model").asText());
            assertEquals("2026-11-22", model.path("date").asText());
            assertEquals(39, model.path("usable").asInt());
            assertEquals(.6, model.path("embedded").asDouble(), 1e-9);
            assertEquals(.4, model.path("alone").asDouble(), 1e-9);
            assertEquals(.62, model.path("both").asDouble(), 1e-9);
            assertEquals("[\"gotcha\"]", model.path("counts").toString());
            assertEquals("[]", model.path("differs").toString());
        }
    }

    @Test
    void read_countsTheMarksOfThisPerson() {
        try (Running running = Running.start()) {
            String id = running.graded();
            running.post(
                    "/api/interviews/" + id + "/disagreements",
                    "{\"grade\":3,\"step\":\"gotcha\",\"level\":2,\"reason\":\"\"}");

            JsonNode own = Running.json(running.get("/api/trust")).path("own");

            assertEquals(5, own.path("marks").asInt());
            assertEquals(1, own.path("labels").asInt());
            assertEquals(1, own.path("tooLow").asInt());
            assertTrue(own.at("/steps/2/kappa").isNull(), own.toString());
        }
    }

    @Test
    void read_whileTheModelLoads_comparesNothing() {
        try (Running running = Running.start(FakeEmbedder.loading())) {
            JsonNode trust = Running.json(running.get("/api/trust"));

            assertTrue(trust.path("running").isNull(), trust.path("running").toString());
            assertEquals(0, trust.path("differs").size());
        }
    }
}
