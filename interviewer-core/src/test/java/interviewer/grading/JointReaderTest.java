package interviewer.grading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interviewer.corpus.Catalog;
import interviewer.corpus.Corpus;
import interviewer.corpus.CorpusLoader;
import interviewer.grading.Counted.Change;
import interviewer.llm.AbsentEmbedder;
import interviewer.llm.Embedder;
import interviewer.llm.ScriptedModel;
import interviewer.retrieval.HybridRetriever;
import interviewer.retrieval.TextVectors;
import interviewer.text.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A second reading and what it has proven, over the embedded grader by words alone. */
class JointReaderTest {
    private static final Corpus CORPUS = CorpusLoader.load();
    private static final Catalog CATALOG = CorpusLoader.catalog();
    private static final Embedder EMBEDDER = new AbsentEmbedder();
    private static final TextVectors VECTORS = TextVectors.none("none");
    private static final SignalTable SIGNALS = new SignalTable(CORPUS, CATALOG, EMBEDDER, VECTORS);
    private static final Grader GRADER =
            new EvidenceGrader(CORPUS, CATALOG, new HybridRetriever(CORPUS, CATALOG, EMBEDDER, VECTORS), SIGNALS);
    private static final String QUESTION = "Tell me about SQS.";
    private static final String ANSWER =
            "SQS is a managed queue: a worker pulls each message and removes it. Messages come twice with a standard queue,"
                    + " so the consumer remembers ids. It is a pleasant service.";
    /** The second clause of the answer. */
    private static final String GOTCHA = "Messages come twice with a standard queue, so the consumer remembers ids.";

    private final ScriptedModel model = new ScriptedModel();
    private final Grade grade = GRADER.grade(QUESTION, ANSWER, "sqs");

    @Test
    void read_withoutCalibration_leavesTheGradeAndSaysWhatHelps() throws Exception {
        model.then(reply(Step.GOTCHA, 2, false));

        JointGrade joint = read(Calibrations.none());

        assertSame(grade, joint.grade());
        assertFalse(joint.counted().calibrated());
        assertNull(joint.counted().grade());
        assertEquals(
                "Not calibrated: a second opinion only. To let it count: interviewer calibrate scripted:1b",
                joint.counted().says());
    }

    @Test
    void read_calibratedForAnotherGrader_leavesTheGrade() throws Exception {
        model.then(reply(Step.GOTCHA, 2, false));

        JointGrade joint =
                read(SampleCalibration.kept(SampleCalibration.of(ScriptedModel.DIGEST, "embedded 0", Step.GOTCHA)));

        assertSame(grade, joint.grade());
        assertTrue(joint.counted().says().startsWith("Calibrated with another prompt or grader"));
    }

    @Test
    void read_calibratedWithWeightZero_leavesTheGradeAndSaysSo() throws Exception {
        model.then(reply(Step.GOTCHA, 2, false));

        JointGrade joint = read(SampleCalibration.kept(calibration()));

        assertSame(grade, joint.grade());
        assertTrue(joint.counted().calibrated());
        assertEquals(
                Map.of("name", 0.0, "pattern", 0.0, "gotcha", 0.0, "number", 0.0, "not_use", 0.0),
                joint.counted().weights());
        assertTrue(
                joint.counted().says().startsWith("Counted: weight 0, measured on 40 answers;"),
                joint.counted().says());
    }

    @Test
    void read_yesOfAModelThatCounts_raisesByOneWithReasonAndItsQuote() throws Exception {
        assertEquals(0, grade.of(Step.GOTCHA).level());
        model.then(reply(Step.GOTCHA, 2, false));

        JointGrade joint = read(SampleCalibration.kept(calibration(Step.GOTCHA)));

        assertEquals(1, joint.grade().of(Step.GOTCHA).level());
        assertEquals(
                Optional.of(GOTCHA),
                Optional.ofNullable(joint.grade().of(Step.GOTCHA).evidence()).map(Evidence::quote));
        assertEquals(grade.total() + 1, joint.grade().total());
        Change change = joint.counted().changes().getFirst();
        assertEquals(
                "Raised from missing to partial by the second reader: it finds that something concrete goes wrong.",
                change.why());
        assertEquals(joint.grade(), joint.counted().grade());
        assertTrue(joint.grade().grader().endsWith(", read by scripted:1b"));
        assertTrue(joint.reading().of(Step.GOTCHA).unsure(), "it counts and sees one level more");
    }

    @Test
    void read_yesOfAModelThatCounts_keepsWhatTeaches() throws Exception {
        ModelAnswer answer = new ModelAnswer("SQS decouples services.", 30, List.of());
        ExampleSentence example = new ExampleSentence("Standard queues deliver twice.", List.of(), null, null);
        Grade taught = new Grade(
                grade.total(),
                grade.verdict(),
                null,
                grade.flags(),
                grade.steps().stream().map(mark -> mark.withExample(example)).toList(),
                grade.factualErrors(),
                grade.corrections(),
                grade.followUp(),
                answer,
                grade.grader(),
                grade.millis());
        model.then(reply(Step.GOTCHA, 2, false));

        Grade joint =
                read(SampleCalibration.kept(calibration(Step.GOTCHA)), taught).grade();

        assertEquals(1, joint.of(Step.GOTCHA).level());
        assertEquals(example, joint.of(Step.GOTCHA).example());
        assertEquals(answer, joint.modelAnswer());
    }

    @Test
    void read_noOfAModelThatCounts_lowersByOneWithReasonAndVerdict() throws Exception {
        int before = grade.of(Step.NAME).level();
        assertTrue(before > 0, "the embedded grader sees the name");
        model.then(reply(Step.NAME, 0, false));

        JointGrade joint = read(SampleCalibration.kept(calibration(Step.NAME)));

        assertEquals(before - 1, joint.grade().of(Step.NAME).level());
        assertEquals(grade.total() - 1, joint.grade().total());
        Change change = joint.counted().changes().getFirst();
        assertEquals(before, change.from());
        assertTrue(change.why().startsWith("Lowered from "), change.why());
        assertNull(change.quote());
    }

    @Test
    void read_yesToWordsThatTheMatcherRefuses_raisesNothing() throws Exception {
        assertEquals(0, grade.of(Step.NUMBER).level());
        model.then(reply(Step.NUMBER, 2, false));

        JointGrade joint = read(SampleCalibration.kept(calibration(Step.NUMBER)));

        assertSame(grade, joint.grade());
        assertNull(joint.reading().of(Step.NUMBER).accepted());
        assertTrue(joint.reading().of(Step.NUMBER).unsure());
    }

    @Test
    void read_yesToWordsThatTheMatcherAccepts_quotesThem() throws Exception {
        model.then(reply(Step.GOTCHA, 2, false));

        SecondReading reading =
                read(SampleCalibration.kept(calibration(Step.GOTCHA))).reading();

        assertEquals(
                Optional.of(GOTCHA),
                Optional.ofNullable(reading.of(Step.GOTCHA).accepted()).map(Evidence::quote));
    }

    @Test
    void read_countedButDiffersStill_isUnsure() throws Exception {
        model.then(reply(Step.GOTCHA, 1, true));

        JointGrade joint = read(SampleCalibration.kept(calibration(Step.NAME)));

        assertFalse(joint.reading().of(Step.PATTERN).unsure(), "one level apart, not counted");
        assertEquals(
                joint.reading().of(Step.NAME).level()
                        != joint.grade().of(Step.NAME).level(),
                joint.reading().of(Step.NAME).unsure());
    }

    @Test
    void calibration_asJson_comesBackTheSame() throws Exception {
        Calibration calibration = calibration(Step.GOTCHA);

        String json = Json.mapper().writeValueAsString(calibration);

        assertEquals(calibration, Json.mapper().readValue(json, Calibration.class));
    }

    private Calibration calibration(Step... counting) {
        return SampleCalibration.of(ScriptedModel.DIGEST, grade.grader(), counting);
    }

    private JointGrade read(Calibrations kept) throws Exception {
        return read(kept, grade);
    }

    private JointGrade read(Calibrations kept, Grade embedded) throws Exception {
        return new JointReader(new SecondReader(SIGNALS, model), kept).read(QUESTION, ANSWER, "sqs", embedded);
    }

    /** Says this level of one step, pointing at the second clause, and of the others that they are missing, or partial. */
    private static String reply(Step which, int level, boolean othersPartial) {
        StringBuilder reply = new StringBuilder("{");
        for (Step step : Step.values()) {
            int said = step == which ? level : othersPartial ? 1 : 0;
            List<ReaderTest> asked = ReaderTest.of(step);
            reply.append(reply.length() > 1 ? "," : "")
                    .append("\"%s\":{\"clauses\":%s,\"%s\":%s,\"%s\":%s}"
                            .formatted(
                                    step.id(),
                                    said > 0 ? "[2]" : "[]",
                                    asked.getFirst().id(),
                                    said > 0,
                                    asked.getLast().id(),
                                    said > 1));
        }
        return reply.append('}').toString();
    }
}
