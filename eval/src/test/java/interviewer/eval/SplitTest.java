package interviewer.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class SplitTest {
    private static final String TRAIN = answer("a", ",\"split\":\"train\"");
    private static final String HELD_OUT = answer("b", ",\"split\":\"held-out\"");
    private static final String SILENT = answer("c", "");

    private static String answer(String id, String more) {
        return "{\"id\":\"%s\",\"prompt\":\"p\",\"answer\":\"a\",\"labels\":{\"name\":0,\"pattern\":0,\"gotcha\":0,\"number\":0,\"not_use\":0}%s}"
                .formatted(id, more);
    }

    private static List<String> ids(Split split, String... lines) {
        return split.in(Resources.lines(lines)).values(GradedAnswer.class).stream()
                .map(GradedAnswer::id)
                .toList();
    }

    @Test
    void in_eachPart_takesItsLines() {
        assertEquals(List.of("a", "b", "c"), ids(Split.ALL, TRAIN, HELD_OUT, SILENT));
        assertEquals(List.of("a", "c"), ids(Split.TRAIN, TRAIN, HELD_OUT, SILENT));
        assertEquals(List.of("b"), ids(Split.HELD_OUT, TRAIN, HELD_OUT, SILENT));
    }

    @Test
    void in_partOfAFile_keepsHashAndLineNumbersAndNamesThePart() {
        EvalInput whole = Resources.lines(TRAIN, "", HELD_OUT);

        EvalInput part = Split.HELD_OUT.in(whole);

        assertEquals(whole.sha256(), part.sha256());
        assertEquals(List.of("", "", HELD_OUT), part.lines().subList(0, 3));
        assertTrue(part.name().endsWith(", the held-out part, on which no weight was fitted"), part.name());
    }

    @Test
    void in_emptyPart_isRefused() {
        EvalInput whole = Resources.lines(TRAIN, SILENT);

        EvalFileException refused = assertThrows(EvalFileException.class, () -> Split.HELD_OUT.in(whole));

        assertEquals("set.jsonl: has no answers of the part 'held-out'", refused.getMessage());
    }

    @Test
    void reported_isTheHeldOutPartWhereThereIsOne() {
        assertEquals(Split.HELD_OUT, Split.reported(Resources.lines(TRAIN, HELD_OUT)));
        assertEquals(Split.ALL, Split.reported(Resources.lines(TRAIN, SILENT)));
    }

    @Test
    void line_ofAnUnknownPart_isRefused() {
        EvalFileException refused = assertThrows(
                EvalFileException.class, () -> Split.reported(Resources.lines(answer("a", ",\"split\":\"test\""))));

        assertEquals("set.jsonl, line 1: 'split' is 'test'; it must be train or held-out", refused.getMessage());
    }

    @Test
    void of_unknownLabel_listsThem() {
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> Split.of("test"));

        assertEquals("split is 'test'; it must be one of: all, train, held-out", refused.getMessage());
    }
}
