package interviewer.app;

import interviewer.Interviewer;
import interviewer.Interviewer.Chance;
import interviewer.Interviewer.Knowledge;
import interviewer.Interviewer.Models;
import interviewer.MemoryStorage;
import interviewer.Readers;
import interviewer.Storage;
import interviewer.corpus.Catalog;
import interviewer.corpus.Corpus;
import interviewer.corpus.CorpusLoader;
import interviewer.corpus.OwnFiles;
import interviewer.corpus.OwnKnowledge;
import interviewer.eval.Progress;
import interviewer.eval.SearchFit;
import interviewer.grading.Calibrations;
import interviewer.grading.EvidenceGrader;
import interviewer.grading.Grader;
import interviewer.grading.SecondReader;
import interviewer.grading.SignalTable;
import interviewer.llm.Deadlines;
import interviewer.llm.Embedder;
import interviewer.llm.LanguageModel;
import interviewer.llm.MiniLmEmbedder;
import interviewer.llm.ModelStatus;
import interviewer.llm.NoLanguageModel;
import interviewer.llm.OllamaModel;
import interviewer.retrieval.HybridRetriever;
import interviewer.retrieval.Library;
import interviewer.retrieval.LibraryImport;
import interviewer.retrieval.LibraryMend;
import interviewer.retrieval.OwnVectors;
import interviewer.retrieval.SearchMode;
import interviewer.retrieval.SearchText;
import interviewer.retrieval.SearchWeights;
import interviewer.retrieval.TextVectors;
import interviewer.settings.Settings;
import interviewer.storage.CalibrationFolder;
import interviewer.storage.SqliteStorage;
import interviewer.web.WebServer;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.LoggerFactory;

/** The one place that names implementations. Calls constructors, in the order in which a start wants them. */
final class Wiring {
    private Wiring() {}

    /** Interviews in the data folder. Nothing is read or written yet. */
    static Storage storage(Settings settings) {
        settleLogging();
        return new SqliteStorage(settings.data().database());
    }

    /** What language models have proven. Nothing is read or written yet. */
    static CalibrationFolder calibrations(Settings settings) {
        return new CalibrationFolder(settings.data().calibrations());
    }

    /** The person's own cards and corrections, checked; throws {@link interviewer.corpus.OwnFilesException} for what is wrong. */
    static OwnKnowledge own(Settings settings) {
        return OwnFiles.read(settings.data().folder());
    }

    /** The product as it is shipped, without anybody's own cards and without a memory. */
    static Product product() {
        return product(
                OwnKnowledge.NONE,
                new Settings.Data(Path.of("")),
                new MemoryStorage(),
                new NoLanguageModel(),
                Calibrations.none());
    }

    /** The product without a memory, for commands that keep nothing. */
    static Product product(Settings settings) {
        return product(settings, new MemoryStorage());
    }

    /** The product without a language model, for commands that ask none. */
    static Product product(Settings settings, Storage storage) {
        return product(own(settings), settings.data(), storage, new NoLanguageModel(), Calibrations.none());
    }

    /** The product without a memory, with a language model and what models have proven. */
    static Product product(Settings settings, Settings.Model model) {
        OwnKnowledge own = own(settings); // first: a model is looked for in the background from its beginning
        return product(own, settings.data(), new MemoryStorage(), languageModel(model), calibrations(settings));
    }

    /** All of it, over that storage, which the caller closes. */
    static Product product(Settings settings, OwnKnowledge own, Storage storage) {
        return product(own, settings.data(), storage, languageModel(settings.model()), calibrations(settings));
    }

    /** The product closes the language model. The embedding model goes on loading when this returns. */
    private static Product product(
            OwnKnowledge own,
            Settings.Data data,
            Storage storage,
            LanguageModel languageModel,
            Calibrations calibrations) {
        settleLogging();
        Embedder embedder = new MiniLmEmbedder(); // first: it loads while the rest is read
        Corpus corpus = CorpusLoader.load(own);
        Catalog catalog = CorpusLoader.catalog(own);
        TextVectors vectors = TextVectors.shipped(embedder.model());
        OwnVectors ownVectors = OwnVectors.joining(vectors, data.vectors(), embedder, corpus, catalog);
        HybridRetriever retriever = new HybridRetriever(corpus, catalog, embedder, vectors);
        Library library = new Library(data.library(), embedder.model());
        SignalTable signals = new SignalTable(corpus, catalog, embedder, vectors);
        Grader grader = new EvidenceGrader(corpus, catalog, retriever, signals);
        SecondReader second = new SecondReader(signals, languageModel);
        Readers readers = new Readers(grader, second, calibrations);
        Interviewer interviewer = new Interviewer(
                new Knowledge(corpus, catalog, CorpusLoader.scenarios()),
                retriever.with(library),
                readers,
                new Models(embedder, languageModel),
                storage,
                new Chance(Clock.systemUTC(), new SecureRandom()));
        return new Product(interviewer, retriever, readers, embedder, ownVectors, library, languageModel);
    }

    /** What was imported, to be looked at. Nothing is read yet. */
    static Library library(Settings settings) {
        settleLogging();
        return new Library(settings.data().library(), MiniLmEmbedder.MODEL);
    }

    /** What changes it. Throws {@link MissingException} without the embedding model. */
    static LibraryImport libraryImport(Settings settings) {
        Embedder embedder = readyEmbedder();
        Library library = new Library(settings.data().library(), embedder.model());
        return new LibraryImport(library, CorpusLoader.catalog(own(settings)), embedder);
    }

    /**
     * The half of the grader that measures, without the one that judges: a fit must run when the shipped weights do not suit the
     * signals any more; and it is fitted on the shipped cards. Throws {@link MissingException} without the embedding model.
     */
    static SignalTable signals() {
        Embedder embedder = readyEmbedder();
        TextVectors vectors = TextVectors.shipped(embedder.model());
        return new SignalTable(CorpusLoader.load(), CorpusLoader.catalog(), embedder, vectors);
    }

    /** The embedding model, loaded; throws {@link MissingException} when it cannot be. */
    private static Embedder readyEmbedder() {
        settleLogging();
        Embedder embedder = new MiniLmEmbedder();
        ModelStatus status = embedder.await(Product.LONGEST_LOADING);
        if (!status.isReady()) {
            throw new MissingException(status.detail());
        }
        return embedder;
    }

    /** What fits the weights of the search, over the shipped corpus. */
    static SearchFit searchFit(SearchWeights start) {
        Embedder embedder = readyEmbedder();
        Corpus corpus = CorpusLoader.load();
        TextVectors vectors = TextVectors.shipped(embedder.model());
        return new SearchFit(corpus, new HybridRetriever(corpus, CorpusLoader.catalog(), embedder, vectors, start));
    }

    /**
     * The product's search over documents of others, without cards. Embeds them now, unless it is to go by words. Throws
     * {@link MissingException} without the embedding model.
     *
     * @param progress told how many texts are embedded
     */
    static HybridRetriever retriever(Corpus corpus, SearchMode mode, Progress progress) {
        settleLogging();
        Catalog none = new Catalog(List.of(), List.of(), List.of());
        Embedder embedder = new MiniLmEmbedder();
        ModelStatus status = embedder.await(Product.LONGEST_LOADING); // also for words: see Product.close
        if (mode == SearchMode.LEXICAL) {
            return new HybridRetriever(corpus, none, embedder, TextVectors.none(embedder.model()));
        }
        if (!status.isReady()) {
            throw new MissingException(status.detail());
        }
        Set<String> texts = new LinkedHashSet<>();
        corpus.blocks().forEach(block -> block.units().forEach(unit -> texts.add(SearchText.of(unit))));
        TextVectors vectors = TextVectors.embedded(texts, embedder, done -> progress.at(done, texts.size()));
        return new HybridRetriever(corpus, none, embedder, vectors);
    }

    /** Looks for its server in the background from now on. */
    static LanguageModel languageModel(Settings.Model settings) {
        settleLogging();
        if (!settings.use()) {
            return new NoLanguageModel();
        }
        Settings.Waits waits = settings.waits();
        Deadlines deadlines =
                new Deadlines(waits.connect(), waits.firstToken(), waits.warmFirstToken(), waits.idle(), waits.call());
        return new OllamaModel(settings.address(), settings.name(), settings.mayLeave(), deadlines);
    }

    /** Before any thread starts: when two set it up at once it complains. */
    private static void settleLogging() {
        LoggerFactory.getILoggerFactory();
    }

    /** Makes what was imported anew in the background, should its file be damaged. */
    static LibraryMend libraryMend(Product product) {
        return new LibraryMend(product.library(), product.interviewer().catalog(), product.embedder());
    }

    static WebServer server(Product product, Settings.Server settings) {
        return new WebServer(product.interviewer(), settings.host(), settings.port());
    }
}
