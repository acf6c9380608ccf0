package interviewer.eval;

import interviewer.eval.FittedWeights.StepFit;
import interviewer.grading.StepWeights.Logistic;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A fit for people.
 *
 * @param command that repeats it
 * @param set name of the file with the answers
 * @param count answers in it
 * @param weights the result
 */
public record FitReport(String command, String set, int count, FittedWeights weights) {
    private static final int STRONGEST = 10;

    public String toMarkdown() {
        Markdown page = new Markdown();
        page.heading(1, "Fit of the grader's weights");
        page.line("Every figure here came from this command:");
        page.code(command);
        page.item("set: " + Markdown.escaped(set) + ", " + count + " answers, SHA-256 `" + weights.trainedOn() + "`");
        page.item("without words and left out: " + (count - weights.answers()));
        page.item("ridge: lambda " + weights.lambda());
        page.item("cross-validation: " + weights.folds() + " folds, seed " + weights.seed());
        agreement(page);
        weights.steps().forEach((id, step) -> strongest(page, id, step));
        return page.toString();
    }

    private void agreement(Markdown page) {
        page.heading(2, "Agreement by step, cross-validated");
        page.line(
                "Each answer was judged by functions that were fitted without it. The thresholds were then chosen on these very");
        page.line(
                "judgments, which flatters the figures a little; and the grader has rules above the weights, so that");
        page.line("`./interviewer eval grading` on other answers is the measure.");
        page.line("");
        List<List<String>> rows = new ArrayList<>();
        weights.steps()
                .forEach((id, step) -> rows.add(List.of(
                        Markdown.escaped(id),
                        Markdown.number(step.qwk()),
                        Markdown.number(step.accuracy()),
                        Markdown.number(step.tooHigh()),
                        Markdown.number(step.partialFrom()),
                        Markdown.number(step.metFrom()))));
        rows.add(List.of(
                "mean",
                mean(steps().mapToDouble(StepFit::qwk)),
                mean(steps().mapToDouble(StepFit::accuracy)),
                mean(steps().mapToDouble(StepFit::tooHigh)),
                "",
                ""));
        page.table(
                List.of("step", "quadratic weighted kappa", "accuracy", "raised too high", "partial from", "met from"),
                rows);
        page.line("By words alone, without the embedding model, the mean kappa is "
                + mean(weights.byWords().values().stream().mapToDouble(StepFit::qwk)) + ".");
    }

    private Stream<StepFit> steps() {
        return weights.steps().values().stream();
    }

    private static String mean(DoubleStream values) {
        return Markdown.number(values.average().orElse(0));
    }

    private void strongest(Markdown page, String id, StepFit step) {
        page.heading(2, "Strongest signals: " + Markdown.escaped(id));
        List<Integer> partial = strongest(step.partial());
        List<Integer> met = strongest(step.met());
        page.table(
                List.of("at least partial", "weight", "met", "weight"),
                IntStream.range(0, partial.size())
                        .mapToObj(rank -> List.of(
                                name(partial.get(rank)),
                                weight(step.partial(), partial.get(rank)),
                                name(met.get(rank)),
                                weight(step.met(), met.get(rank))))
                        .toList());
    }

    /** By size of the weight, whatever its sign; of equals the first. */
    private static List<Integer> strongest(Logistic function) {
        return IntStream.range(0, function.weights().size())
                .boxed()
                .sorted(Comparator.comparingDouble(
                        index -> -Math.abs(function.weights().get(index))))
                .limit(STRONGEST)
                .toList();
    }

    private String name(int signal) {
        return Markdown.escaped(weights.signals().get(signal));
    }

    private static String weight(Logistic function, int signal) {
        return Markdown.number(function.weights().get(signal));
    }
}
