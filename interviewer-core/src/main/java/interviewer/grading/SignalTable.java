package interviewer.grading;

import interviewer.corpus.Catalog;
import interviewer.corpus.Corpus;
import interviewer.corpus.CorpusLoader;
import interviewer.corpus.ServiceCard;
import interviewer.llm.AbsentEmbedder;
import interviewer.llm.Embedder;
import interviewer.retrieval.TextVectors;
import interviewer.text.NormalText;
import interviewer.text.PlainSpeech;
import interviewer.text.Span;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Measures the clauses of an answer: the half of the grader that looks, before the half that judges. Used by the grader and by the
 * fit of its weights, so that both measure alike.
 */
public final class SignalTable {
    /** Brings the 384 small components of a unit vector nearer to the size of the signals, so that one ridge suits both. */
    public static final double MEANING = 3;

    private final Corpus corpus;
    private final Catalog catalog;
    private final Fitness fitness;
    private final Clauses clauses;
    private final PromptReader prompts;
    private final Meanings meanings;
    private final Hygiene hygiene;
    /** Made when the first answer comes, since a start should not wait for what it reads; null before. */
    private @Nullable ClauseReader reader;

    public SignalTable(Corpus corpus, Catalog catalog, Embedder embedder, TextVectors vectors) {
        this.corpus = corpus;
        this.catalog = catalog;
        this.meanings = new Meanings(embedder, vectors);
        this.hygiene = new Hygiene(corpus);
        this.fitness = new Fitness(catalog, meanings);
        this.clauses = new Clauses(catalog, meanings);
        this.prompts = new PromptReader(catalog, fitness);
    }

    private synchronized ClauseReader reader() {
        if (reader == null) {
            reader = new ClauseReader(
                    catalog,
                    new CardMeanings(catalog, meanings),
                    new FigureReader(new KnownFigures(corpus)),
                    new ClaimCheck(corpus, catalog, meanings),
                    new Contrasts(CorpusLoader.contrasts(), meanings));
        }
        return reader;
    }

    /**
     * One clause and its signals.
     *
     * @param span its place in the answer as given
     * @param signals in the order of {@link #names}, and behind them the clause's vector times {@link #MEANING}; without it when
     *     there is no embedding model
     * @param open the steps that the fixed rules let this clause earn
     */
    @SuppressWarnings("ArrayRecordComponent") // a row of numbers, never compared
    public record Row(Span span, double[] signals, Set<Step> open) {}

    /** Measures by words alone, as when the embedding model cannot be loaded. */
    public static SignalTable byWords(Corpus corpus, Catalog catalog) {
        return new SignalTable(corpus, catalog, new AbsentEmbedder(), TextVectors.none("none"));
    }

    static boolean isByMeaning(List<ClauseReader.Reading> readings) {
        return readings.stream().anyMatch(reading -> reading.clause().vector().length > 0);
    }

    /** The names of the signals. */
    public static List<String> names() {
        return Arrays.stream(Signal.values()).map(Signal::id).toList();
    }

    /** Every clause of an answer with its signals. */
    public List<Row> rows(String question, String answer, @Nullable String service) {
        NormalText normal = PlainSpeech.of(answer);
        Answered answered = read(question, clean(question, normal).text(), service);
        Struck struck = Struck.of(answered.readings(), answered.context());
        return answered.readings().stream()
                .map(reading -> new Row(
                        normal.original(reading.clause().span()),
                        reading.inputs(),
                        StepJudge.open(reading, struck, answered.context())))
                .toList();
    }

    /** What of an answer is the candidate's. */
    Hygiene.Clean clean(String question, NormalText answer) {
        return hygiene.clean(question, answer);
    }

    /** All that was read of an answer in normal form. */
    record Answered(Context context, List<ClauseReader.Reading> readings) {}

    Answered read(String question, String text, @Nullable String service) {
        Ask ask = prompts.read(PlainSpeech.of(question).text(), service);
        Context context = Context.of(ask, text, catalog, fitness, question);
        List<ClauseReader.Reading> readings = clauses.of(text).stream()
                .map(clause -> reader().read(clause, context))
                .toList();
        return new Answered(context, readings);
    }

    /** A card's sentence as the whole answer, at a glance: as one clause, which needs no model where its vector was shipped. */
    Answered glance(String question, Ask ask, String sentence) {
        Context context = Context.of(ask, sentence, catalog, fitness, question);
        return new Answered(context, List.of(reader().read(clauses.whole(sentence), context)));
    }

    /** A card's sentence as the whole answer, cut and read as {@link #read} does. */
    Answered sentence(String question, Ask ask, String sentence) {
        String plain = PlainSpeech.of(sentence).text();
        Context context = Context.of(ask, plain, catalog, fitness, question);
        return new Answered(
                context,
                clauses.ofKept(plain).stream()
                        .map(clause -> reader().read(clause, context))
                        .toList());
    }

    /** The cards that a question is about, or for a need those that would fit best, best first. */
    List<ServiceCard> subjects(String question, @Nullable String service) {
        return prompts.read(PlainSpeech.of(question).text(), service).subjects();
    }

    Meanings meanings() {
        return meanings;
    }

    boolean hasMeanings() {
        return meanings.isReady();
    }

    String model() {
        return meanings.model();
    }

    static double[] row(Map<Signal, Double> signals, float[] vector) {
        Signal[] named = Signal.values();
        double[] row = new double[named.length + vector.length];
        for (int index = 0; index < named.length; index++) {
            row[index] = signals.getOrDefault(named[index], 0.0);
        }
        for (int index = 0; index < vector.length; index++) {
            row[named.length + index] = MEANING * vector[index];
        }
        return row;
    }
}
