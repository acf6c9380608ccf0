package interviewer.retrieval;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interviewer.retrieval.Bm25Index.Form;
import java.util.List;
import org.junit.jupiter.api.Test;

class Bm25IndexTest {
    private final Bm25Index index = Bm25Index.of(List.of("queues keep messages", "a queue", "a bucket holds objects"));

    @Test
    void scores_byWords_haveHandComputedValues() {
        // in 1 of 3 texts; 2 words where 3 are average
        double idf = Math.log(1 + 2.5 / 1.5);
        double expected = idf / (1 + 1.2 * (.25 + .75 * 2 / 3));

        assertArrayEquals(new double[] {0, expected, 0}, index.scores(List.of("queue"), Form.WORDS), 1e-12);
    }

    @Test
    void scores_byStems_findOtherFormsOfTheWord() {
        double[] scores = index.scores(List.of("queue"), Form.STEMS);

        assertEquals(List.of(true, true, false), List.of(scores[0] > 0, scores[1] > 0, scores[2] > 0));
    }

    @Test
    void scores_byBoth_add() {
        List<String> query = List.of("queue", "messages");
        double[] words = index.scores(query, Form.WORDS);
        double[] stems = index.scores(query, Form.STEMS);

        assertArrayEquals(
                new double[] {words[0] + stems[0], words[1] + stems[1], words[2] + stems[2]},
                index.scores(query),
                1e-12);
    }

    @Test
    void scores_besideMoreTexts_weighWordsByAllOfThem() {
        Bm25Index notes = Bm25Index.of(List.of("the airship"));
        List<String> query = List.of("the", "airship");

        double alone = notes.scores(List.of("the"), Form.WORDS)[0] / notes.scores(List.of("airship"), Form.WORDS)[0];
        Bm25Index prose = Bm25Index.of(List.of("the queue", "the bucket", "the table"));
        Bm25Index.Weights both = new Bm25Index.Weights(List.of(notes, prose));
        double beside = notes.scores(query.subList(0, 1), both)[0] / notes.scores(query.subList(1, 2), both)[0];

        assertEquals(1, alone, 1e-12);
        assertTrue(beside < .2, "the is worth " + beside + " of airship");
    }
}
