package interviewer.retrieval;

import interviewer.corpus.Block;
import interviewer.corpus.Catalog;
import interviewer.corpus.Corpus;
import interviewer.corpus.Passage;
import interviewer.corpus.Section;
import interviewer.corpus.ServiceCard;
import interviewer.text.Tokenizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The units of a {@link Corpus} in memory, each with its other wordings. Thread-safe; vectors that join later are looked up again. A
 * wording whose vector is not there yet counts for nothing; only a unit without its own would leave the search to words.
 */
final class CorpusIndex implements PassageIndex {
    /** What nearness to another wording of a unit is worth against nearness to its own words. */
    private static final double OTHER_WORDING = 0.85;

    private final List<Unit> units = new ArrayList<>();
    private final Set<String> vocabulary = new TreeSet<>();
    private final LookedUp<UnitVectors> vectors;
    private final Bm25Index words;
    private final Bm25Index sectionWords;
    /** The words of a unit with those of its other wordings. */
    private final Bm25Index otherWords;

    CorpusIndex(Corpus corpus, Catalog catalog, TextVectors vectors) {
        List<String> sections = new ArrayList<>();
        Wordings wordings = new Wordings(corpus, catalog);
        int blocks = 0;
        for (Section section : corpus.sections()) {
            String service = catalog.cardOf(section).map(ServiceCard::id).orElse("");
            for (Block block : section.blocks()) {
                for (Passage passage : block.units()) {
                    List<String> texts = new ArrayList<>(List.of(SearchText.of(passage)));
                    texts.addAll(wordings.of(passage));
                    Set<String> named = catalog.cardsIn(passage.text());
                    units.add(new Unit(block, blocks, passage, sections.size(), service, named, texts));
                }
                blocks++;
            }
            sections.add(SearchText.of(section));
        }
        this.vectors = new LookedUp<>(vectors, from -> UnitVectors.of(units, from));
        Bm25Index.Builder own = new Bm25Index.Builder();
        for (Unit unit : units) {
            List<String> tokens = Tokenizer.words(unit.texts.getFirst());
            vocabulary.addAll(tokens);
            own.add(tokens);
        }
        this.words = own.build();
        this.sectionWords = Bm25Index.of(sections);
        this.otherWords = Bm25Index.of(
                units.stream().map(unit -> String.join("\n", unit.texts)).toList());
    }

    /** Every word of the units, without those of other wordings. */
    Set<String> vocabulary() {
        return vocabulary;
    }

    @Override
    public int size() {
        return units.size();
    }

    @Override
    public int blockOf(int unit) {
        return units.get(unit).blockNumber;
    }

    @Override
    public Passage unit(int unit) {
        return units.get(unit).passage;
    }

    @Override
    public Block block(int unit) {
        return units.get(unit).block;
    }

    @Override
    public boolean hasVectors() {
        return vectors.get().complete;
    }

    @Override
    public Bm25Index words() {
        return words;
    }

    @Override
    public Bm25Index otherWords() {
        return otherWords;
    }

    @Override
    public Bm25Index sectionWords() {
        return sectionWords;
    }

    @Override
    public Signals signals(SearchTerms query) {
        double[] sections = query.shares(PassageIndex::sectionWords, this);
        double[] ofSection = new double[units.size()];
        double[] named = new double[units.size()];
        for (int index = 0; index < named.length; index++) {
            Unit unit = units.get(index);
            ofSection[index] = sections[unit.section];
            named[index] = unit.named(query.services());
        }
        return new Signals(
                query.shares(PassageIndex::words, this),
                query.shares(PassageIndex::otherWords, this),
                query.byMeaning() ? vectors.get().cosines(query.vector()) : new double[named.length],
                ofSection,
                named,
                query.most(PassageIndex::words));
    }

    /**
     * What is searched.
     *
     * @param service id of the card of its section, empty without one
     * @param named ids of the cards that its words name
     * @param texts its own words, then other wordings of it
     */
    private record Unit(
            Block block,
            int blockNumber,
            Passage passage,
            int section,
            String service,
            Set<String> named,
            List<String> texts) {

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
