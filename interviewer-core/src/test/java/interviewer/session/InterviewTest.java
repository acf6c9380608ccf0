package interviewer.session;

import static interviewer.session.SampleInterview.answer;
import static interviewer.session.SampleInterview.change;
import static interviewer.session.SampleInterview.clarification;
import static interviewer.session.SampleInterview.disagreement;
import static interviewer.session.SampleInterview.graded;
import static interviewer.session.SampleInterview.probe;
import static interviewer.session.SampleInterview.question;
import static interviewer.session.SampleInterview.reveal;
import static interviewer.session.SampleInterview.reviewed;
import static interviewer.session.SampleInterview.ungraded;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import interviewer.grading.Step;
import interviewer.session.Interview.Open;
import interviewer.text.Json;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class InterviewTest {
    private final ObjectMapper json = Json.mapper();
    private final Interview full = SampleInterview.full("i1");

    @Test
    void interview_throughJson_isTheSame() throws Exception {
        String written = json.writeValueAsString(full);

        assertEquals(full, json.readValue(written, Interview.class));
    }

    /** The grade in a note counts in place of the turn's; a note that moved nothing leaves it. */
    @Test
    void finalGrade_isThatOfTheNote_whereItMovedMarks() {
        Turn.Graded graded = (Turn.Graded) ungraded(3);
        List<Turn> turns = List.of(question(1), answer(2, 1), graded);
        Interview interview = new Interview("i1", full.startedAt(), turns, List.of());

        assertEquals(graded.grade(), interview.finalGrade(graded));
        assertEquals(
                graded.grade(), interview.with(SampleInterview.unreadable(3)).finalGrade(graded));
        assertEquals(
                5, interview.with(SampleInterview.reading(3)).finalGrade(graded).total());
        assertEquals(graded.grade(), interview.with(SampleInterview.reading(9)).finalGrade(graded));
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void turn_throughJson_isTheSame(String type, Turn turn) throws Exception {
        String written = json.writeValueAsString(turn);

        assertEquals(turn, json.readValue(written, Turn.class));
        assertEquals(type, json.readTree(written).path("type").asText());
    }

    static Stream<Object[]> everyKind() {
        return Stream.of(
                new Object[] {"question", question(1)},
                new Object[] {"answer", answer(2, 1)},
                new Object[] {"grade", graded(3)},
                new Object[] {"grade", ungraded(3)},
                new Object[] {"probe", probe(4)},
                new Object[] {"reveal", reveal(5)},
                new Object[] {"clarification", clarification(3, 2)},
                new Object[] {"change", change(7)},
                new Object[] {"grade", reviewed(9)});
    }

    @Test
    void interview_inJson_hasTheNamesOfTheContract() {
        JsonNode tree = json.valueToTree(full);

        assertEquals("2026-03-01T10:00:00.123456Z", tree.path("startedAt").asText());
        assertEquals("next", tree.path("open").asText());
        assertEquals("gotcha", tree.at("/disagreements/0/step").asText());
        assertEquals(
                "outdated", tree.at("/turns/2/grade/factual_errors/0/severity").asText());
        assertEquals("borderline", tree.at("/turns/2/grade/verdict").asText());
        assertEquals("false_claim", tree.at("/turns/2/grade/flags/0").asText());
    }

    @Test
    void design_throughJson_isTheSame() throws Exception {
        Interview design = SampleInterview.design("i1");

        assertEquals(design, json.readValue(json.writeValueAsString(design), Interview.class));
    }

    @Test
    void review_inJson_hasTheNamesOfTheContract() {
        JsonNode tree = json.valueToTree(reviewed(9));

        assertEquals("pictures", tree.at("/review/path/0/id").asText());
        assertEquals("S3", tree.at("/review/path/0/services/0").asText());
        assertEquals(8, tree.at("/review/path/0/evidence/start").asInt());
        assertTrue(tree.at("/review/operations/0/evidence").isNull());
        assertEquals("name", tree.at("/review/services/0/steps/0/step").asText());
        assertEquals("S3", tree.at("/review/change/evidence/quote").asText());
    }

    @Test
    void grade_storedBeforeThereWereExamples_isStillRead() throws Exception {
        ObjectNode tree = json.valueToTree(graded(3));
        ObjectNode grade = (ObjectNode) tree.get("grade");
        grade.remove("model_answer");
        grade.get("steps").forEach(step -> ((ObjectNode) step).remove("example"));

        Turn.Graded read = (Turn.Graded) json.treeToValue(tree, Turn.class);

        assertNull(read.grade().modelAnswer());
        assertTrue(read.grade().steps().stream().allMatch(mark -> mark.example() == null));
    }

    @Test
    void example_inJson_hasTheNamesOfTheContract() {
        JsonNode grade = json.valueToTree(graded(3)).get("grade");

        assertEquals(
                "One is at most 5 TB.", grade.at("/steps/2/example/sentence").asText());
        assertEquals(
                "Amazon S3 User Guide", grade.at("/steps/2/example/reference").asText());
        assertTrue(grade.at("/steps/0/example").isNull());
        assertEquals("name", grade.at("/model_answer/sentences/0/step").asText());
        assertEquals("2026-11", grade.at("/model_answer/sentences/0/as_of").asText());
    }

    @Test
    void turns_storedBeforeThereWereDesigns_areStillRead() throws Exception {
        String question =
                "{\"type\":\"question\",\"n\":1,\"at\":\"2026-03-01T10:00:00Z\",\"scenario\":{\"id\":\"a\",\"kind\":\"service\","
                        + "\"subject\":[\"s3\"],\"accepts\":[],\"situation\":\"\",\"question\":\"Where?\",\"probes\":{}}}";
        String reveal = "{\"type\":\"reveal\",\"n\":5,\"at\":\"2026-03-01T10:00:00Z\",\"question\":1,"
                + "\"points\":[{\"step\":\"number\",\"text\":\"5 TB\",\"sources\":[],\"corrections\":[]}]}";

        Turn.Question asked = (Turn.Question) json.readValue(question, Turn.class);
        Turn.Reveal shown = (Turn.Reveal) json.readValue(reveal, Turn.class);

        assertNull(asked.scenario().design());
        assertEquals("", shown.summary());
        assertEquals("", shown.points().getFirst().title());
    }

    @ParameterizedTest
    @MethodSource("openStates")
    void open_followsTheLastTurn(Open expected, List<Turn> turns) {
        Interview interview = new Interview("i1", SampleInterview.START, turns, List.of());

        assertEquals(expected, interview.open());
    }

    static Stream<Object[]> openStates() {
        return Stream.of(
                new Object[] {Open.NEXT, List.of()},
                new Object[] {Open.ANSWER, List.of(question(1))},
                new Object[] {Open.GRADE, List.of(question(1), answer(2, 1))},
                new Object[] {Open.PROBE, List.of(question(1), answer(2, 1), graded(3), probe(4))},
                new Object[] {Open.NEXT, List.of(question(1), answer(2, 1), graded(3), reveal(4))},
                new Object[] {Open.ANSWER, List.of(question(1), answer(2, 1), clarification(3, 2))},
                new Object[] {Open.PROBE, List.of(question(1), answer(2, 1), change(3))});
    }

    @Test
    void interview_withGapInItsTurns_isRefused() {
        List<Turn> turns = List.of(question(1), answer(3, 1));

        IllegalArgumentException refusal = assertThrows(
                IllegalArgumentException.class, () -> new Interview("i1", SampleInterview.START, turns, List.of()));

        assertEquals("interview i1 lacks turn 2", refusal.getMessage());
    }

    @Test
    void with_sameMarkAgain_replacesTheDisagreement() {
        Interview changed = full.with(disagreement(Step.NUMBER, 2)).with(disagreement(Step.GOTCHA, 2));

        assertEquals(List.of(disagreement(Step.NUMBER, 2), disagreement(Step.GOTCHA, 2)), changed.disagreements());
    }

    @Test
    void round_afterASecondQuestion_startsThere() {
        Interview longer = full.with(question(8)).with(answer(9, 8));

        assertEquals(List.of(question(8), answer(9, 8)), longer.round());
        assertEquals(Optional.of(question(8)), longer.lastQuestion());
        assertEquals(10, longer.nextNumber());
    }
}
