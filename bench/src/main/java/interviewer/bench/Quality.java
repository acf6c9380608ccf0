package interviewer.bench;

import com.fasterxml.jackson.annotation.JsonIgnore;
import interviewer.corpus.Corpus;
import interviewer.eval.Comparison;
import interviewer.eval.EvalInput;
import interviewer.eval.EvalOptions;
import interviewer.eval.Figure;
import interviewer.eval.QuestionScore;
import interviewer.eval.RetrievalEval;
import interviewer.eval.RetrievalReport;
import interviewer.retrieval.Retriever;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How well each search finds, by the product's own harness, and how far the product is ahead or behind.
 *
 * @param found a row a search, in the order of {@link Contender}
 * @param against the product less each other, measure by measure
 * @param queries what each was asked, in the order of the set
 */
record Quality(
        List<Found> found,
        List<Against> against,
        @JsonIgnore List<String> queries) {
    /**
     * Of a question alone, so that two searches can be paired. Not nDCG: its ideal is the product's own blocks, and a search with
     * pieces of its own could not reach it.
     */
    private static final List<String> MEASURES =
            List.of("Success@1", "Success@5", "RR", "recall@2000c", "context.precision@5");

    private static final String CONFIDENCE = "AUC";
    private static final int DEPTH = 10;

    Quality {
        found = List.copyOf(found);
        against = List.copyOf(against);
        queries = List.copyOf(queries);
    }

    /** One search: a figure for each measure that the set gives. */
    record Found(String search, List<Figure> figures) {}

    /** The product beside one other. */
    record Against(String other, List<Comparison.Row> rows) {}

    static Quality of(Corpus corpus, Map<Contender, Retriever> searches, EvalInput questions, EvalOptions options) {
        RetrievalReport ours = run(corpus, searches, Contender.PRODUCT, questions, options);
        List<Found> found = new ArrayList<>();
        List<Against> against = new ArrayList<>();
        for (Contender contender : Contender.values()) {
            RetrievalReport report =
                    contender == Contender.PRODUCT ? ours : run(corpus, searches, contender, questions, options);
            found.add(new Found(contender.label(), figures(report)));
            if (contender != Contender.PRODUCT) {
                Comparison comparison = ours.beside(contender.label(), report, MEASURES, options);
                against.add(new Against(contender.label(), comparison.rows()));
            }
        }
        List<String> queries = ours.scores().stream().map(QuestionScore::query).toList();
        return new Quality(found, against, queries);
    }

    private static RetrievalReport run(
            Corpus corpus,
            Map<Contender, Retriever> searches,
            Contender contender,
            EvalInput questions,
            EvalOptions options) {
        Retriever retriever = Objects.requireNonNull(searches.get(contender));
        return new RetrievalEval(corpus, retriever).run(questions, contender.mode(), DEPTH, options);
    }

    private static List<Figure> figures(RetrievalReport report) {
        List<String> names = new ArrayList<>(MEASURES);
        names.add(CONFIDENCE);
        return names.stream()
                .flatMap(name -> Figure.find(report.figures(), name).stream())
                .toList();
    }
}
