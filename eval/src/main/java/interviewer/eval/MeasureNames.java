package interviewer.eval;

import interviewer.text.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How the names of measures are read; the grammar stands at {@link Measure}. */
final class MeasureNames {
    static final String HELP =
            "nDCG, RR or AP, with or without @ and a cutoff from 1; P, R, Success, recall or precision with"
                    + " one; or recall@2000c, context.precision@5, AUC, refused@95, ECE or Brier.";
    private static final Pattern FORM = Pattern.compile("([A-Za-z]+)(?:@([1-9]\\d{0,5}))?");
    private static final Pattern CUTOFF = Pattern.compile("@([1-9]\\d{0,5})$");
    private static final String HIT = "hit";
    private static final int USUAL_CUTOFF = 10;

    private MeasureNames() {}

    static Optional<Measure> read(String name) {
        Optional<Measure> whole = ContextMeasure.find(name).or(() -> ConfidenceMeasure.find(name));
        Matcher form = FORM.matcher(name);
        if (whole.isPresent() || !form.matches()) {
            return whole;
        }
        String label = form.group(1).equals(HIT) ? "Success" : form.group(1);
        int cutoff = form.group(2) == null ? 0 : Integer.parseInt(form.group(2));
        return RankingMeasure.find(label, cutoff).or(() -> SpanMeasure.find(label, cutoff));
    }

    /** What is said to somebody who gave a name that is none. */
    static String refusal(String name) {
        List<String> names = like(name);
        String hint = names.stream()
                .filter(name::equalsIgnoreCase)
                .findFirst()
                .or(() -> Nearest.to(name, names))
                .map(nearest -> "did you mean " + nearest + "? It")
                .orElse("it");
        return "measure is '" + name + "'; " + hint + " must be " + HELP;
    }

    /** Names with the same cutoff. */
    private static List<String> like(String name) {
        Matcher form = CUTOFF.matcher(name);
        int cutoff = form.find() ? Integer.parseInt(form.group(1)) : USUAL_CUTOFF;
        List<Measure> measures = new ArrayList<>(RankingMeasure.usual(cutoff));
        measures.addAll(SpanMeasure.usual(cutoff));
        measures.addAll(List.of(ContextMeasure.values()));
        measures.addAll(List.of(ConfidenceMeasure.values()));
        return measures.stream().map(Measure::toString).toList();
    }
}
