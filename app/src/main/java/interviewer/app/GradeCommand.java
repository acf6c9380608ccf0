package interviewer.app;

import com.fasterxml.jackson.databind.node.ObjectNode;
import interviewer.NotFoundException;
import interviewer.corpus.Catalog;
import interviewer.grading.Counted;
import interviewer.grading.Grade;
import interviewer.grading.JointGrade;
import interviewer.grading.JointReader;
import interviewer.llm.ModelException;
import interviewer.llm.ModelStatus;
import interviewer.settings.Settings;
import interviewer.text.Json;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** One answer against the five steps. */
@Command(name = "grade", description = "Grade one answer. Nothing is kept.")
final class GradeCommand implements Callable<Integer> {
    private final Launch launch;

    @Option(names = "--json", description = "The result as one JSON object.")
    private boolean json;

    @Option(
            names = "--service",
            paramLabel = "NAME",
            description = "The service that was asked about; without it the question says so.")
    private @Nullable String service;

    @Option(names = "--question", paramLabel = "Q", required = true, description = "What was asked.")
    private String question = "";

    @Parameters(paramLabel = "ANSWER", description = "What was said; - reads it from standard input.")
    private String answer = "";

    GradeCommand(Launch launch) {
        this.launch = launch;
    }

    @Override
    public Integer call() {
        Settings settings = launch.settings();
        if (question.isBlank()) {
            throw new IllegalArgumentException("the question is empty; say what was asked with --question");
        }
        String text = answer.equals("-") ? AnswerInput.read(launch.console().in()) : answer;
        try (Product product = Wiring.product(settings, settings.model())) {
            if (service != null) {
                refuseUnknown(service, product.interviewer().catalog());
            }
            product.awaitModel();
            product.languageModel().look();
            write(product, text);
            return Exit.DONE;
        }
    }

    /** For people the grade stands there before the second reader begins; as JSON it is the final one. */
    private void write(Product product, String text) {
        Grade grade = product.interviewer().grade(question, text, service);
        ModelStatus status = product.languageModel().status();
        if (!json) {
            launch.console().text(sheet(grade, status.isReady() ? "then read by a model" : status.detail()));
        }
        Optional<JointGrade> joint = status.isReady() ? Optional.of(read(product, text, grade)) : Optional.empty();
        if (json) {
            ObjectNode whole =
                    Json.mapper().valueToTree(joint.map(JointGrade::grade).orElse(grade));
            joint.ifPresent(both -> whole.set("model", model(both)));
            launch.console().json(whole);
        } else {
            joint.ifPresent(both -> launch.console().text(ReadingSheet.of(both)));
        }
    }

    /** The reading, who made it and what it counted for. */
    private static ObjectNode model(JointGrade joint) {
        Counted counted = joint.counted();
        ObjectNode model = Json.mapper().createObjectNode();
        model.put("name", joint.reading().model());
        model.setAll((ObjectNode) Json.mapper().valueToTree(joint.reading()));
        model.put("calibrated", counted.calibrated());
        model.put("answers", counted.answers());
        model.set("weights", Json.mapper().valueToTree(counted.weights()));
        model.put("counts", counted.says());
        model.set("changes", Json.mapper().valueToTree(counted.changes()));
        return model;
    }

    private JointGrade read(Product product, String text, Grade grade) {
        launch.console().note("a second reader reads the answer; it moves marks only where it is calibrated");
        JointReader reader =
                new JointReader(product.readers().second(), product.readers().calibrations());
        try {
            return reader.read(question, text, service, grade);
        } catch (ModelException cancelled) {
            throw new IllegalStateException("interrupted", cancelled);
        }
    }

    private static void refuseUnknown(String names, Catalog catalog) {
        for (String name : names.split(",", -1)) {
            if (catalog.find(name.strip()).isEmpty()) {
                throw new NotFoundException("the guide has no service called '" + name.strip() + "'");
            }
        }
    }

    private static Sheet sheet(Grade grade, String model) {
        Sheet sheet = GradeSheet.of(grade);
        if (grade.followUp() != null) {
            sheet.paragraph("Next: ", grade.followUp());
        }
        return sheet.line("Graded by " + grade.grader() + "; " + model + "; " + grade.millis() + " ms");
    }
}
