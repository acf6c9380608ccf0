package interviewer;

import interviewer.corpus.Corpus;
import interviewer.grading.Grader;
import interviewer.grading.TrustReport;
import interviewer.grading.TrustReport.Subject;
import interviewer.llm.ModelStatus;
import interviewer.session.Interview;
import interviewer.session.OwnMarks;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What speaks for and against the grades of this program: what was measured before it was shipped, whether that was this very grader,
 * and what the person's own marks say.
 *
 * @param measured null in a build that was not measured
 * @param running what grades now; null while the embedding model loads
 * @param differs the parts of what grades now that are not those that were measured; empty while nothing can be compared
 * @param own the person's own marks beside ours
 * @param calibrations of language models on this machine, newest first
 */
public record Trust(
        @Nullable TrustReport measured,
        @Nullable Subject running,
        List<String> differs,
        OwnMarks own,
        List<Calibration> calibrations) {
    public Trust {
        differs = List.copyOf(differs);
        calibrations = List.copyOf(calibrations);
    }

    /**
     * How well a language model was found to read answers here.
     *
     * @param model name of the model
     * @param date the day of the run, {@code yyyy-MM-dd}
     * @param answers that it read
     * @param usable share of its readings that could be used, 0..1
     * @param kappa mean quadratic weighted kappa with the labels
     * @param tooHigh share of its marks above the label, 0..1
     */
    public record Calibration(String model, String date, int answers, double usable, double kappa, double tooHigh) {}

    static Trust of(Grader grader, Corpus corpus, ModelStatus embedding, List<Interview> interviews) {
        TrustReport measured = TrustReport.shipped().orElse(null);
        Subject running = embedding instanceof ModelStatus.Loading ? null : Subject.of(grader, corpus);
        return new Trust(measured, running, differences(measured, running), OwnMarks.of(interviews), List.of());
    }

    private static List<String> differences(@Nullable TrustReport measured, @Nullable Subject running) {
        return measured == null || running == null
                ? List.of()
                : measured.subject().differences(running);
    }
}
