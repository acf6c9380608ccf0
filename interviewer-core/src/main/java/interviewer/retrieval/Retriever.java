package interviewer.retrieval;

import interviewer.corpus.Section;
import java.util.List;
import java.util.Optional;

/** Question to hits. Implementations are thread-safe and give the same result for the same query. */
public interface Retriever {

    /**
     * The best passages for a query.
     *
     * @param query what to look for; blank finds nothing
     * @param limit most hits, 1 to 1000
     * @param mode by what to search
     */
    SearchResult search(String query, int limit, SearchMode mode);

    /** The section of a person's own document that holds a block; empty for blocks of the guide. */
    default Optional<Section> ownSection(String block) {
        return Optional.empty();
    }

    /**
     * What to look for when a question is asked after others; a retriever that cannot tell looks for the question alone.
     *
     * @param earlier what the same person said before, oldest first
     * @return the question itself where it stands alone
     */
    default String query(List<String> earlier, String question) {
        return question;
    }
}
