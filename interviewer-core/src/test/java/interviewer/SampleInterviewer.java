package interviewer;

import interviewer.Interviewer.Chance;
import interviewer.Interviewer.Knowledge;
import interviewer.Interviewer.Models;
import interviewer.corpus.Catalog;
import interviewer.corpus.Corpus;
import interviewer.corpus.CorpusLoader;
import interviewer.grading.EvidenceGrader;
import interviewer.grading.Grader;
import interviewer.grading.SecondReader;
import interviewer.grading.SignalTable;
import interviewer.llm.AbsentEmbedder;
import interviewer.llm.Embedder;
import interviewer.llm.LanguageModel;
import interviewer.llm.NoLanguageModel;
import interviewer.retrieval.HybridRetriever;
import interviewer.retrieval.TextVectors;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.function.UnaryOperator;

/** The product for tests: the real corpus, grading by words alone, interviews in memory, the clock at rest. */
final class SampleInterviewer {
    private SampleInterviewer() {}

    /** With a language model. */
    static Interviewer with(LanguageModel model) {
        return of(model, new MemoryStorage(), UnaryOperator.identity());
    }

    /** Without one; {@code grader} may put another grader in the place of the real one. */
    static Interviewer with(Storage storage, UnaryOperator<Grader> grader) {
        return of(new NoLanguageModel(), storage, grader);
    }

    private static Interviewer of(LanguageModel model, Storage storage, UnaryOperator<Grader> grader) {
        Corpus corpus = CorpusLoader.load();
        Catalog catalog = CorpusLoader.catalog();
        Embedder embedder = new AbsentEmbedder();
        TextVectors vectors = TextVectors.none("none");
        HybridRetriever retriever = new HybridRetriever(corpus, catalog, embedder, vectors);
        SignalTable signals = new SignalTable(corpus, catalog, embedder, vectors);
        Grader embedded = new EvidenceGrader(corpus, catalog, retriever, signals);
        return new Interviewer(
                new Knowledge(corpus, catalog, CorpusLoader.scenarios()),
                retriever,
                new Readers(grader.apply(embedded), new SecondReader(signals, model)),
                new Models(embedder, model),
                storage,
                new Chance(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC), new Random(1)));
    }
}
