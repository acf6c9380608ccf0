package interviewer.eval;

import com.fasterxml.jackson.annotation.JsonProperty;
import interviewer.eval.Comparison.Pair;
import interviewer.eval.Comparison.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What {@link QuestionNoise} costs: the same questions asked again in other form. Differences are noisy less clean.
 *
 * @param questions that were measured
 * @param draws of the randomisation test behind each p
 * @param forms one for each kind of noise
 */
public record NoiseReport(int questions, int draws, List<Form> forms) {
    /** Hit@1 may fall by that much. */
    private static final double MOST_LOST = .05;

    private static final String FIRST = "Success@1";
    private static final String FIFTH = "Success@5";
    private static final Map<String, String> NAMES = Map.of(FIRST, "hit@1", FIFTH, "hit@5");
    private static final int SHOWN = 10;
    private static final int SHOWN_TEXT = 160;

    public NoiseReport {
        forms = List.copyOf(forms);
    }

    /**
     * One kind of noise.
     *
     * @param rows hit@1, and hit@5 where the run is that deep; {@code ours} is the noisy run and {@code theirs} the clean one
     * @param lost questions whose first hit was right and is not any more, in the order of the set
     */
    public record Form(QuestionNoise noise, List<Row> rows, List<Lost> lost) {
        public Form {
            rows = List.copyOf(rows);
            lost = List.copyOf(lost);
        }

        /** Whether hit@1 falls by five points at most. */
        @JsonProperty("kept")
        public boolean isKept() {
            return rows.getFirst().difference().value() >= -MOST_LOST;
        }
    }

    /** A question as it was asked clean and noisy. */
    public record Lost(String id, String kind, String clean, String noisy) {}

    /**
     * Runs the search once for each kind.
     *
     * @param clean the run over the questions as they are
     * @param noisy gives the run over the same questions in noise
     */
    static NoiseReport of(RetrievalReport clean, Function<QuestionNoise, RetrievalReport> noisy, EvalOptions options) {
        List<Form> forms = new ArrayList<>();
        int measured = 0;
        for (QuestionNoise noise : QuestionNoise.values()) {
            List<Asked> asked = asked(clean, noisy.apply(noise));
            measured = asked.size();
            forms.add(new Form(noise, rows(asked, options), lost(asked)));
        }
        return new NoiseReport(measured, PairedTest.DRAWS, forms);
    }

    /** A measured question, both ways. */
    private record Asked(QuestionScore clean, QuestionScore noisy) {}

    private static List<Asked> asked(RetrievalReport clean, RetrievalReport noisy) {
        List<Asked> asked = new ArrayList<>();
        for (int index = 0; index < clean.scores().size(); index++) {
            QuestionScore score = clean.scores().get(index);
            if (score.isMeasured()) {
                asked.add(new Asked(score, noisy.scores().get(index)));
            }
        }
        return asked;
    }

    private static List<Row> rows(List<Asked> asked, EvalOptions options) {
        Map<String, List<Pair>> pairs = new LinkedHashMap<>();
        for (String measure : List.of(FIRST, FIFTH)) {
            if (asked.stream().allMatch(question -> question.clean().values().containsKey(measure))) {
                pairs.put(
                        measure,
                        asked.stream()
                                .map(question -> new Pair(
                                        question.noisy().value(measure),
                                        question.clean().value(measure)))
                                .toList());
            }
        }
        List<Row> rows = new ArrayList<>();
        pairs.forEach((measure, of) -> rows.add(Row.of(measure, of, options)));
        return rows;
    }

    private static List<Lost> lost(List<Asked> asked) {
        return asked.stream()
                .filter(both -> both.noisy().value(FIRST) < both.clean().value(FIRST))
                .map(both -> new Lost(
                        both.clean().question().id(),
                        both.clean().question().kind(),
                        both.clean().query(),
                        both.noisy().query()))
                .toList();
    }

    void writeTo(Markdown page) {
        page.heading(2, "Noise");
        page.line("The same " + questions
                + " questions in other form; points of a hundred, with the 95 % interval of the difference. p: paired"
                + " randomisation test, " + draws + " draws. Hit@1 may lose five points.");
        page.line("");
        page.table(
                List.of(
                        "form",
                        "measure",
                        "clean",
                        "in noise",
                        "points lost",
                        "95 % interval",
                        "p",
                        "won",
                        "tied",
                        "lost",
                        "bar"),
                forms.stream()
                        .flatMap(form -> form.rows().stream().map(row -> cells(form, row)))
                        .toList());
        forms.stream().filter(form -> !form.lost().isEmpty()).forEach(form -> writeLost(page, form));
    }

    private static List<String> cells(Form form, Row row) {
        Figure difference = row.difference();
        return List.of(
                form.noise().label(),
                NAMES.getOrDefault(row.measure(), row.measure()),
                Markdown.number(row.theirs()),
                Markdown.number(row.ours()),
                points(-difference.value()),
                points(-difference.high()) + " .. " + points(-difference.low()),
                ComparisonPage.p(row.p()),
                String.valueOf(row.wins()),
                String.valueOf(row.ties()),
                String.valueOf(row.losses()),
                row.measure().equals(FIRST) ? form.isKept() ? "kept" : "missed" : "");
    }

    private static void writeLost(Markdown page, Form form) {
        page.heading(3, "Lost: " + form.noise().label());
        page.line("The first " + Math.min(SHOWN, form.lost().size()) + " of "
                + form.lost().size() + "; the JSON report has all.");
        page.line("");
        form.lost().stream()
                .limit(SHOWN)
                .forEach(lost -> page.item(Markdown.escaped(lost.id() + " (" + lost.kind() + "): ")
                        + Markdown.cut(lost.noisy(), SHOWN_TEXT)));
    }

    /** {@code 1.3}; nothing at all is {@code 0.0}. */
    private static String points(double share) {
        double tenths = Math.round(share * 1000) / 10.0;
        return String.valueOf(tenths == 0 ? 0.0 : tenths);
    }
}
