package interviewer.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interviewer.corpus.Block;
import interviewer.corpus.Corpus;
import interviewer.corpus.Document;
import interviewer.corpus.Passage;
import interviewer.corpus.Section;
import interviewer.corpus.Source;
import interviewer.retrieval.SearchMode;
import interviewer.retrieval.SearchResult;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EasyRagTest {
    private static final String QUEUES = sentences("Queue %d keeps a message until a worker has read it.");
    private static final String IMAGES = sentences("Image %d is scaled down and stored beside the original.");
    private static final String TEXT = QUEUES + "\n\n" + IMAGES;
    private static final EasyRag EASY_RAG = new EasyRag(corpus());

    @Test
    void search_question_answersWithPiecesOfTheDocument() {
        SearchResult result = EASY_RAG.search("How long is a message kept in a queue?", 3, SearchMode.VECTOR);

        Passage first = result.hits().getFirst().passage();
        assertTrue(first.text().startsWith("Queue "), first.text());
        assertEquals(List.of("Guide", "Queues"), first.title());
        assertEquals(
                squeezed(first.text()),
                squeezed(TEXT.substring(first.source().start(), first.source().end())));
        assertEquals(result.hits().getFirst().score(), result.confidence());
    }

    @Test
    void passages_longDocument_overlapAndReachToItsEnd() {
        List<Passage> passages = EASY_RAG.passages();

        assertEquals(TEXT.length(), passages.getLast().source().end());
        assertTrue(passages.get(1).source().start() < passages.get(0).source().end(), passages.toString());
    }

    @Test
    void search_blank_findsNothing() {
        assertEquals(List.of(), EASY_RAG.search(" ", 3, SearchMode.VECTOR).hits());
    }

    private static String sentences(String sentence) {
        return IntStream.range(0, 40).mapToObj(sentence::formatted).collect(Collectors.joining(" "));
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s", "");
    }

    private static Corpus corpus() {
        int second = QUEUES.length() + 2;
        return new Corpus(
                List.of(new Document("guide.txt", TEXT)),
                List.of(section("Queues", QUEUES, 0), section("Images", IMAGES, second)),
                List.of());
    }

    private static Section section(String name, String text, int start) {
        Source source = new Source("guide.txt", start, start + text.length());
        Passage passage = new Passage(name, List.of("Guide", name), Passage.Kind.CONCEPT, text, source);
        return new Section(name, passage.title(), List.of(new Block(passage, List.of(passage))));
    }
}
