package interviewer.grading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interviewer.corpus.Catalog;
import interviewer.corpus.CorpusLoader;
import interviewer.corpus.DesignBrief;
import interviewer.llm.AbsentEmbedder;
import interviewer.llm.Embedder;
import interviewer.llm.MiniLmEmbedder;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FactFinderTest {
    private static final Catalog CATALOG = CorpusLoader.catalog();
    private static final Embedder EMBEDDER = new MiniLmEmbedder();
    private static final FactFinder FINDER = new FactFinder(CATALOG, EMBEDDER);
    private static final FactFinder WORDS_ONLY = new FactFinder(CATALOG, new AbsentEmbedder());

    private static DesignBrief brief(String id) {
        return CorpusLoader.scenarios().stream()
                .filter(scenario -> scenario.id().equals(id))
                .map(DesignReviewer::brief)
                .findFirst()
                .orElseThrow();
    }

    @BeforeAll
    static void loadModel() {
        assertTrue(EMBEDDER.await(Duration.ofMinutes(1)).isReady());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "design-photo-sharing|How many people are on it every day?|users",
                "design-photo-sharing|What's the read/write ratio?|ratio",
                "design-photo-sharing|how big can a picture get|size",
                "design-photo-sharing|Which parts of the world do we serve?|regions",
                "design-photo-sharing|How much money can we spend?|budget",
                "design-photo-sharing|Can a friend see a new picture a few seconds later?|consistency",
                "design-photo-sharing|Do we have to comply with GDPR?|privacy",
                "design-photo-sharing|How big is the engineering team?|team",
                "design-shop-orders|What is the traffic on Black Friday?|peak",
                "design-shop-orders|Can a customer be charged twice?|consistency",
                "design-shop-orders|Which other services need to know about an order?|consumers",
                "design-live-readers|How many events per second do we expect?|events",
                "design-live-readers|How stale may the live dashboard be?|latency",
                "design-manual-assistant|How many PDFs are there and how long are they?|documents",
                "design-manual-assistant|Is it OK if it hallucinates sometimes?|accuracy",
                "design-ticket-sale|How many requests do we get when a sale opens?|rush",
                "design-ticket-sale|How long do we keep a seat for somebody who has not paid?|hold",
                "design-file-reports|When do the reports have to be ready?|deadline",
                "design-file-reports|How large is the largest file?|size"
            })
    void find_questionInOtherWords_findsTheFact(String design, String question, String fact) {
        assertEquals(
                fact,
                FINDER.find(brief(design), question).map(DesignBrief.Fact::id).orElse("none"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "What colour is the logo?",
                "Which programming language do I have to use?",
                "Do you want me to draw a diagram?",
                "Is there an Android app already?"
            })
    void find_somethingElse_findsNothing(String question) {
        assertEquals(
                "none",
                FINDER.find(brief("design-photo-sharing"), question)
                        .map(DesignBrief.Fact::id)
                        .orElse("none"));
    }

    @Test
    void find_withoutModel_goesByWords() {
        DesignBrief brief = brief("design-photo-sharing");

        assertEquals(
                "size",
                WORDS_ONLY
                        .find(brief, "How large is a photo on average?")
                        .map(DesignBrief.Fact::id)
                        .orElse("none"));
        assertEquals(FactFinder.UNKNOWN, WORDS_ONLY.reply(brief, "What colour is the logo?"));
    }

    @Test
    void reply_severalQuestions_hasALineForEachAndOneForTheRest() {
        String reply = FINDER.reply(
                brief("design-photo-sharing"),
                "How many users are there, and what is the budget? What colour is the logo?");

        assertEquals("""
                Two million people use it every day, about 10 million have an account.
                40,000 dollars a month for all of it.
                As for the rest: decide that yourself, and say what you assume.""", reply);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "How many users?",
                "how many users do we have and is it read heavy",
                "Before I start, a few questions. How large are the photos? Is it global?",
                "I would like to know who operates it. What is the budget?",
                "Can I use DynamoDB?"
            })
    void onlyAsks_questions_areNoDesign(String text) {
        assertTrue(WORDS_ONLY.onlyAsks(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I put the photos into S3. Why not EFS? Because phones cannot mount it.",
                "Photos go to an object store, an API in containers takes the calls, and a relational database keeps who follows whom. Is that enough?",
                "We need storage.",
                "Lambda, I would say?  And S3 keeps the photos."
            })
    void onlyAsks_design_isNone(String text) {
        assertFalse(WORDS_ONLY.onlyAsks(text));
    }
}
