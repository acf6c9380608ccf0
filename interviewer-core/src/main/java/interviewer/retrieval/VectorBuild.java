package interviewer.retrieval;

import interviewer.corpus.Block;
import interviewer.corpus.CardSentences;
import interviewer.corpus.Catalog;
import interviewer.corpus.Contrast;
import interviewer.corpus.Corpus;
import interviewer.corpus.CorpusLoader;
import interviewer.corpus.Misconception;
import interviewer.corpus.ServiceCard;
import interviewer.llm.Embedder;
import interviewer.llm.MiniLmEmbedder;
import interviewer.llm.ModelStatus;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Run by the build: embeds every text of the corpus and the cards and writes the vectors beside the classes. Texts whose vectors
 * are in the file already are not embedded again.
 */
public final class VectorBuild {
    private VectorBuild() {}

    /**
     * Embeds what is new and writes the file.
     *
     * @param arguments the file to write
     * @throws IOException when it cannot be written
     */
    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[0]);
        Embedder embedder = new MiniLmEmbedder();
        Set<String> texts = texts(CorpusLoader.load(), CorpusLoader.catalog());
        if (embedder.await(Duration.ofMinutes(2)) instanceof ModelStatus.Absent absent) {
            throw new IllegalStateException(absent.detail());
        }
        TextVectors before = existing(file, embedder.model());
        before.with(texts, embedder).write(file);
    }

    private static TextVectors existing(Path file, String model) throws IOException {
        if (!Files.exists(file)) {
            return TextVectors.none(model);
        }
        try (InputStream in = Files.newInputStream(file)) {
            return TextVectors.read(in);
        } catch (IOException damaged) {
            return TextVectors.none(model);
        }
    }

    /** All texts whose meaning is compared with something. */
    static Set<String> texts(Corpus corpus, Catalog catalog) {
        Set<String> texts = new LinkedHashSet<>();
        for (Block block : corpus.blocks()) {
            block.units().forEach(unit -> texts.add(SearchText.of(unit)));
        }
        for (ServiceCard card : catalog.cards()) {
            texts.addAll(card.purposes());
            texts.addAll(card.fits());
            card.patterns().forEach(pattern -> texts.add(pattern.text()));
            card.gotchas().forEach(gotcha -> texts.add(gotcha.text()));
            card.numbers().forEach(number -> texts.add(number.says()));
            card.alternatives().forEach(alternative -> texts.add(alternative.reject()));
            card.misuse().forEach(misuse -> texts.add(misuse.text()));
            texts.addAll(CardSentences.framed(card, catalog));
        }
        for (Misconception misconception : catalog.misconceptions()) {
            texts.add(misconception.claim());
        }
        for (Contrast contrast : CorpusLoader.contrasts()) {
            texts.add(contrast.right());
            texts.add(contrast.wrong());
        }
        CorpusLoader.wordings().forEach(unit -> texts.addAll(unit.wordings()));
        return texts;
    }
}
