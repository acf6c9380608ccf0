package interviewer.eval;

import java.util.List;
import java.util.Optional;

/** What a run of the harness found: a value that turns into JSON as it is, and into Markdown for people. */
public sealed interface Report permits RetrievalReport, GradingReport, AttackReport, ReaderReport {

    /** Of the files it is written to, without ending: {@code retrieval}, {@code grading}, {@code attacks}. */
    String fileName();

    ReportHeader header();

    /** In the order of the report; what a {@link Baseline} is compared with. */
    List<Figure> figures();

    String toMarkdown();

    /** As one page for a browser; empty where there is none. */
    default Optional<String> toHtml() {
        return Optional.empty();
    }
}
