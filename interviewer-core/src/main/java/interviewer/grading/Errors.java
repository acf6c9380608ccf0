package interviewer.grading;

import interviewer.corpus.Corpus;
import interviewer.corpus.Correction;
import interviewer.corpus.FactSource;
import interviewer.corpus.Misconception;
import interviewer.corpus.Passage;
import interviewer.corpus.Sources;
import interviewer.grading.ClauseReader.Reading;
import interviewer.grading.FactualError.Severity;
import interviewer.grading.KnownFigures.Judged;
import interviewer.grading.KnownFigures.Standing;
import interviewer.text.NormalText;
import interviewer.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Lists what is wrong in an answer, each with what is true instead and where that stands. */
final class Errors {
    private final Corpus corpus;

    Errors(Corpus corpus) {
        this.corpus = corpus;
    }

    /** Wrong claims in the order of the answer; of those that overlap, the one in the shortest clause. */
    List<FactualError> in(List<Reading> readings, String answer, NormalText normal) {
        List<FactualError> errors = new ArrayList<>();
        List<Reading> shortestFirst = readings.stream()
                .sorted(Comparator.comparingInt(
                                (Reading reading) -> reading.clause().words())
                        .thenComparingInt(reading -> reading.clause().span().start()))
                .toList();
        for (Reading reading : shortestFirst) {
            Span place = normal.original(reading.clause().span());
            FactualError error = error(reading, answer, place);
            if (error != null && errors.stream().noneMatch(other -> overlaps(other, place))) {
                errors.add(error);
            }
        }
        errors.sort(Comparator.comparingInt(FactualError::start));
        return errors;
    }

    private static boolean overlaps(FactualError error, Span place) {
        return error.start() < place.end() && place.start() < error.end();
    }

    private @Nullable FactualError error(Reading reading, String answer, Span place) {
        Misconception misconception = reading.misconception();
        if (misconception != null) {
            Severity severity = Severity.valueOf(misconception.severity().toUpperCase(Locale.ROOT));
            return error(answer, place, misconception.truth(), misconception.since(), severity, misconception.source());
        }
        Judged judged = reading.figure();
        boolean wrong = judged != null && judged.known() != null && judged.standing() == Standing.WRONG;
        if (!wrong || judged == null || judged.known() == null) {
            return null;
        }
        boolean limit = judged.known().figure().match().equals("limit");
        return error(
                answer,
                place,
                judged.known().figure().says(),
                judged.known().figure().since(),
                limit ? Severity.MAJOR : Severity.MINOR,
                judged.known().figure().source());
    }

    private FactualError error(
            String answer,
            Span place,
            String truth,
            @Nullable String since,
            Severity severity,
            @Nullable FactSource source) {
        List<Passage> passages = Sources.passages(corpus, source);
        Correction correction = source == null
                ? null
                : Sources.corrections(corpus, source, List.of()).stream()
                        .findFirst()
                        .orElse(null);
        String reference = correction != null ? correction.reference() : source == null ? null : source.doc();
        String dated = since != null && !since.isEmpty() ? since : correction == null ? null : correction.since();
        return new FactualError(
                place.in(answer),
                place.start(),
                place.end(),
                truth,
                dated == null || dated.isEmpty() ? null : dated,
                severity,
                passages.isEmpty() ? null : passages.getFirst(),
                reference,
                correction == null ? null : correction.url());
    }
}
