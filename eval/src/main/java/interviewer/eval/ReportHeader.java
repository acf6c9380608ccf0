package interviewer.eval;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * What a reader needs to trust a report and to repeat it.
 *
 * @param title of the report
 * @param command that repeats the run; every figure of the report came from it
 * @param date when it ran; absent unless the caller gave one
 * @param by what was measured: the grader, or the search mode
 * @param corpus hash of the corpus
 * @param set name of the file with the questions or answers
 * @param sha256 of that file
 * @param count lines in it
 * @param resamples bootstrap draws behind each interval
 * @param seed of the draws
 */
public record ReportHeader(
        String title,
        String command,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String date,
        String by,
        String corpus,
        String set,
        @JsonProperty("set_sha256") String sha256,
        int count,
        int resamples,
        long seed) {

    static ReportHeader of(String title, String by, String corpus, EvalInput set, int count, EvalOptions options) {
        return new ReportHeader(
                title,
                options.command(),
                options.date(),
                by,
                corpus,
                set.name(),
                set.sha256(),
                count,
                options.resamples(),
                options.seed());
    }

    void writeTo(Markdown page) {
        page.heading(1, title);
        page.line("Every figure here came from this command:");
        page.code(command);
        page.item("measured: " + Markdown.escaped(by));
        page.item("set: " + Markdown.escaped(set) + ", " + count + " lines, SHA-256 `" + sha256 + "`");
        page.item("corpus: `" + corpus + "`");
        page.item("intervals: 95 %, bootstrap with " + resamples + " draws, seed " + seed);
        if (date != null) {
            page.item("date: " + Markdown.escaped(date));
        }
        page.line("");
    }
}
