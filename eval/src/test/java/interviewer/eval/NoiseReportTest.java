package interviewer.eval;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interviewer.corpus.Block;
import interviewer.corpus.Corpus;
import interviewer.corpus.Document;
import interviewer.corpus.Passage;
import interviewer.corpus.Section;
import interviewer.corpus.Source;
import interviewer.retrieval.SearchMode;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoiseReportTest {
    private static final EvalOptions OPTIONS = EvalOptions.of("c");
    private static final Passage PASSAGE =
            new Passage("b", List.of("Part"), Passage.Kind.CONCEPT, "keeps 14 messages", new Source("f.txt", 0, 17));
    private static final Corpus CORPUS = new Corpus(
            List.of(new Document("f.txt", "keeps 14 messages")),
            List.of(new Section("s", List.of("Part"), List.of(new Block(PASSAGE, List.of(PASSAGE))))),
            List.of());

    private static Question question(String text) {
        return new Question(
                "q",
                text,
                "plain",
                List.of(Question.Past.said("About SQS."), new Question.Past("assistant", "It keeps 3 GB.")),
                List.of(),
                List.of("span"),
                List.of(),
                true);
    }

    @Test
    void spoken_question_isLowerCaseWithoutPunctuationFiguresOrAbbreviations() {
        Question spoken = QuestionNoise.SPOKEN.of(question("Does AWS SAM, or SQS with DLQs, cost $2 per GB?"), 7);

        assertTrue(
                spoken.text().endsWith("does a w s sam or s q s with d l qs cost two dollars per gigabyte"),
                spoken.text());
        assertTrue(spoken.history().getFirst().text().endsWith("about s q s"), spoken::toString);
        assertEquals("It keeps 3 GB.", spoken.history().getLast().text());
        assertEquals(List.of("span"), spoken.answerSpans());
    }

    @Test
    void spoken_question_hasAFiller() {
        for (long seed = 0; seed < 20; seed++) {
            String spoken =
                    QuestionNoise.SPOKEN.of(question("Which queue?"), seed).text();

            assertTrue(spoken.matches("(um|uh|you know|basically|well|i mean) which queue"), spoken);
        }
    }

    @Test
    void spoken_capitalsOnly_areNoNames() {
        assertTrue(QuestionNoise.SPOKEN.of(question("WHY USE SQS?"), 7).text().endsWith("why use s q s"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Which queue keeps the messages?", "abcd efgh", "aabb ccdd"})
    void typos_inTwoWords_areOneEditEach(String text) {
        for (long seed = 0; seed < 50; seed++) {
            List<String> typed =
                    List.of(TypingErrors.two(text, new Random(seed)).split(" ", -1));

            List<String> words = List.of(text.split(" ", -1));
            int changed = 0;
            assertEquals(words.size(), typed.size());
            for (int at = 0; at < words.size(); at++) {
                changed += words.get(at).equals(typed.get(at)) ? 0 : 1;
                assertEquals(words.get(at).charAt(0), typed.get(at).charAt(0));
                assertTrue(Math.abs(words.get(at).length() - typed.get(at).length()) <= 1, typed.get(at));
            }
            assertEquals(2, changed, typed.toString());
        }
    }

    @Test
    void typos_inShortWords_areNone() {
        assertEquals("Why use SQS?", TypingErrors.two("Why use SQS?", new Random(1)));
    }

    @Test
    void noise_ofTheSameSeed_isTheSame() {
        Question question = question("Which queue keeps messages for fourteen days, and why?");
        for (QuestionNoise noise : QuestionNoise.values()) {
            assertEquals(noise.of(question, 3), noise.of(question, 3));
            assertNotEquals(question, noise.of(question, 3));
        }
    }

    @Test
    void of_searchByWords_countsWhatSpeechAndTypingLose() {
        EvalInput questions = Resources.lines(
                "{\"id\":\"figure\",\"text\":\"14?\",\"answer_spans\":[\"14 messages\"]}",
                "{\"id\":\"word\",\"text\":\"messages\",\"answer_spans\":[\"14 messages\"]}",
                "{\"id\":\"none\",\"text\":\"bread\"}");
        RetrievalEval eval = new RetrievalEval(CORPUS, new WordRetriever(CORPUS));
        RetrievalReport clean = eval.run(questions, SearchMode.LEXICAL, 5, OPTIONS);

        RetrievalReport report =
                clean.noised(noise -> eval.run(questions, noise, SearchMode.LEXICAL, 5, OPTIONS), OPTIONS);

        NoiseReport noise = requireNonNull(report.noise());
        assertEquals(2, noise.questions());
        NoiseReport.Form spoken = noise.forms().getFirst();
        assertEquals(QuestionNoise.SPOKEN, spoken.noise());
        assertEquals(
                List.of("figure"),
                spoken.lost().stream().map(NoiseReport.Lost::id).toList());
        assertEquals(-.5, spoken.rows().getFirst().difference().value());
        assertEquals(List.of(0, 1, 1), counts(spoken));
        assertFalse(spoken.isKept());
        NoiseReport.Form typos = noise.forms().getLast();
        assertEquals(
                List.of("word"), typos.lost().stream().map(NoiseReport.Lost::id).toList());
        String page = report.toMarkdown();
        assertTrue(
                page.contains("| spoken | hit@1 | 1.000 | 0.500 | 50.0 | 0.0 .. 100.0 | 1.0000 | 0 | 1 | 1 | missed |"),
                page);
        assertTrue(page.contains("### Lost: two typing errors"), page);
    }

    @Test
    void of_searchThatStands_keepsTheBar() {
        EvalInput questions = Resources.lines("{\"id\":\"a\",\"text\":\"keeps\",\"answer_spans\":[\"keeps\"]}");
        RetrievalReport clean =
                new RetrievalEval(CORPUS, new WordRetriever(CORPUS)).run(questions, SearchMode.LEXICAL, 1, OPTIONS);

        NoiseReport noise = NoiseReport.of(clean, form -> clean, OPTIONS);

        assertTrue(noise.forms().stream().allMatch(NoiseReport.Form::isKept));
        assertEquals(1, noise.forms().getFirst().rows().size()); // one hit is not five
    }

    private static List<Integer> counts(NoiseReport.Form form) {
        Comparison.Row first = form.rows().getFirst();
        return List.of(first.wins(), first.ties(), first.losses());
    }
}
