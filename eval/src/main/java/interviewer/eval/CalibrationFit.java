package interviewer.eval;

import interviewer.eval.Folds.Fold;
import interviewer.grading.Agreement;
import interviewer.grading.Margins;
import interviewer.grading.ReadingSignals;
import interviewer.grading.SecondReading;
import interviewer.grading.SecondReading.StepReading;
import interviewer.grading.SignalTable.Row;
import interviewer.grading.Step;
import interviewer.grading.StepCalibration;
import interviewer.text.Span;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/**
 * What a model's readings add to the embedded grader, step by step.
 *
 * <p>Two logistic functions a step, as the grader has them: one for "at least partial", one for "met". Their inputs are the embedded
 * grader's own margin in log odds and the signals of the reading, each less its mean; a ridge holds the weights small. Divided by the
 * weight of the margin, the weights of the reading are log odds to be added to the margin: with weights of zero the embedded level
 * comes out unchanged. The bias is fitted and left out, so that the reading can not act as another threshold.
 *
 * <p>Each answer is judged by weights that never saw it, over several draws of the folds. A step counts only when the kappa so
 * reached is better than the embedded one by more than luck: the paired bootstrap's interval lies above 0. Forty answers prove little;
 * most small models end with weight 0, which is right.
 */
final class CalibrationFit {
    private static final Ridge RIDGE = new Ridge(1);
    private static final Bootstrap BOOTSTRAP = new Bootstrap(2_000, 7);
    private static final int DRAWS = 10;
    private static final int LEVELS = 3;
    /** Fewer usable readings prove nothing. */
    private static final int LEAST = 20;
    /** Keeps the division by the margin's weight from making much of little. */
    private static final double LEAST_TRUST = .25;

    private static final double ROUNDING = 1e3;

    private CalibrationFit() {}

    /**
     * One answer that was read.
     *
     * @param labels the right levels
     */
    record Sample(Marks labels, SecondReading reading) {
        boolean isUsable() {
            return reading.unreadable() == null;
        }
    }

    /** One step of one usable reading. */
    private record Point(int label, StepReading reading, ReadingSignals signals) {}

    /** Log odds that a reading adds to the margins. */
    private record Shift(double partial, double met) {
        int level(Point point) {
            return StepCalibration.level(point.reading(), partial, met);
        }
    }

    /** The weights of a reading. */
    private record Weights(ReadingSignals usual, ReadingSignals partial, ReadingSignals met) {
        static final Weights NONE = new Weights(ReadingSignals.NONE, ReadingSignals.NONE, ReadingSignals.NONE);

        Shift of(Point point) {
            ReadingSignals signals = point.signals().less(usual);
            return new Shift(partial.times(signals), met.times(signals));
        }

        double size() {
            return (partial.sum() + met.sum()) / 2;
        }
    }

    /** All five, in order. An unusable reading moves nothing and proves nothing. */
    static List<StepCalibration> steps(List<Sample> samples) {
        return Arrays.stream(Step.values()).map(step -> step(step, samples)).toList();
    }

    private static StepCalibration step(Step step, List<Sample> samples) {
        List<Point> points = samples.stream()
                .filter(Sample::isUsable)
                .map(sample -> {
                    StepReading reading = sample.reading().of(step);
                    return new Point(sample.labels().of(step), reading, ReadingSignals.of(reading));
                })
                .toList();
        if (points.size() < LEAST) {
            return new StepCalibration(
                    step, 0, ReadingSignals.NONE, ReadingSignals.NONE, ReadingSignals.NONE, 0, 0, 0, 0);
        }
        List<Integer> indices = IntStream.range(0, points.size()).boxed().toList();
        List<Shift> heldOut = heldOut(points);
        ToIntFunction<Integer> label = index -> points.get(index).label();
        ToIntFunction<Integer> ours = index -> points.get(index).reading().ours();
        ToIntFunction<Integer> both = index -> heldOut.get(index).level(points.get(index));
        Figure gain = BOOTSTRAP
                .figures(indices, drawn -> Map.of("gain", kappa(drawn, label, both) - kappa(drawn, label, ours)))
                .getFirst();
        Weights weights = fit(points);
        boolean counts = gain.low() > 0 && rounded(weights.size()) > 0;
        Weights kept = counts ? weights : Weights.NONE;
        return new StepCalibration(
                step,
                counts ? rounded(weights.size()) : 0,
                rounded(kept.usual()),
                rounded(kept.partial()),
                rounded(kept.met()),
                rounded(kappa(indices, label, ours)),
                rounded(kappa(
                        indices, label, index -> points.get(index).reading().level())),
                rounded(kappa(indices, label, both)),
                rounded(gain.low()));
    }

    private static double kappa(List<Integer> items, ToIntFunction<Integer> label, ToIntFunction<Integer> given) {
        return Agreement.of(items, label, given).kappa(LEVELS);
    }

    /** For each point the mean shift by weights that were fitted without it. */
    private static List<Shift> heldOut(List<Point> points) {
        double[] partial = new double[points.size()];
        double[] met = new double[points.size()];
        List<Integer> indices = IntStream.range(0, points.size()).boxed().toList();
        for (int draw = 0; draw < DRAWS; draw++) {
            for (Fold<Integer> fold : Folds.of(indices, draw)) {
                Weights weights = fit(fold.others().stream().map(points::get).toList());
                for (int index : fold.items()) {
                    Shift shift = weights.of(points.get(index));
                    partial[index] += shift.partial() / DRAWS;
                    met[index] += shift.met() / DRAWS;
                }
            }
        }
        return IntStream.range(0, points.size())
                .mapToObj(index -> new Shift(partial[index], met[index]))
                .toList();
    }

    private static Weights fit(List<Point> points) {
        ReadingSignals usual = mean(points);
        return new Weights(usual, fit(points, usual, Margins::partial, 1), fit(points, usual, Margins::met, 2));
    }

    private static ReadingSignals mean(List<Point> points) {
        double[] mean = new double[ReadingSignals.COUNT];
        for (Point point : points) {
            double[] values = point.signals().values();
            Arrays.setAll(mean, index -> mean[index] + values[index] / points.size());
        }
        return ReadingSignals.of(mean);
    }

    private static ReadingSignals fit(
            List<Point> points, ReadingSignals usual, ToDoubleFunction<Margins> margin, int least) {
        List<Example> examples = points.stream()
                .map(point ->
                        new Example(new Row(new Span(0, 0), inputs(point, usual, margin), Set.of()), point.label(), 1))
                .toList();
        double[] weights = RIDGE.fit(examples, example -> example.level() >= least).weights().stream()
                .mapToDouble(weight -> weight)
                .toArray();
        double trust = Math.max(LEAST_TRUST, weights[0]);
        return ReadingSignals.of(
                Arrays.stream(weights).skip(1).map(weight -> weight / trust).toArray());
    }

    /** The margin first. */
    private static double[] inputs(Point point, ReadingSignals usual, ToDoubleFunction<Margins> margin) {
        Margins margins = point.reading().margins();
        double[] signals = point.signals().less(usual).values();
        double[] inputs = new double[1 + signals.length];
        inputs[0] = margins == null ? 0 : margin.applyAsDouble(margins);
        System.arraycopy(signals, 0, inputs, 1, signals.length);
        return inputs;
    }

    private static double rounded(double value) {
        return Math.round(value * ROUNDING) / ROUNDING;
    }

    private static ReadingSignals rounded(ReadingSignals signals) {
        return ReadingSignals.of(
                Arrays.stream(signals.values()).map(CalibrationFit::rounded).toArray());
    }
}
