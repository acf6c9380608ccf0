package interviewer.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import interviewer.grading.TrustReport;
import interviewer.grading.TrustReport.Subject;
import interviewer.text.Json;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** The gate on reports that were made by hand-made grades and then spoilt. */
class TrustGateTest {
    private static final EvalOptions OPTIONS = EvalOptions.of("./interviewer eval trust");
    private static final String HELP =
            "; run ./interviewer eval trust --out corpus/src/main/resources/interviewer/corpus/trust.json";

    private static TrustReport measured() {
        GradingReport grading = new GradingEval(Grades.reader(), "hash")
                .run(
                        Resources.lines(
                                answer("a", "2 2 1 2 2", 2), answer("b", "0 0 0 0 0", 0), answer("c", "1 2 1 1 1", 1)),
                        OPTIONS);
        AttackReport attacks = new AttackEval(Grades.reader(), "hash")
                .run(
                        Resources.lines(
                                "{\"id\":\"x\",\"kind\":\"false_claim\",\"prompt\":\"p\",\"text\":\"1 0 0 0 0\",\"expect\":{\"credit_max\":0}}"),
                        OPTIONS);
        return TrustSummary.of(
                "2026-11-22", new Subject("fake", "corpus", "cards", "weights"), Split.HELD_OUT, grading, attacks);
    }

    private static String answer(String id, String given, int label) {
        return "{\"id\":\"%s\",\"prompt\":\"Tell me.\",\"answer\":\"%s\",\"evidence\":{\"name\":\"%s\"},\"labels\":{\"name\":%d,\"pattern\":%d,\"gotcha\":%d,\"number\":%d,\"not_use\":%d},\"split\":\"held-out\"}"
                .formatted(id, given, given, label, label, label, label, label);
    }

    private static TrustReport spoilt(Consumer<ObjectNode> spoil) throws JsonProcessingException {
        ObjectNode fields = Json.mapper().valueToTree(measured());
        spoil.accept(fields);
        return Json.mapper().treeToValue(fields, TrustReport.class);
    }

    private static Consumer<ObjectNode> figure(String name, double change) {
        return report -> {
            ObjectNode figure = (ObjectNode) report.path("figures").path(name);
            figure.put("value", figure.path("value").asDouble() + change);
        };
    }

    @Test
    void faults_ofTheSameBuild_areNone() throws JsonProcessingException {
        TrustReport read = Json.mapper().readValue(ReportWriter.json(measured()), TrustReport.class);

        assertEquals(measured(), read);
        assertEquals(List.of(), TrustGate.faults(read, measured()));
    }

    @Test
    void faults_figuresThatWereBetter_areDrops() throws JsonProcessingException {
        for (String measure : List.of(
                "mean.qwk",
                "worst.qwk",
                "ev.located",
                "ev.coverage",
                "total.spearman",
                "repeat.same",
                "attacks.passed")) {
            assertDrops(measure, .03);
        }
        assertDrops("marks.above", -.03);
        assertDrops("total.mae", -.06);
        assertDrops("attacks.gained", -.03);
    }

    private static void assertDrops(String measure, double change) throws JsonProcessingException {
        List<String> faults = TrustGate.faults(spoilt(figure(measure, change)), measured());

        assertEquals(1, faults.size(), measure);
        assertTrue(faults.getFirst().startsWith(measure + " is "), faults.getFirst());
    }

    @Test
    void faults_figuresWithinTolerance_areNone() throws JsonProcessingException {
        assertEquals(List.of(), TrustGate.faults(spoilt(figure("mean.qwk", .009)), measured()));
        assertEquals(List.of(), TrustGate.faults(spoilt(figure("mean.qwk", -.2)), measured()));
    }

    @Test
    void faults_otherGraderAndSets_sayWhatToRun() throws JsonProcessingException {
        TrustReport shipped = spoilt(report -> {
            ((ObjectNode) report.path("subject")).put("weights", "older");
            ((ObjectNode) report.path("answers")).put("sha256", "older");
            ((ObjectNode) report.path("attacks")).put("count", 7);
        });

        assertEquals(
                List.of(
                        "trust.json was measured with another weights" + HELP,
                        "trust.json was measured on another answers.jsonl (held-out, 3 lines)" + HELP,
                        "trust.json was measured on another attacks.jsonl (all, 1 lines)" + HELP),
                TrustGate.faults(shipped, measured()));
    }

    @Test
    void faults_ofAReportWithoutAFigure_sayWhichIsMissing() throws JsonProcessingException {
        TrustReport shipped = spoilt(report -> ((ObjectNode) report.path("figures")).remove("worst.qwk"));

        EvalFileException refused = assertThrows(EvalFileException.class, () -> TrustGate.faults(shipped, measured()));

        assertEquals("trust.json: lacks the figure worst.qwk" + HELP, refused.getMessage());
    }
}
