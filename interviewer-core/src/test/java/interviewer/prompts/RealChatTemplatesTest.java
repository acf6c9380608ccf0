package interviewer.prompts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import interviewer.llm.Deadlines;
import interviewer.llm.InstalledModel;
import interviewer.llm.OllamaModel;
import interviewer.llm.Prompt;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Our prompts in chat templates of the shape of llama3.1, qwen3 and gemma3, rendered by a real server that the variable
 * INTERVIEWER_OLLAMA names and that has qwen-coder:0.5b. No model writes a word.
 */
@Timeout(300)
class RealChatTemplatesTest {

    @BeforeAll
    static void requireServer() {
        assumeTrue(System.getenv("INTERVIEWER_OLLAMA") != null, "INTERVIEWER_OLLAMA names no server");
    }

    private static URI server() {
        return URI.create(String.valueOf(System.getenv("INTERVIEWER_OLLAMA")));
    }

    @ParameterizedTest
    @EnumSource
    void prompt_isTheWholeTurnOfTheUser_thenTheModelSpeaks(ChatFamily family) throws Exception {
        List<Prompt> prompts = SamplePrompts.prompts(SamplePrompts.WORDS);

        List<String> rendered = rendered(family, SamplePrompts.WORDS);

        for (int at = 0; at < prompts.size(); at++) {
            Prompt prompt = prompts.get(at);
            assertEquals(family.before() + prompt.text() + family.after(), rendered.get(at));
            assertOnceAndInOrder(parts(prompt), rendered.get(at));
        }
    }

    /** Rules, then what was asked and said; a wording takes up the candidate's words before the text that is to be worded. */
    private static List<String> parts(Prompt prompt) {
        String rules = PromptFilesTest.asSent(prompt.name());
        return switch (prompt.name().replaceFirst(" .*", "")) {
            case "second-reading" -> List.of(rules, SamplePrompts.QUESTION, SamplePrompts.WORDS);
            case "probe" -> List.of(rules, SamplePrompts.WORDS, SamplePrompts.QUESTION);
            default -> List.of(rules, SamplePrompts.QUESTION);
        };
    }

    private static void assertOnceAndInOrder(List<String> parts, String rendered) {
        int end = 0;
        for (String part : parts) {
            int place = rendered.indexOf(part);
            assertTrue(place >= end, "not after the part before it: " + part);
            assertEquals(place, rendered.lastIndexOf(part), part);
            end = place + part.length();
        }
    }

    @ParameterizedTest
    @EnumSource
    void marksAmongTheCandidatesWords_openNoTurn(ChatFamily family) throws Exception {
        for (String rendered : rendered(family, SamplePrompts.WORDS_WITH_MARKS)) {
            assertTrue(rendered.startsWith(family.before()) && rendered.endsWith(family.after()), rendered);
            String said = rendered.substring(
                    family.before().length(), rendered.length() - family.after().length());
            for (String mark : marks(family)) {
                assertFalse(said.contains(mark), mark + " in: " + said);
            }
        }
    }

    private static List<String> marks(ChatFamily family) {
        return Pattern.compile("<[^>]+>")
                .matcher(family.before() + family.after())
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private static List<String> rendered(ChatFamily family, String words) throws Exception {
        List<String> rendered = new ArrayList<>();
        try (TemplatedModel model = TemplatedModel.on(server(), family)) {
            for (JsonNode chat : SamplePrompts.chats(family, words)) {
                rendered.add(model.rendered(chat));
            }
        }
        return rendered;
    }

    @ParameterizedTest
    @EnumSource
    void look_tellsWhetherTheFamilyThinks(ChatFamily family) throws Exception {
        Duration patient = Duration.ofSeconds(30);
        Deadlines deadlines = new Deadlines(Duration.ofSeconds(2), patient, patient, patient, patient);

        try (TemplatedModel made = TemplatedModel.on(server(), family);
                OllamaModel model = new OllamaModel(server(), made.name(), false, deadlines)) {
            InstalledModel found = model.look().models().stream()
                    .filter(installed -> installed.name().equals(made.name()))
                    .findFirst()
                    .orElseThrow();

            assertEquals(family.thinks(), found.thinks(), found.toString());
            assertTrue(found.chats(), found.toString());
        }
    }
}
