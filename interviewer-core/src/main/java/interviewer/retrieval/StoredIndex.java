package interviewer.retrieval;

import interviewer.corpus.Block;
import interviewer.corpus.OwnDocument;
import interviewer.corpus.Passage;
import interviewer.corpus.Section;
import interviewer.corpus.Source;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A person's own documents as {@link IndexWriter} stored them in one file. Numbers are read into memory when it is opened, texts only
 * when they are shown. Immutable and thread-safe; a file that replaces this one does not disturb it.
 */
@SuppressWarnings("ArrayRecordComponent") // columns, read once and never compared
final class StoredIndex implements PassageIndex {
    /** Of the form of the file; another one is made anew. */
    static final String FORM = "interviewer index 1";
    /** Between the headings of a title, and between the ids of a set. */
    static final String BETWEEN = "\n";

    private final String model;
    private final Files files;
    private final Sections sections;
    private final int[] blockSections;
    private final Units units;
    private final List<Set<String>> namedSets;
    private final Bm25Index words;
    private final Bm25Index sectionWords;
    private final ByteMatrix vectors;
    private final ByteBuffer texts;

    /** The documents, in their order. */
    private record Files(List<String> paths, List<String> hashes, long[] sizes, long[] modified) {}

    /**
     * @param files number of the document of each
     * @param titles headings, one a line
     * @param named number of the set of cards that the title names
     */
    private record Sections(int[] files, List<String> titles, int[] named) {}

    /**
     * @param blocks number of the block of each
     * @param ends behind its text in the texts; a line end stands between two
     * @param from first code unit in the document
     * @param to one behind the last
     * @param named number of the set of cards that its words name
     * @param hashes of the texts by which it is searched, by the first 64 bits of SHA-256
     */
    private record Units(int[] blocks, int[] ends, int[] from, int[] to, int[] named, long[] hashes) {}

    private StoredIndex(IndexInput in) throws IOException {
        List<String> head = in.strings();
        if (head.size() != 2 || !head.getFirst().equals(FORM)) {
            throw new IndexDamagedException("it is of another form");
        }
        this.model = head.getLast();
        this.files = new Files(in.strings(), in.strings(), in.longs(), in.longs());
        this.sections = new Sections(in.ints(), in.strings(), in.ints());
        this.blockSections = in.ints();
        this.units = new Units(in.ints(), in.ints(), in.ints(), in.ints(), in.ints(), in.longs());
        this.namedSets = in.strings().stream()
                .map(ids -> Set.copyOf(ids.isEmpty() ? List.of() : Arrays.asList(ids.split(BETWEEN, -1))))
                .toList();
        this.words = Bm25Index.read(in);
        this.sectionWords = Bm25Index.read(in);
        this.vectors = ByteMatrix.read(in);
        this.texts = in.lazyBytes();
    }

    /** Throws {@link IndexDamagedException} when it is not what was written, and {@link IOException} when it cannot be read. */
    static StoredIndex open(Path file) throws IOException {
        return new StoredIndex(IndexInput.of(file));
    }

    /** Of the model that made the vectors. */
    String model() {
        return model;
    }

    /** The documents' paths, sorted. */
    List<String> paths() {
        return files.paths;
    }

    /** How many units each document has, in the order of the paths. */
    int[] sizes() {
        int[] sizes = new int[files.paths.size()];
        for (int unit = 0; unit < size(); unit++) {
            sizes[sections.files[blockSections[units.blocks[unit]]]]++;
        }
        return sizes;
    }

    @Override
    public int size() {
        return units.blocks.length;
    }

    @Override
    public int blockOf(int unit) {
        return units.blocks[unit];
    }

    @Override
    public boolean hasVectors() {
        return true;
    }

    @Override
    public Bm25Index words() {
        return words;
    }

    /** Nobody has written other wordings of them. */
    @Override
    public Bm25Index otherWords() {
        return words;
    }

    @Override
    public Bm25Index sectionWords() {
        return sectionWords;
    }

    @Override
    public Signals signals(SearchTerms query) {
        return new Signals(
                query.shares(PassageIndex::words, this),
                query.shares(PassageIndex::otherWords, this),
                query.byMeaning() ? vectors.cosines(query.vector()) : new double[size()],
                ofSections(query.shares(PassageIndex::sectionWords, this)),
                named(query.services()),
                query.most(PassageIndex::words));
    }

    private double[] ofSections(double[] shares) {
        double[] ofUnits = new double[size()];
        for (int unit = 0; unit < ofUnits.length; unit++) {
            ofUnits[unit] = shares[blockSections[units.blocks[unit]]];
        }
        return ofUnits;
    }

    /** As in the corpus: 1 under a title that names a service of the query, a half where the words name it. */
    private double[] named(Set<String> services) {
        double[] named = new double[size()];
        boolean[] meant = new boolean[namedSets.size()];
        for (int set = 0; set < meant.length; set++) {
            meant[set] = namedSets.get(set).stream().anyMatch(services::contains);
        }
        for (int unit = 0; unit < named.length && !services.isEmpty(); unit++) {
            boolean inTitle = meant[sections.named[blockSections[units.blocks[unit]]]];
            named[unit] = inTitle ? 1 : meant[units.named[unit]] ? 0.5 : 0;
        }
        return named;
    }

    @Override
    public Passage unit(int unit) {
        int block = units.blocks[unit];
        int first = first(units.blocks, block);
        return passage(block, "." + (unit - first + 1), unit, unit);
    }

    @Override
    public Block block(int unit) {
        int block = units.blocks[unit];
        int first = first(units.blocks, block);
        List<Passage> passages = new ArrayList<>();
        int at = first;
        for (; at < size() && units.blocks[at] == block; at++) {
            passages.add(passage(block, "." + (at - first + 1), at, at));
        }
        return new Block(passage(block, "", first, at - 1), passages);
    }

    /** The section with the block, or the unit, of this id. */
    Optional<Section> sectionOf(String id) {
        for (int file = 0; file < files.paths.size(); file++) {
            if (OwnDocument.holds(files.paths.get(file), id)) {
                return sections(file).stream()
                        .filter(section -> section.blocks().stream().anyMatch(block -> block.holds(id)))
                        .findFirst();
            }
        }
        return Optional.empty();
    }

    /** A document as it was read; empty when there is none at that path. */
    Optional<OwnDocument> document(String path) {
        int file = files.paths.indexOf(path);
        return file < 0
                ? Optional.empty()
                : Optional.of(new OwnDocument(
                        path, files.sizes[file], files.modified[file], files.hashes.get(file), sections(file)));
    }

    private List<Section> sections(int file) {
        List<Section> read = new ArrayList<>();
        int first = first(sections.files, file);
        for (int section = first;
                section >= 0 // a document may hold no words
                        && section < sections.files.length
                        && sections.files[section] == file;
                section++) {
            List<Block> blocks = new ArrayList<>();
            for (int block = first(blockSections, section);
                    block < blockSections.length && blockSections[block] == section;
                    block++) {
                blocks.add(block(first(units.blocks, block)));
            }
            read.add(new Section(blocks.getFirst().passage().id(), title(section), blocks));
        }
        return read;
    }

    private Passage passage(int block, String part, int first, int last) {
        int section = blockSections[block];
        int file = sections.files[section];
        String path = files.paths.get(file);
        String id = OwnDocument.idOf(
                path, section - first(sections.files, file) + 1, block - first(blockSections, section) + 1);
        int from = first == 0 ? 0 : units.ends[first - 1] + 1;
        byte[] text = new byte[units.ends[last] - from];
        texts.get(from, text);
        return new Passage(
                id + part,
                title(section),
                Passage.Kind.OWN_DOCUMENT,
                new String(text, StandardCharsets.UTF_8),
                new Source(path, units.from[first], units.to[last]));
    }

    private List<String> title(int section) {
        return Arrays.asList(sections.titles.get(section).split(BETWEEN, -1));
    }

    /** Where a number begins in an ascending column; negative where it is not in there. */
    private static int first(int[] column, int number) {
        int at = Arrays.binarySearch(column, number);
        while (at > 0 && column[at - 1] == number) {
            at--;
        }
        return at;
    }

    long[] hashes() {
        return units.hashes;
    }

    ByteMatrix.Rounded vector(int unit) {
        return vectors.of(unit);
    }
}
