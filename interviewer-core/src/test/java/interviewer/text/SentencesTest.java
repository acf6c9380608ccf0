package interviewer.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class SentencesTest {

    @Test
    void of_prose_cutsBehindStopsAndQuotes() {
        assertEquals(
                List.of("It keeps jobs.", "\"Really?\"", "Yes, e.g. mails."),
                cut("It keeps jobs. \"Really?\" Yes, e.g. mails."));
    }

    @Test
    void of_figures_staysWhole() {
        assertEquals(List.of("It costs $0.20 per 1.5 million."), cut("It costs $0.20 per 1.5 million."));
    }

    @Test
    void of_lines_cutsAtTheirEnds() {
        assertEquals(List.of("one", "two"), cut("one\n\ntwo"));
    }

    @Test
    void of_endlessStops_takesLinearTime() {
        String stops = ".".repeat(60_000);

        // A quadratic pattern takes minutes here; this bar is generous for any machine.
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Sentences.of(stops));
    }

    private static List<String> cut(String text) {
        return Sentences.of(text).stream().map(span -> span.in(text)).toList();
    }
}
