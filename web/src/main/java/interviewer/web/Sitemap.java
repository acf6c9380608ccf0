package interviewer.web;

import static interviewer.web.Route.delete;
import static interviewer.web.Route.get;
import static interviewer.web.Route.post;
import static interviewer.web.Route.put;

import interviewer.Interviewer;
import io.javalin.config.RoutesConfig;
import io.javalin.http.HandlerType;
import java.util.List;

/** Every address of the API and who answers it. Files of the page are served by {@link Pages}. */
final class Sitemap {
    private final Interviewer interviewer;
    private final StatusStreams streams;
    private final NoteStreams notes;
    private final Metrics metrics;

    Sitemap(Interviewer interviewer, StatusStreams streams, NoteStreams notes, Metrics metrics) {
        this.interviewer = interviewer;
        this.streams = streams;
        this.notes = notes;
        this.metrics = metrics;
    }

    List<Route> routes() {
        ScenarioView.Titles titles = new ScenarioView.Titles(interviewer.corpus(), interviewer.catalog());
        ScenarioResource scenarios = new ScenarioResource(interviewer, titles);
        GradeResource grades = new GradeResource(interviewer, metrics);
        InterviewResource interviews = new InterviewResource(interviewer, titles, metrics);
        DisagreementResource disagreements = new DisagreementResource(interviewer, titles);
        PassageResource passages = new PassageResource(interviewer);
        QuestionResource questions = new QuestionResource(interviewer);
        HitResource hits = new HitResource(interviewer);
        CorpusResource corpus = new CorpusResource(interviewer);
        ModelResource models = new ModelResource(interviewer);
        TrustResource trust = new TrustResource(interviewer);
        StatusResource status = new StatusResource(interviewer, streams, metrics);
        return List.of(
                get("/api/scenarios", scenarios::readAll),
                get("/api/scenarios/first", scenarios::readFirst),
                get("/api/samples", scenarios::readSamples),
                post("/api/grades", grades::create),
                post("/api/interviews", interviews::create),
                get("/api/interviews", interviews::readAll),
                get("/api/interviews/{id}", interviews::read),
                delete("/api/interviews/{id}", interviews::delete),
                post("/api/interviews/{id}/answers", interviews::createAnswer),
                post("/api/interviews/{id}/grades", interviews::createGrade),
                post("/api/interviews/{id}/reveals", interviews::createReveal),
                post("/api/interviews/{id}/questions", interviews::createQuestion),
                get("/api/interviews/{id}/notes", notes::serve),
                post("/api/interviews/{id}/readings", interviews::createReading),
                post("/api/interviews/{id}/disagreements", disagreements::create),
                delete("/api/interviews/{id}/disagreements/{grade}/{step}", disagreements::delete),
                get("/api/disagreements", disagreements::readAll),
                get("/api/passages/{id}", passages::read),
                post("/api/questions", questions::create),
                get("/api/hits", hits::readAll),
                get("/api/corpus", corpus::read),
                get("/api/models", models::readAll),
                put("/api/models/chosen", models::updateChosen),
                get("/api/trust", trust::read),
                get("/api/status", status::stream),
                get("/api/openapi.json", status::readApi),
                get("/health", status::readHealth),
                get("/ready", status::readReadiness),
                get("/metrics", status::readMetrics));
    }

    /** A HEAD is answered as its GET is; the server leaves the body out. */
    void register(RoutesConfig config) {
        for (Route route : routes()) {
            config.addHttpHandler(route.method(), route.path(), route.handler());
            if (route.method().equals(HandlerType.GET)) {
                config.addHttpHandler(HandlerType.HEAD, route.path(), route.handler());
            }
        }
    }
}
