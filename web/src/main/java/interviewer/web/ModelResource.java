package interviewer.web;

import interviewer.Interviewer;
import interviewer.llm.ModelListing;
import io.javalin.http.Context;
import java.io.IOException;

/** The language models of this machine, and which of them is asked. */
final class ModelResource {
    private final Interviewer interviewer;

    ModelResource(Interviewer interviewer) {
        this.interviewer = interviewer;
    }

    /** Looks anew, so that a model that was fetched a moment ago is there. */
    void readAll(Context context) {
        ResponseBody.json(context, 200, ModelListing.of(interviewer.language().look()));
    }

    void updateChosen(Context context) throws IOException {
        RequestBody body = RequestBody.of(context);
        String name = body.text("name");
        boolean mayLeave = body.choice("mayLeave", false);
        ResponseBody.json(context, 200, ModelListing.of(interviewer.language().choose(name, mayLeave)));
    }
}
