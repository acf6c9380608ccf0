package interviewer.prompts;

import interviewer.corpus.Catalog;
import interviewer.corpus.Corpus;
import interviewer.corpus.CorpusLoader;
import interviewer.grading.EvidenceGrader;
import interviewer.grading.Grader;
import interviewer.grading.SecondReader;
import interviewer.grading.SecondReading;
import interviewer.grading.SignalTable;
import interviewer.llm.AbsentEmbedder;
import interviewer.llm.Embedder;
import interviewer.llm.LanguageModel;
import interviewer.llm.ModelException;
import interviewer.phrasing.Phrase;
import interviewer.phrasing.Phraser;
import interviewer.phrasing.Plain;
import interviewer.retrieval.HybridRetriever;
import interviewer.retrieval.TextVectors;

/** All of the product that asks a language model, over the real corpus; the embedded grade comes from words alone. */
final class Readers {
    private static final Corpus CORPUS = CorpusLoader.load();
    private static final Catalog CATALOG = CorpusLoader.catalog();
    private static final Embedder EMBEDDER = new AbsentEmbedder();
    private static final TextVectors VECTORS = TextVectors.none("none");
    private static final SignalTable SIGNALS = new SignalTable(CORPUS, CATALOG, EMBEDDER, VECTORS);
    private static final Grader GRADER =
            new EvidenceGrader(CORPUS, CATALOG, new HybridRetriever(CORPUS, CATALOG, EMBEDDER, VECTORS), SIGNALS);

    private final SecondReader reader;
    private final Phraser phraser;

    Readers(LanguageModel model) {
        this.reader = new SecondReader(SIGNALS, model);
        this.phraser = new Phraser(CATALOG, model);
    }

    /** @param service the id of the card that the question drills */
    SecondReading read(String question, String service, String answer) throws ModelException {
        return reader.read(question, answer, service, GRADER.grade(question, answer, service));
    }

    Phrase phrase(Plain plain) throws ModelException {
        return phraser.phrase(plain, heard -> {});
    }
}
