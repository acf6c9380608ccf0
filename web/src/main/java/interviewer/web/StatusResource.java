package interviewer.web;

import interviewer.Interviewer;
import interviewer.Readiness;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** What the server says of itself. */
final class StatusResource {
    private final Interviewer interviewer;
    private final StatusStreams streams;
    private final Metrics metrics;

    StatusResource(Interviewer interviewer, StatusStreams streams, Metrics metrics) {
        this.interviewer = interviewer;
        this.streams = streams;
        this.metrics = metrics;
    }

    record Health(String status) {}

    /** It answers, so it lives. */
    void readHealth(Context context) {
        ResponseBody.json(context, 200, new Health("up"));
    }

    void readReadiness(Context context) {
        Readiness readiness = interviewer.readiness();
        ResponseBody.json(context, readiness.ready() ? 200 : 503, readiness);
    }

    void stream(Context context) throws InterruptedException {
        if (context.method().equals(HandlerType.HEAD)) {
            context.contentType(StatusStreams.TYPE);
        } else {
            streams.serve(context);
        }
    }

    void readMetrics(Context context) {
        ResponseBody.text(context, Metrics.TYPE, metrics.text());
    }

    /** The description of this API. */
    void readApi(Context context) throws IOException {
        try (InputStream in = StatusResource.class.getResourceAsStream("/openapi.json")) {
            if (in == null) {
                throw new IllegalStateException("openapi.json is not on the class path");
            }
            ResponseBody.text(
                    context, "application/json; charset=utf-8", new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
