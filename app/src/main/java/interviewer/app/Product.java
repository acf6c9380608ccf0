package interviewer.app;

import interviewer.Interviewer;
import interviewer.Readers;
import interviewer.llm.Embedder;
import interviewer.llm.LanguageModel;
import interviewer.llm.ModelStatus;
import interviewer.retrieval.HybridRetriever;
import interviewer.retrieval.Library;
import interviewer.retrieval.OwnVectors;
import interviewer.retrieval.SearchMode;
import java.time.Duration;
import java.util.List;

/**
 * What {@link Wiring} has put together: the facade, and the parts that an evaluation measures by themselves.
 *
 * @param interviewer the verbs
 * @param retriever what grades rest on: the guide, without what was imported
 * @param readers what it grades with, and who reads after it
 * @param embedder what both embed with; may be loading
 * @param ownVectors vectors of the person's own cards; may be on their way
 * @param library what the person has imported
 * @param languageModel may be missing
 */
record Product(
        Interviewer interviewer,
        HybridRetriever retriever,
        Readers readers,
        Embedder embedder,
        OwnVectors ownVectors,
        Library library,
        LanguageModel languageModel)
        implements AutoCloseable {
    static final Duration LONGEST_LOADING = Duration.ofSeconds(60);
    private static final String QUESTION = "Users upload pictures of up to 20 MB. Where do the uploads go?";
    private static final String ANSWER =
            "I'd put them in S3: the phone gets a presigned URL and uploads straight to the bucket. "
                    + "One object is at most 5 TB. EFS would cost more.";

    /** Waits until the embedding model is there or has failed, and for the vectors of own cards, so that a call is repeatable. */
    ModelStatus awaitModel() {
        ModelStatus status = embedder.await(LONGEST_LOADING);
        ownVectors.await(LONGEST_LOADING);
        return status;
    }

    /** As {@link #awaitModel}, unless the search goes by words. */
    void awaitModelFor(SearchMode mode) {
        if (mode != SearchMode.LEXICAL) {
            awaitModel();
        }
    }

    /** Throws {@link MissingException} when the model has failed: figures of another grader are no figures. */
    void requireModel() {
        ModelStatus status = awaitModel();
        if (!status.isReady()) {
            throw new MissingException(status.detail());
        }
    }

    /** Answers and grades once, keeping nothing: what only that needs is read then, and not when the first person waits for it. */
    void warm() {
        interviewer.grade(QUESTION, ANSWER, null);
        interviewer.ask(QUESTION, List.of(), 1);
    }

    /** Waits for the embedding model: a JVM that ends while the native library loads a model crashes in it. */
    @Override
    public void close() {
        interviewer.notes().close();
        languageModel.close();
        embedder.await(LONGEST_LOADING);
        ownVectors.close();
    }
}
