package interviewer.bench;

import interviewer.retrieval.Retriever;
import java.util.ArrayList;
import java.util.List;

/** Another's search. It has no way with follow-ups of its own, so what was asked last stands before the question, as is usual. */
interface PlainRetriever extends Retriever {
    int REMEMBERED = 2;

    @Override
    default String query(List<String> earlier, String question) {
        List<String> said = new ArrayList<>(earlier.subList(Math.max(0, earlier.size() - REMEMBERED), earlier.size()));
        said.add(question);
        return String.join(" ", said);
    }
}
