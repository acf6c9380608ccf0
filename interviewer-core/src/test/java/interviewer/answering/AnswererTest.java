package interviewer.answering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interviewer.answering.Reply.Basis;
import interviewer.corpus.Catalog;
import interviewer.corpus.Corpus;
import interviewer.corpus.CorpusLoader;
import interviewer.llm.Embedder;
import interviewer.llm.MiniLmEmbedder;
import interviewer.retrieval.HybridRetriever;
import interviewer.retrieval.TextVectors;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AnswererTest {
    private static final Corpus CORPUS = CorpusLoader.load();
    private static final Catalog CATALOG = CorpusLoader.catalog();
    private static final Embedder EMBEDDER = new MiniLmEmbedder();
    private static final Answerer ANSWERER = new Answerer(
            CORPUS, CATALOG, new HybridRetriever(CORPUS, CATALOG, EMBEDDER, TextVectors.shipped(EMBEDDER.model())));

    @BeforeAll
    static void loadModel() {
        assertTrue(EMBEDDER.await(Duration.ofMinutes(1)).isReady());
    }

    @Test
    void answer_quotesTheCitedPassagesWordForWord() {
        Reply reply = ask("Why Aurora over RDS?");

        assertEquals(Basis.EXTRACTED, reply.basis());
        for (String sentence : reply.answer().split(" \\[\\d+\\] ?", -1)) {
            assertTrue(
                    reply.citations().stream()
                            .anyMatch(citation -> citation.passage().text().contains(sentence)),
                    sentence);
        }
    }

    @Test
    void answer_unitThatLeansOnTheOneBefore_standsBehindIt() {
        String answer = ask("Why Aurora over RDS?").answer();

        int leaning = answer.indexOf("This is almost always the right answer.");
        assertTrue(leaning != 0 && !answer.startsWith("This "), answer);
        assertTrue(leaning < 0 || answer.substring(0, leaning).contains("Aurora"), answer);
    }

    @Test
    void answer_comparison_namesBothSides() {
        Reply reply = ask("Why Aurora over RDS?");

        assertNotNull(reply.comparison());
        assertEquals("Aurora", reply.comparison().left());
        assertEquals("RDS", reply.comparison().right());
    }

    @Test
    void answer_staleLine_bringsItsCorrection() {
        Reply reply = ask("Is S3 eventually consistent for overwrites?");

        assertTrue(
                reply.corrections().stream()
                        .anyMatch(correction -> correction.id().equals("s3-consistency")),
                reply::toString);
    }

    @Test
    void answer_outsideTheCorpus_saysSo() {
        Reply reply = ask("Who painted the ceiling of the Sistine Chapel?");

        assertEquals(Basis.NOT_IN_CORPUS, reply.basis());
        assertEquals(List.of(), reply.citations());
    }

    @Test
    void answer_followUp_isSearchedWithWhatWasAskedBefore() {
        Reply reply = ANSWERER.answer(
                "And what is its maximum message retention?",
                List.of(new Exchange("user", "Tell me about SQS."), new Exchange("assistant", "It is a queue.")),
                5);

        assertTrue(reply.answer().contains("14 days"), reply::answer);
        assertEquals("Tell me about SQS. And what is its maximum message retention?", reply.searched());
    }

    @Test
    void answer_newTopicAfterOthers_isSearchedAsAsked() {
        Reply reply = ANSWERER.answer(
                "Is there a DNS service that is never down?", List.of(new Exchange("user", "Tell me about SQS.")), 5);

        assertEquals("Is there a DNS service that is never down?", reply.searched());
        assertTrue(reply.answer().contains("100% SLA"), reply::answer);
    }

    @Test
    void answer_blank_isRefused() {
        assertThrows(IllegalArgumentException.class, () -> ask("  "));
    }

    private static Reply ask(String question) {
        return ANSWERER.answer(question, List.of(), 5);
    }
}
