package interviewer.app;

import interviewer.NotFoundException;
import interviewer.corpus.Catalog;
import interviewer.grading.Grade;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** One answer against the five steps. */
@Command(name = "grade", description = "Grade one answer. Nothing is kept.")
final class GradeCommand implements Callable<Integer> {
    private final Launch launch;

    @Option(names = "--json", description = "The result as one JSON object.")
    private boolean json;

    @Mixin
    private ModelChoice model = new ModelChoice();

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
        launch.settings();
        if (question.isBlank()) {
            throw new IllegalArgumentException("the question is empty; say what was asked with --question");
        }
        String text = answer.equals("-") ? AnswerInput.read(launch.console().in()) : answer;
        try (Product product = Wiring.product()) {
            if (service != null) {
                refuseUnknown(service, product.interviewer().catalog());
            }
            Grade grade = product.interviewer().grade(question, text, service);
            if (json) {
                launch.console().json(grade);
            } else {
                launch.console().text(sheet(grade));
            }
            return Exit.DONE;
        }
    }

    private static void refuseUnknown(String names, Catalog catalog) {
        for (String name : names.split(",", -1)) {
            if (catalog.find(name.strip()).isEmpty()) {
                throw new NotFoundException("the guide has no service called '" + name.strip() + "'");
            }
        }
    }

    private Sheet sheet(Grade grade) {
        Sheet sheet = GradeSheet.of(grade);
        if (grade.followUp() != null) {
            sheet.paragraph("Next: ", grade.followUp());
        }
        return sheet.line("Graded by " + grade.grader() + "; " + model.words() + "; " + grade.millis() + " ms");
    }
}
