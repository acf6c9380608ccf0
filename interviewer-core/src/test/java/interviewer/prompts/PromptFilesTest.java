package interviewer.prompts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interviewer.llm.Prompt;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** A wording and its version belong together: what was measured and recorded with one is not true of another. */
class PromptFilesTest {
    private static final Map<String, String> TEXTS = PromptFiles.texts();

    @Test
    void wordings_areThoseOfTheFixture() {
        assertEquals(PromptFiles.fixture(), PromptFiles.hashes(), """
                a wording is not the one that prompts.json knows. If its version was released, put the old text back and write
                the new one under the next version (the next number in the name of the file and in the class that reads it). Then
                record what a model says to it, which writes prompts.json too; in the root of the repository:
                """ + RecordedReplies.COMMAND);
    }

    @Test
    void prompts_beginWithTheWordingThatTheyName() throws Exception {
        List<Prompt> prompts = SamplePrompts.prompts(SamplePrompts.WORDS);

        for (Prompt prompt : prompts) {
            assertTrue(prompt.text().startsWith(asSent(prompt.name())), prompt.name());
        }
        assertEquals(
                TEXTS.keySet(),
                new TreeSet<>(prompts.stream().map(Prompt::name).toList()),
                "wordings in files and in use");
    }

    /** The text of a file as it is in a prompt. */
    static String asSent(String name) {
        String text = String.valueOf(TEXTS.get(name));
        return new Prompt(name, text, null, 1).text();
    }
}
