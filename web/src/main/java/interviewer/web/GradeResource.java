package interviewer.web;

import interviewer.Interviewer;
import interviewer.grading.Grade;
import io.javalin.http.Context;
import java.io.IOException;

/** Grades an answer without keeping it. */
final class GradeResource {
    private final Interviewer interviewer;
    private final Metrics metrics;

    GradeResource(Interviewer interviewer, Metrics metrics) {
        this.interviewer = interviewer;
        this.metrics = metrics;
    }

    void create(Context context) throws IOException {
        RequestBody body = RequestBody.of(context);
        Grade grade = interviewer.grade(
                Texts.question("question", body.text("question")), body.text("answer"), body.optionalText("service"));
        metrics.countGrade();
        ResponseBody.json(context, 200, grade);
    }
}
