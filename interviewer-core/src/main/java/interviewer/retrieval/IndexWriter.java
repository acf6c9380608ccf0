package interviewer.retrieval;

import interviewer.corpus.Block;
import interviewer.corpus.Catalog;
import interviewer.corpus.OwnDocument;
import interviewer.corpus.Passage;
import interviewer.corpus.Section;
import interviewer.text.Tokenizer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Puts documents, one after another, into the columns of a {@link StoredIndex}. Keeps numbers and words in memory, not the documents.
 * Not thread-safe.
 */
final class IndexWriter {
    private final Catalog catalog;

    private final List<String> paths = new ArrayList<>();
    private final List<String> hashes = new ArrayList<>();
    private final List<Long> sizes = new ArrayList<>();
    private final List<Long> modified = new ArrayList<>();
    private final Numbers sectionFiles = new Numbers();
    private final List<String> titles = new ArrayList<>();
    private final Numbers sectionNamed = new Numbers();
    private final Numbers blockSections = new Numbers();
    private final Numbers unitBlocks = new Numbers();
    private final Numbers unitEnds = new Numbers();
    private final Numbers unitFrom = new Numbers();
    private final Numbers unitTo = new Numbers();
    private final Numbers unitNamed = new Numbers();
    private final List<Long> textHashes = new ArrayList<>();
    private final Map<String, Integer> namedSets = new LinkedHashMap<>();
    private final Bm25Index.Builder words = new Bm25Index.Builder();
    private final Bm25Index.Builder sectionWords = new Bm25Index.Builder();
    private final ByteArrayOutputStream texts = new ByteArrayOutputStream();

    IndexWriter(Catalog catalog) {
        this.catalog = catalog;
    }

    void add(OwnDocument document) {
        for (Section section : document.sections()) {
            sectionFiles.add(paths.size());
            titles.add(String.join(StoredIndex.BETWEEN, section.title()));
            sectionNamed.add(named(String.join(". ", section.title())));
            sectionWords.add(Tokenizer.words(SearchText.of(section)));
            section.blocks().forEach(block -> add(block, titles.size() - 1));
        }
        paths.add(document.file());
        hashes.add(document.hash());
        sizes.add(document.size());
        modified.add(document.modified());
    }

    private void add(Block block, int section) {
        for (Passage unit : block.units()) {
            String searched = SearchText.of(unit);
            words.add(Tokenizer.words(searched));
            textHashes.add(TextVectors.hash(searched));
            texts.writeBytes(unit.text().getBytes(StandardCharsets.UTF_8));
            unitEnds.add(texts.size());
            texts.write('\n');
            unitBlocks.add(blockSections.size());
            unitFrom.add(unit.source().start());
            unitTo.add(unit.source().end());
            unitNamed.add(named(unit.text()));
        }
        blockSections.add(section);
    }

    private int named(String text) {
        Set<String> cards = new TreeSet<>(catalog.cardsIn(text));
        return namedSets.computeIfAbsent(String.join(StoredIndex.BETWEEN, cards), ids -> namedSets.size());
    }

    int units() {
        return unitBlocks.size();
    }

    /**
     * Writes the file beside its place and lets it take that in one step.
     *
     * @param vectors has one for every text that was added
     */
    void write(Path file, KnownVectors vectors) throws IOException {
        Path half = file.resolveSibling(file.getFileName() + ".new");
        try (IndexOutput out = new IndexOutput(half)) {
            out.strings(List.of(StoredIndex.FORM, vectors.model()));
            out.strings(paths);
            out.strings(hashes);
            out.longs(longs(sizes));
            out.longs(longs(modified));
            out.ints(sectionFiles.toArray());
            out.strings(titles);
            out.ints(sectionNamed.toArray());
            out.ints(blockSections.toArray());
            out.ints(unitBlocks.toArray());
            out.ints(unitEnds.toArray());
            out.ints(unitFrom.toArray());
            out.ints(unitTo.toArray());
            out.ints(unitNamed.toArray());
            out.longs(longs(textHashes));
            out.strings(List.copyOf(namedSets.keySet()));
            words.build().write(out);
            sectionWords.build().write(out);
            vectors.matrix(longs(textHashes)).write(out);
            out.bytes(texts.toByteArray());
            out.finish();
        }
        Files.move(half, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private static long[] longs(List<Long> numbers) {
        return numbers.stream().mapToLong(Long::longValue).toArray();
    }
}
