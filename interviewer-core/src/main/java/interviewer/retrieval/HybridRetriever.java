package interviewer.retrieval;

import interviewer.corpus.Block;
import interviewer.corpus.Catalog;
import interviewer.corpus.Corpus;
import interviewer.corpus.Passage;
import interviewer.corpus.Section;
import interviewer.corpus.ServiceCard;
import interviewer.llm.Embedder;
import interviewer.text.Tokenizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Search by words and by meaning over the units of the corpus.
 *
 * <ol>
 *   <li>The query is repaired ({@link QueryRepair}), and the full names of the services that it names are added.
 *   <li>Every unit is scored by BM25 over its words and those of its headings, and by the cosine of its vector to the query's.
 *       Both are scaled to 0..1 over all units and mixed by weight: adding scores beats fusing ranks on this corpus and on 27 of
 *       29 public sets (docs/rationale.md).
 *   <li>The section's own BM25 and whether the query names the section's service are added ({@link ScoreMix}).
 *   <li>A block has the score of its best unit; ties go to the earlier passage.
 *   <li>{@link Confidence} says how sure it is that the corpus answers at all.
 * </ol>
 *
 * Exact, no approximation: a few hundred units take well under a millisecond. Thread-safe. A wording whose vector is not there yet
 * counts for nothing; only a unit without its own would leave the search to words.
 */
public final class HybridRetriever implements Retriever {
    /** What nearness to another wording of a unit is worth against nearness to its own words. */
    private static final double OTHER_WORDING = 0.85;

    private final Catalog catalog;
    private final Embedder embedder;
    private final List<Unit> units;
    private final LookedUp<UnitVectors> vectors;
    private final Bm25Index words;
    private final Bm25Index sectionWords;
    /** The words of a unit with those of its other wordings. */
    private final Bm25Index otherWords;

    private final QueryRepair repair;
    private final Confidence confidence;
    private final SearchWeights weights;

    /** Tells nothing; null in the product. */
    private final @Nullable SearchSignal off;

    public HybridRetriever(Corpus corpus, Catalog catalog, Embedder embedder, TextVectors vectors) {
        this(corpus, catalog, embedder, vectors, SearchWeights.shipped());
    }

    /** With other weights than the shipped ones. */
    public HybridRetriever(
            Corpus corpus, Catalog catalog, Embedder embedder, TextVectors vectors, SearchWeights weights) {
        this.weights = weights;
        this.catalog = catalog;
        this.embedder = embedder;
        this.units = new ArrayList<>();
        this.off = null;
        List<String> sectionTexts = new ArrayList<>();
        Wordings wordings = new Wordings(corpus, catalog);
        for (Section section : corpus.sections()) {
            String service = catalog.cardOf(section).map(ServiceCard::id).orElse("");
            for (Block block : section.blocks()) {
                for (Passage passage : block.units()) {
                    List<String> texts = new ArrayList<>(List.of(SearchText.of(passage)));
                    texts.addAll(wordings.of(passage));
                    Set<String> named = catalog.cardsIn(passage.text());
                    units.add(new Unit(block.passage(), passage, sectionTexts.size(), service, named, texts));
                }
            }
            sectionTexts.add(SearchText.of(section));
        }
        this.vectors = new LookedUp<>(vectors, from -> UnitVectors.of(units, from));
        this.words = new Bm25Index(
                units.stream().map(unit -> SearchText.of(unit.passage)).toList());
        this.sectionWords = new Bm25Index(sectionTexts);
        this.otherWords = new Bm25Index(
                units.stream().map(unit -> String.join("\n", unit.texts)).toList());
        this.repair = new QueryRepair(words.vocabulary());
        this.confidence = new Confidence(catalog, words, weights.confidence());
    }

    private HybridRetriever(HybridRetriever whole, SearchSignal off) {
        this.catalog = whole.catalog;
        this.embedder = whole.embedder;
        this.units = whole.units;
        this.vectors = whole.vectors;
        this.words = whole.words;
        this.sectionWords = whole.sectionWords;
        this.otherWords = whole.otherWords;
        this.repair = whole.repair;
        this.confidence = whole.confidence;
        this.weights = whole.weights;
        this.off = off;
    }

    /** The same search with one signal telling nothing, neither to the scores nor to the confidence: for measuring its worth. */
    public HybridRetriever without(SearchSignal signal) {
        return new HybridRetriever(this, signal);
    }

    @Override
    public SearchResult search(String query, int limit, SearchMode mode) {
        if (limit < 1 || limit > 1000) {
            throw new IllegalArgumentException("k is " + limit + "; it must be 1 to 1000");
        }
        List<String> terms = repair.repair(query);
        boolean byMeaning = embedder.status().isReady() && vectors.get().complete;
        SearchMode possible = byMeaning ? mode : SearchMode.LEXICAL;
        if (terms.isEmpty()) {
            return new SearchResult(query, possible, 0, List.of());
        }
        Signals all = signals(query, terms, possible);
        Signals signals = off == null ? all : all.without(off);
        ScoreMix mix = ScoreMix.of(possible, weights);
        List<Hit> hits = ranked(mix, signals, limit);
        double sure = hits.isEmpty() ? 0 : confidence.of(query, terms, signals);
        return new SearchResult(String.join(" ", terms), possible, sure, hits);
    }

    /**
     * What was measured for a query, before any weight: for a fit of the weights.
     *
     * @param blocks id of the block of each unit
     * @param parts for each unit its signals, 0..1, in the order of {@link SearchWeights#ofParts}
     * @param sureness the signals of {@link Confidence}
     */
    @SuppressWarnings("ArrayRecordComponent") // columns of numbers, never compared
    public record Measured(List<String> blocks, double[][] parts, double[] sureness) {}

    /** Measures a query by words and meaning; the embedding model must be ready. */
    public Measured measure(String query) {
        List<String> terms = repair.repair(query);
        Signals signals = signals(query, terms, SearchMode.HYBRID);
        double[][] parts = new ScoreMix(1, 1, 1, 1, 1)
                .parts(signals).stream()
                        .map(all -> all.stream()
                                .mapToDouble(Explanation.Part::value)
                                .toArray())
                        .toArray(double[][]::new);
        return new Measured(
                units.stream().map(unit -> unit.block.id()).toList(), parts, confidence.signals(query, terms, signals));
    }

    private Signals signals(String query, List<String> terms, SearchMode mode) {
        Set<String> services = catalog.cardsIn(query + " | " + String.join(" ", terms));
        List<String> expanded = new ArrayList<>(terms);
        for (String service : services) {
            catalog.card(service).ifPresent(card -> expanded.addAll(Tokenizer.words(card.section())));
        }
        double[] lexical = mode == SearchMode.VECTOR ? new double[units.size()] : words.scores(expanded);
        double most = words.most(terms);
        double[] others = mode == SearchMode.VECTOR ? new double[units.size()] : otherWords.scores(expanded);
        double[] sections = mode == SearchMode.VECTOR ? new double[0] : sectionWords.scores(expanded);
        double[] cosines = mode == SearchMode.LEXICAL
                ? new double[units.size()]
                : vectors.get().cosines(embedder.embed(SearchText.of(query, terms)));
        double[] ofSection = new double[units.size()];
        double[] named = new double[units.size()];
        for (int index = 0; index < units.size(); index++) {
            Unit unit = units.get(index);
            ofSection[index] = sections.length == 0 ? 0 : sections[unit.section];
            named[index] = unit.named(services);
        }
        return new Signals(lexical, most, others, otherWords.most(terms), cosines, ofSection, named);
    }

    private List<Hit> ranked(ScoreMix mix, Signals signals, int limit) {
        Map<String, Candidate> best = new LinkedHashMap<>();
        List<List<Explanation.Part>> parts = mix.parts(signals);
        for (int index = 0; index < units.size(); index++) {
            double score = ScoreMix.sum(parts.get(index));
            if (signals.words()[index] <= 0 && signals.others()[index] <= 0 && signals.cosines()[index] <= 0) {
                continue;
            }
            Candidate candidate = new Candidate(index, score);
            best.merge(
                    units.get(index).block.id(), candidate, (left, right) -> right.score > left.score ? right : left);
        }
        List<Candidate> ranked = best.values().stream()
                .sorted(Comparator.comparingDouble(Candidate::score).reversed().thenComparingInt(Candidate::unit))
                .limit(limit)
                .toList();
        List<Hit> hits = new ArrayList<>();
        for (Candidate candidate : ranked) {
            Unit unit = units.get(candidate.unit);
            Explanation explanation = new Explanation(
                    unit.passage.id(),
                    signals.words()[candidate.unit],
                    signals.cosines()[candidate.unit],
                    parts.get(candidate.unit));
            hits.add(new Hit(hits.size() + 1, candidate.score, unit.block, unit.passage, explanation));
        }
        return hits;
    }

    private record Candidate(int unit, double score) {}

    /**
     * What is searched.
     *
     * @param texts its own words, then other wordings of it
     */
    private record Unit(
            Passage block, Passage passage, int section, String service, Set<String> named, List<String> texts) {

        /** 1 in the section of a service that the query names, a half where the words name it, else 0. */
        double named(Set<String> services) {
            if (services.contains(service)) {
                return 1;
            }
            return services.stream().anyMatch(named::contains) ? 0.5 : 0;
        }
    }

    /**
     * The vectors of all units, side by side.
     *
     * @param texts of each unit that of its own words, then those of the other wordings that have one; nothing without its own
     * @param ends behind the last text of each unit
     * @param complete whether every unit has its own
     */
    @SuppressWarnings("ArrayRecordComponent") // made once, read only, never compared
    private record UnitVectors(VectorMatrix texts, int[] ends, boolean complete) {

        static UnitVectors of(List<Unit> units, TextVectors vectors) {
            List<float @Nullable []> texts = new ArrayList<>();
            int[] ends = new int[units.size()];
            boolean complete = true;
            for (int unit = 0; unit < ends.length; unit++) {
                List<float[]> known = known(units.get(unit).texts, vectors);
                complete &= !known.isEmpty();
                texts.addAll(known);
                ends[unit] = texts.size();
            }
            return new UnitVectors(new VectorMatrix(texts), ends, complete);
        }

        private static List<float[]> known(List<String> texts, TextVectors vectors) {
            return vectors.of(texts.getFirst()) == null
                    ? List.of()
                    : texts.stream().map(vectors::of).filter(Objects::nonNull).toList();
        }

        /** For each unit that of its own words, or of another wording of it where that is nearer. */
        double[] cosines(float[] query) {
            float[] toTexts = texts.cosines(query);
            double[] best = new double[ends.length];
            int text = 0;
            for (int unit = 0; unit < ends.length; unit++) {
                best[unit] = toTexts[text];
                for (text++; text < ends[unit]; text++) {
                    best[unit] = Math.max(best[unit], OTHER_WORDING * toTexts[text]);
                }
            }
            return best;
        }
    }
}
