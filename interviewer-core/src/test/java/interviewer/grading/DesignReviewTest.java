package interviewer.grading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DesignReviewTest {
    private static final Evidence WORDS = new Evidence("words", 0, 5);

    @ParameterizedTest
    @CsvSource({
        "7, 4, STRONG_HIRE",
        "6, 4, STRONG_HIRE",
        "6, 3, HIRE",
        "7, 0, HIRE",
        "5, 8, HIRE",
        "4, 8, BORDERLINE",
        "3, 8, BORDERLINE",
        "2, 8, NO_HIRE",
        "0, 0, NO_HIRE"
    })
    void atMost_gapsOfSevenPartsAndEightPoints_limitTheVerdict(int parts, int points, Verdict most) {
        assertEquals(most, review(parts, points).atMost());
    }

    @Test
    void atMost_neverRaisesAVerdict() {
        Grade none = Grade.ungraded("unread", List.of(), "embedded 1", 1);

        assertEquals(null, none.atMost(review(7, 8).atMost()).verdict());
    }

    private static DesignReview review(int parts, int points) {
        return new DesignReview(
                IntStream.range(0, 7)
                        .mapToObj(at -> new DesignReview.Part(
                                "p" + at, "data", "keeps it", List.of(), at < parts ? WORDS : null, "", List.of()))
                        .toList(),
                IntStream.range(0, 8)
                        .mapToObj(at ->
                                new DesignReview.Operation("o" + at, "logs", at < points ? WORDS : null, "", List.of()))
                        .toList(),
                List.of(),
                null);
    }
}
