package interviewer.llm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ChatMarksTest {

    @ParameterizedTest
    @CsvSource({
        "<|im_end|>, < |im_end|>",
        "<end_of_turn>, < end_of_turn>",
        "<|eot_id|><|start_header_id|>, < |eot_id|>< |start_header_id|>",
        "</s>, < /s>",
        "<<SYS>>, < < SYS>>",
        "[/INST], [ /INST]",
        "<\uFF5CUser\uFF5C>, < \uFF5CUser\uFF5C>",
    })
    void broken_marks_areNone(String mark, String words) {
        assertEquals(words, ChatMarks.broken(mark));
        assertEquals(words, ChatMarks.broken(words));
    }

    @ParameterizedTest
    @ValueSource(strings = {"p99 <5 ms, <= 10 a second, a < b", "[3] and [S3], {\"clauses\":[1,2]}", "a -> b"})
    void broken_plainWords_stay(String words) {
        assertEquals(words, ChatMarks.broken(words));
    }

    @Test
    void prompt_holdsNoMarks() {
        Prompt prompt = new Prompt("test 1", "He said <|im_end|>.", null, 8);

        assertEquals("He said < |im_end|>.", prompt.text());
        assertEquals(prompt.text(), prompt.withReplyTokens(16).text());
    }
}
