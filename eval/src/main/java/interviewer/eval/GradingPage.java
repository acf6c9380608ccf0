package interviewer.eval;

import interviewer.eval.GradingReport.Part;
import interviewer.eval.GradingReport.Ungraded;
import interviewer.grading.Step;
import interviewer.grading.TrustReport.Confusion;
import interviewer.grading.TrustReport.Miss;
import interviewer.grading.TrustReport.StepMiss;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A {@link GradingReport} as Markdown. */
final class GradingPage {
    private static final int SHOWN_ANSWER = 600;
    private static final int SHOWN_QUOTE = 200;

    private GradingPage() {}

    static String of(GradingReport report) {
        Markdown page = new Markdown();
        report.header().writeTo(page);
        steps(page, report.figures());
        page.heading(2, "Totals, verdicts, evidence, wrong claims");
        page.line(
                "marks.above: share of marks given above the label. ev.validity: quotes that stand in the answer; ev.coverage:");
        page.line(
                "credited steps with such a quote; ev.overlap and ev.located: how well they meet the right quote, and the share");
        page.line(
                "with a word F1 of .5 and more, both over the marks whose level and label are 1 or 2. repeat.same: share of the");
        page.line(
                "answers that got the same grade again, in every byte but its time. labels.qwk: mean kappa of the labels and a second");
        page.line("labelling that did not see them.");
        page.line("");
        page.figures(report.figures().stream()
                .filter(figure -> figure.name().matches("(total|level|ev|marks|err|worst|repeat|labels)\\..*"))
                .toList());
        ungraded(page, report.ungraded());
        page.heading(2, "Levels given for labels");
        confusions(page, report.confusions());
        beyond(page, report.beyond());
        slices(page, report);
        page.heading(2, "Worst answers");
        report.worst().forEach(miss -> miss(page, miss));
        return page.toString();
    }

    private static void steps(Markdown page, List<Figure> figures) {
        page.heading(2, "Agreement by step");
        page.table(
                List.of("step", "accuracy", "macro-F1", "quadratic weighted kappa", "marks too high"),
                Stream.concat(Arrays.stream(Step.values()).map(Step::id), Stream.of("mean"))
                        .map(step -> List.of(
                                step,
                                figure(figures, step + ".acc"),
                                figure(figures, step + ".f1"),
                                figure(figures, step + ".qwk"),
                                figure(figures, step.equals("mean") ? "marks.above" : step + ".above")))
                        .toList());
    }

    private static String figure(List<Figure> figures, String name) {
        return Figure.find(figures, name).map(Figure::toString).orElse("");
    }

    static void ungraded(Markdown page, List<Ungraded> ungraded) {
        page.heading(2, "Ungraded answers");
        page.line(ungraded.size() + " answers were left ungraded; they count as five zeros.");
        page.line("");
        ungraded.forEach(answer -> page.item(Markdown.escaped(answer.id() + ": " + answer.reason())));
    }

    private static void confusions(Markdown page, List<Confusion> confusions) {
        List<List<String>> rows = new ArrayList<>();
        for (Confusion confusion : confusions) {
            for (int label = 0; label < confusion.counts().size(); label++) {
                List<String> row = new ArrayList<>(
                        List.of(Markdown.escaped(confusion.step().id()), String.valueOf(label)));
                confusion.counts().get(label).forEach(count -> row.add(String.valueOf(count)));
                rows.add(row);
            }
        }
        page.table(List.of("step", "label", "given 0", "given 1", "given 2"), rows);
    }

    private static void beyond(Markdown page, List<Part> parts) {
        page.heading(2, "With and without facts beyond the cards");
        List<String> measures = List.of("mean.acc", "mean.qwk", "marks.above", "marks.below", "total.mae");
        List<String> head = new ArrayList<>(List.of("facts beyond the cards", "answers"));
        head.addAll(measures);
        page.table(
                head,
                parts.stream()
                        .map(part -> Stream.concat(
                                        Stream.of(part.name(), String.valueOf(part.count())),
                                        measures.stream().map(name -> figure(part.figures(), name)))
                                .toList())
                        .toList());
    }

    private static void slices(Markdown page, GradingReport report) {
        page.heading(2, "Slices");
        page.table(
                List.of("slice", "answers", "accuracy", "mean kappa", "total error", "total bias", "marks above"),
                report.slices().stream()
                        .map(slice -> List.of(
                                Markdown.escaped(slice.name()),
                                String.valueOf(slice.count()),
                                Markdown.number(slice.meanAccuracy()),
                                Markdown.number(slice.meanKappa()),
                                Markdown.number(slice.meanError()),
                                Markdown.number(slice.bias()),
                                Markdown.number(slice.above())))
                        .toList());
    }

    private static void miss(Markdown page, Miss miss) {
        page.heading(3, Markdown.escaped(miss.id() + ": " + miss.prompt()));
        page.line("Total " + miss.given() + ", by the labels " + miss.label() + ".");
        page.line("");
        page.line(Markdown.cut(miss.answer(), SHOWN_ANSWER));
        page.line("");
        page.table(
                List.of("step", "label", "given", "right quote", "given quote"),
                miss.steps().stream().map(GradingPage::cells).toList());
    }

    private static List<String> cells(StepMiss step) {
        return List.of(
                Markdown.escaped(step.step().id()),
                String.valueOf(step.label()),
                String.valueOf(step.given()),
                quote(step.rightQuote()),
                quote(step.givenQuote()));
    }

    private static String quote(@Nullable String quote) {
        return quote == null ? "" : Markdown.cut(quote, SHOWN_QUOTE);
    }
}
