package interviewer.llm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

final class ThoughtsTest {

    @Test
    void without_takesThoughtsOut() {
        assertEquals("It is.", Thoughts.without("<think>Is it?\nYes.</think>\n\nIt is."));
        assertEquals("It is.", Thoughts.without("It is.<think>Or not?"));
        assertEquals("It is.", Thoughts.without("Is it? Yes.</think>It is."));
        assertEquals("a < b, thinks", Thoughts.without("a < b, thinks"));
        assertEquals(" kept", Thoughts.without(" kept"));
    }

    @Test
    void spoken_inAnyPieces_isTheWholeWithoutThoughts() {
        String text = "One <b> two <think>three < four</think>five <thin six";
        Random random = new Random(7);

        for (int round = 0; round < 200; round++) {
            Thoughts thoughts = new Thoughts();
            StringBuilder spoken = new StringBuilder();
            for (int start = 0; start < text.length(); ) {
                int end = Math.min(text.length(), start + 1 + random.nextInt(9));
                spoken.append(thoughts.spoken(text.substring(start, end)));
                start = end;
            }
            spoken.append(thoughts.rest());

            assertEquals("One <b> two five <thin six", spoken.toString());
        }
    }
}
