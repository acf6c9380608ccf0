package interviewer.web;

import interviewer.Interviewer;
import io.javalin.http.Context;

/** How far grades can be trusted. */
final class TrustResource {
    private final Interviewer interviewer;

    TrustResource(Interviewer interviewer) {
        this.interviewer = interviewer;
    }

    void read(Context context) {
        ResponseBody.json(context, 200, interviewer.trust());
    }
}
