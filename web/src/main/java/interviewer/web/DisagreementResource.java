package interviewer.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import interviewer.Interviewer;
import interviewer.grading.Step;
import interviewer.session.Interview;
import interviewer.text.Json;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;

/** The person's own marks beside ours. */
final class DisagreementResource {
    private static final int LONGEST_REASON = 4_000;

    private final Interviewer interviewer;
    private final ScenarioView.Titles titles;

    DisagreementResource(Interviewer interviewer, ScenarioView.Titles titles) {
        this.interviewer = interviewer;
        this.titles = titles;
    }

    void create(Context context) throws IOException {
        RequestBody body = RequestBody.of(context);
        String reason = body.optionalText("reason");
        Interview interview = interviewer.disagree(
                context.pathParam("id"),
                body.number("grade"),
                Step.of(body.text("step")),
                body.number("level"),
                Texts.atMost("reason", reason == null ? "" : reason, LONGEST_REASON));
        ResponseBody.json(context, 201, InterviewView.of(interview, titles));
    }

    void delete(Context context) {
        Interview interview = interviewer.withdraw(
                context.pathParam("id"),
                Texts.number("grade", context.pathParam("grade"), 1, Integer.MAX_VALUE),
                Step.of(context.pathParam("step")));
        ResponseBody.json(context, 200, InterviewView.of(interview, titles));
    }

    /** Every graded answer that somebody sees differently, as a file that the evaluation reads. */
    void readAll(Context context) throws JsonProcessingException {
        StringBuilder lines = new StringBuilder();
        for (Interview interview : interviewer.interviews()) {
            List<SecondOpinion> opinions = SecondOpinion.of(interview);
            for (SecondOpinion opinion : opinions) {
                lines.append(Json.mapper().writeValueAsString(opinion)).append('\n');
            }
        }
        context.header("Content-Disposition", "attachment; filename=\"disagreements.jsonl\"");
        ResponseBody.text(context, "application/x-ndjson; charset=utf-8", lines.toString());
    }
}
