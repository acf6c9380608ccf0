package interviewer.eval;

import interviewer.eval.FittedWeights.StepFit;
import interviewer.eval.Folds.Fold;
import interviewer.grading.SignalTable;
import interviewer.grading.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Fits the weights of the grader on graded answers. For each step two logistic functions over the signals of a clause, one for "at
 * least partial" and one for "met"; an answer is worth what its best clause is worth. Thresholds and figures come from
 * cross-validation: each answer is judged by functions that never saw it. The functions that are written are then fitted on all.
 *
 * <p>To be run on the development answers and never on a test set. Same answers and model, same bytes. Called by the command line;
 * not thread-safe while it runs.
 */
public final class WeightFit {
    private final SignalTable table;
    private final SignalTable byWords;

    /**
     * @param table that measures the clauses, as the grader's own does; its model must be ready
     * @param byWords the same without the model
     */
    public WeightFit(SignalTable table, SignalTable byWords) {
        this.table = table;
        this.byWords = byWords;
    }

    /**
     * Measures every answer that is not held out, and fits.
     *
     * @param lambda strength of the ridge, above 0
     * @param options whose seed draws the folds
     */
    public FitReport run(EvalInput answers, double lambda, EvalOptions options) {
        Ridge ridge = new Ridge(lambda);
        List<GradedAnswer> gold = Split.TRAIN.in(answers).values(GradedAnswer.class);
        List<MeasuredAnswer> withWords = measured(gold, table, options.progress());
        if (withWords.size() < Folds.count()) {
            throw new EvalFileException(
                    answers.name(),
                    "has " + withWords.size() + " answers with words; the fit wants at least " + Folds.count());
        }
        FittedWeights weights = new FittedWeights(
                answers.sha256(),
                withWords.size(),
                lambda,
                Folds.count(),
                options.seed(),
                SignalTable.names(),
                steps(withWords, ridge, options.seed()),
                steps(measured(gold, byWords, (done, all) -> {}), ridge, options.seed()));
        return new FitReport(options.command(), answers.name(), gold.size(), weights);
    }

    private static List<MeasuredAnswer> measured(List<GradedAnswer> gold, SignalTable table, Progress progress) {
        List<MeasuredAnswer> measured = new ArrayList<>();
        for (GradedAnswer answer : gold) {
            measured.add(MeasuredAnswer.of(answer, table));
            progress.at(measured.size(), gold.size());
        }
        return measured.stream().filter(answer -> !answer.rows().isEmpty()).toList();
    }

    private static Map<String, StepFit> steps(List<MeasuredAnswer> answers, Ridge ridge, long seed) {
        List<Step> all = List.of(Step.values());
        List<StepFit> fits = all.parallelStream()
                .map(step -> fit(answers, step, ridge, seed))
                .toList();
        Map<String, StepFit> steps = new LinkedHashMap<>();
        for (int index = 0; index < fits.size(); index++) {
            steps.put(all.get(index).id(), fits.get(index));
        }
        return steps;
    }

    private static StepFit fit(List<MeasuredAnswer> answers, Step step, Ridge ridge, long seed) {
        Functions onAll = Functions.fit(answers, step, ridge, null);
        return StepFit.of(onAll, Thresholds.best(heldOut(answers, step, ridge, seed, onAll)));
    }

    /**
     * What each answer is worth to functions that were fitted on the other folds.
     *
     * @param near functions to start from; there is one best function only, so that they save time and change nothing
     */
    private static List<Outlook> heldOut(
            List<MeasuredAnswer> answers, Step step, Ridge ridge, long seed, Functions near) {
        List<Outlook> outlooks = new ArrayList<>();
        for (Fold<MeasuredAnswer> fold : Folds.of(answers, seed)) {
            Functions functions = Functions.fit(fold.others(), step, ridge, near);
            fold.items().forEach(answer -> outlooks.add(functions.outlook(answer, step)));
        }
        return outlooks;
    }

    /** The two functions of a step. */
    record Functions(LogisticFunction partial, LogisticFunction met) {

        static Functions fit(List<MeasuredAnswer> answers, Step step, Ridge ridge, @Nullable Functions near) {
            List<Example> examples = answers.stream()
                    .flatMap(answer -> answer.examples(step).stream())
                    .toList();
            return new Functions(
                    ridge.fit(examples, example -> example.level() >= 1, near == null ? null : near.partial()),
                    ridge.fit(examples, example -> example.level() == 2, near == null ? null : near.met()));
        }

        Outlook outlook(MeasuredAnswer answer, Step step) {
            return new Outlook(answer.answer().labels().of(step), best(partial, answer, step), best(met, answer, step));
        }

        private static double best(LogisticFunction function, MeasuredAnswer answer, Step step) {
            return answer.rows().stream()
                    .filter(row -> row.open().contains(step))
                    .mapToDouble(row -> function.of(row.signals()))
                    .max()
                    .orElse(0);
        }
    }

    /**
     * One answer before the thresholds.
     *
     * @param label the right level
     * @param partial highest probability of "at least partial" among its clauses
     * @param met highest probability of "met"
     */
    record Outlook(int label, double partial, double met) {}
}
