package interviewer.web;

import interviewer.Interviewer;
import interviewer.corpus.CorpusLoader;
import io.javalin.http.Context;
import java.util.List;

/** The question bank, and the answers to try it with. */
final class ScenarioResource {
    private final Interviewer interviewer;
    private final ScenarioView.Titles titles;
    private final Samples samples = new Samples(CorpusLoader.lines("samples.jsonl", Sample.class));

    ScenarioResource(Interviewer interviewer, ScenarioView.Titles titles) {
        this.interviewer = interviewer;
        this.titles = titles;
    }

    record Scenarios(List<ScenarioView> scenarios) {}

    record Samples(List<Sample> samples) {}

    /** An answer that shows what feedback looks like. */
    record Sample(String id, String label, String scenario, String answer) {}

    void readAll(Context context) {
        List<ScenarioView> views =
                interviewer.scenarios().stream().map(titles::view).toList();
        ResponseBody.json(context, 200, new Scenarios(views));
    }

    void readFirst(Context context) {
        ResponseBody.json(context, 200, titles.view(interviewer.scenarios().getFirst()));
    }

    void readSamples(Context context) {
        ResponseBody.json(context, 200, samples);
    }
}
