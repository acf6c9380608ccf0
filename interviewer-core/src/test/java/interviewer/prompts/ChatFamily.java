package interviewer.prompts;

import interviewer.llm.FakeModel;
import interviewer.llm.FakeReply;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Families of models that people have: the marks of their chats and the shape of their replies. The templates are our own. */
enum ChatFamily {
    /** Has marks for the name of who speaks; begins a reply with empty lines. */
    LLAMA3_1(
            "llama3.1",
            "completion tools",
            "<|start_header_id|>user<|end_header_id|>\n\n",
            "<|eot_id|><|start_header_id|>assistant<|end_header_id|>\n\n"),
    /** Thinks unless it is told not to; then an empty thought is put into its mouth. */
    QWEN3(
            "qwen3",
            "completion tools thinking",
            "<|im_start|>user\n",
            "<|im_end|>\n<|im_start|>assistant\n<think>\n\n</think>\n\n"),
    /** Knows no system role; likes to set JSON into a fence. */
    GEMMA3("gemma3", "completion vision", "<start_of_turn>user\n", "<end_of_turn>\n<start_of_turn>model\n");

    private final String family;
    private final String capabilities;
    private final String before;
    private final String after;

    ChatFamily(String family, String capabilities, String before, String after) {
        this.family = family;
        this.capabilities = capabilities;
        this.before = before;
        this.after = after;
    }

    /** What stands before the words of a user who speaks first, as far as the template writes it. */
    String before() {
        return before;
    }

    /** What stands behind them: the end of the turn and the opening of the model's. */
    String after() {
        return after;
    }

    boolean thinks() {
        return capabilities.contains("thinking");
    }

    /** Own to this process: others may use the same server. */
    String model() {
        return "interviewer-test-" + family + "-" + ProcessHandle.current().pid() + ":latest";
    }

    FakeModel fake() {
        return FakeModel.chat(model(), 0.01).can(capabilities.split(" ", -1)).writtenAs(template());
    }

    String template() {
        String name = family + ".tmpl";
        try (InputStream file = ChatFamily.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("the class path lacks " + name);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The ways in which a model of the family says what was asked for as JSON. */
    List<FakeReply> jsonReplies(String json) {
        return this == GEMMA3 ? List.of(FakeReply.say("```json\n", json, "\n```\n")) : replies(json);
    }

    /** The ways in which it says anything. */
    List<FakeReply> replies(String words) {
        return switch (this) {
            case LLAMA3_1 -> List.of(FakeReply.say("\n\n", words));
            case QWEN3 ->
                List.of(
                        FakeReply.say("<think>\n\n</think>\n\n", words),
                        FakeReply.say("<think>\nIs {\"name\": 1} enough?\n", "</think>\n\n", words),
                        FakeReply.open().thought("Let me see.").piece(words).done("stop"));
            case GEMMA3 -> List.of(FakeReply.say(words, "\n"));
        };
    }
}
