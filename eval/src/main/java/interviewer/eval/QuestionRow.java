package interviewer.eval;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One question of a {@link RetrievalReport}.
 *
 * @param confidence 0..1; 0 without hits
 * @param values by measure, as far as it is measured
 * @param text as asked
 * @param answerable whether the corpus has an answer
 * @param measured whether it says which passages are right, so that it counts in the means
 * @param hits those of {@link QuestionScore#shown}
 */
public record QuestionRow(
        String id,
        String kind,
        double confidence,
        Map<String, Double> values,
        String text,
        boolean answerable,
        boolean measured,
        List<HitRow> hits) {
    public QuestionRow {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        hits = List.copyOf(hits);
    }

    static QuestionRow of(QuestionScore score, List<Measure> wanted) {
        Question question = score.question();
        return new QuestionRow(
                question.id(),
                question.kind(),
                score.confidence(),
                score.values(wanted),
                question.text(),
                question.isAnswerable(),
                score.isMeasured(),
                score.shown().stream()
                        .map(hit -> HitRow.of(hit, score.judgments()))
                        .toList());
    }
}
