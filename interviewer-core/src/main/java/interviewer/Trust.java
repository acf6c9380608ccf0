package interviewer;

import interviewer.corpus.Corpus;
import interviewer.grading.Calibration;
import interviewer.grading.Grader;
import interviewer.grading.TrustReport;
import interviewer.grading.TrustReport.Subject;
import interviewer.llm.ModelStatus;
import interviewer.session.Interview;
import interviewer.session.OwnMarks;
import java.util.Comparator;
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
 * @param calibrations what language models have proven on this machine, newest first
 */
public record Trust(
        @Nullable TrustReport measured,
        @Nullable Subject running,
        List<String> differs,
        OwnMarks own,
        List<CalibratedModel> calibrations) {
    public Trust {
        differs = List.copyOf(differs);
        calibrations = List.copyOf(calibrations);
    }

    static Trust of(
            Grader grader,
            Corpus corpus,
            ModelStatus embedding,
            List<Interview> interviews,
            List<Calibration> calibrations) {
        TrustReport measured = TrustReport.shipped().orElse(null);
        Subject running = embedding instanceof ModelStatus.Loading ? null : Subject.of(grader, corpus);
        List<CalibratedModel> models = calibrations.stream()
                .sorted(Comparator.comparing(Calibration::at).reversed())
                .map(calibration -> CalibratedModel.of(calibration, running))
                .toList();
        return new Trust(measured, running, differences(measured, running), OwnMarks.of(interviews), models);
    }

    private static List<String> differences(@Nullable TrustReport measured, @Nullable Subject running) {
        return measured == null || running == null
                ? List.of()
                : measured.subject().differences(running);
    }
}
