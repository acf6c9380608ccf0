package interviewer.grading;

import interviewer.grading.Ask.Kind;
import interviewer.grading.ClauseReader.Reading;
import interviewer.grading.KnownFigures.Standing;
import interviewer.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What is struck out before anything is credited (grading guide, section 8, point 2): false claims, wrong figures, and, where the
 * answer describes another service than the one asked for, its purpose.
 *
 * @param claims places of false claims
 * @param figures places of wrong figures
 * @param misplaced whether the answer says that the service is something that another one is
 */
record Struck(List<Span> claims, List<Span> figures, boolean misplaced) {
    private static final double ANOTHER = -0.15;
    private static final double ITSELF = 0.05;

    static Struck of(List<Reading> readings, Context context) {
        List<Span> claims = new ArrayList<>();
        List<Span> figures = new ArrayList<>();
        for (Reading reading : shortestFirst(readings)) {
            Span span = reading.clause().span();
            if (reading.misconception() != null && claims.stream().noneMatch(span::contains)) {
                claims.add(span);
            }
            if (reading.figure() != null && reading.figure().standing() == Standing.WRONG) {
                figures.add(reading.figure().quantity().span());
            }
        }
        return new Struck(claims, figures, isMisplaced(readings, context));
    }

    /** A claim strikes the shortest clause that makes it, not all that stands around. */
    private static List<Reading> shortestFirst(List<Reading> readings) {
        return readings.stream()
                .sorted(Comparator.comparingInt(reading -> reading.clause().words()))
                .toList();
    }

    private static boolean isMisplaced(List<Reading> readings, Context context) {
        boolean another = readings.stream()
                .anyMatch(reading -> reading.of(Signal.SUBJECT_NAMED) > 0
                        && reading.of(Signal.DEFINITION) > 0
                        && reading.of(Signal.REJECTS) == 0
                        && reading.of(Signal.PURPOSE_MARGIN) < ANOTHER);
        boolean itself = readings.stream().anyMatch(reading -> reading.of(Signal.PURPOSE_MARGIN) > ITSELF);
        return context.ask().kind() == Kind.SERVICE && another && !itself;
    }

    boolean covers(Step step, Reading reading) {
        Span span = reading.clause().span();
        boolean untrue = claims.stream().anyMatch(span::overlaps);
        boolean wrong = figures.stream().anyMatch(span::overlaps)
                && (step == Step.GOTCHA || (step == Step.NUMBER && reading.of(Signal.FIGURE_RIGHT) == 0));
        boolean foreign = misplaced && step == Step.NAME && reading.of(Signal.OWN_FEATURE) == 0;
        return untrue || wrong || foreign;
    }
}
