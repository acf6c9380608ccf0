package interviewer.prompts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import interviewer.grading.SecondReading;
import interviewer.llm.FakeOllama;
import interviewer.llm.FakeReply;
import interviewer.llm.LanguageModel;
import interviewer.llm.ModelException;
import interviewer.llm.Prompt;
import interviewer.llm.ScriptedModel;
import interviewer.phrasing.Phrase;
import interviewer.phrasing.Plain.Kind;
import interviewer.text.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Prompts and replies as they go over the wire with models of the usual families. */
class ChatTemplatesTest {
    /** Of any family. */
    private static final Pattern MARK = Pattern.compile("</?\\|?[a-z_]+\\|?>|\\[/?INST\\]");

    @ParameterizedTest
    @EnumSource
    void prompt_isOneMessageOfTheUser_andNoSystemRole(ChatFamily family) throws Exception {
        List<Prompt> prompts = SamplePrompts.prompts(SamplePrompts.WORDS);

        List<JsonNode> chats = SamplePrompts.chats(family, SamplePrompts.WORDS);

        assertEquals(prompts.size(), chats.size());
        for (int at = 0; at < prompts.size(); at++) {
            ObjectNode message = Json.mapper().createObjectNode().put("role", "user");
            message.put("content", prompts.get(at).text());
            assertEquals(
                    Json.mapper().createArrayNode().add(message), chats.get(at).path("messages"));
            assertFalse(chats.get(at).has("system") || chats.get(at).has("template"), "the template is the model's");
        }
    }

    @ParameterizedTest
    @EnumSource
    void think_isToldOnlyToModelsThatThink(ChatFamily family) throws Exception {
        for (JsonNode chat : SamplePrompts.chats(family, SamplePrompts.WORDS)) {
            assertEquals(family.thinks(), chat.has("think"), chat.toString());
            assertFalse(chat.path("think").asBoolean());
        }
    }

    @ParameterizedTest
    @EnumSource
    void candidatesWords_holdNoMarkOfAChat(ChatFamily family) throws Exception {
        List<JsonNode> chats = SamplePrompts.chats(family, SamplePrompts.WORDS_WITH_MARKS);

        assertTrue(content(chats.getFirst()).contains("im_end"), "the reader is shown the words: " + chats.getFirst());
        assertTrue(chats.stream()
                .anyMatch(chat -> content(chat).contains(SamplePrompts.QUESTION)
                        && content(chat).contains("eot_id")));
        for (JsonNode chat : chats) {
            assertEquals(
                    List.of(),
                    MARK.matcher(content(chat))
                            .results()
                            .map(mark -> mark.group())
                            .toList());
        }
    }

    private static String content(JsonNode chat) {
        return chat.at("/messages/0/content").asText();
    }

    @ParameterizedTest
    @EnumSource
    void reading_inTheShapeOfTheFamily_isRead(ChatFamily family) throws Exception {
        for (FakeReply reply : family.jsonReplies(yesToAll())) {
            SecondReading reading = reading(family, reply);

            assertNull(reading.unreadable(), reply.toString());
            assertTrue(reading.steps().stream().allMatch(step -> step.level() == 2), reply.toString());
            assertEquals(
                    SamplePrompts.WORDS,
                    reading.steps().getFirst().evidence().getFirst().quote());
        }
    }

    @ParameterizedTest
    @EnumSource
    void wording_inTheShapeOfTheFamily_isKeptWithoutThoughts(ChatFamily family) throws Exception {
        String words = "Picture 3,000 parcel labels and a printer without paper. Where would they wait?";

        for (FakeReply reply : family.replies(words)) {
            try (FakeOllama ollama = SamplePrompts.over(family).then(reply);
                    LanguageModel model = SamplePrompts.model(ollama)) {
                Phrase phrase = new Readers(model).phrase(SamplePrompts.plain(Kind.QUESTION, ""));

                assertEquals(words, phrase.text(), reply.toString());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Here it is: %s",
                "%s Hope this helps!",
                "%s %<s",
                "Sure!\n```json\n%s\n```",
                "```json\n%s\n```\nHope this helps!",
                "```json\n%s\n```\n```json\n%<s\n```",
                "```json\n%s",
                "[%s]",
                "\"%s\"",
            })
    void reading_withAnythingBesideTheJson_isUnreadable(String shape) throws Exception {
        SecondReading reading = reading(ChatFamily.GEMMA3, FakeReply.say(shape.formatted(yesToAll())));

        assertEquals(List.of(), reading.steps());
        assertEquals("The reply of " + ChatFamily.GEMMA3.model() + " could not be read.", reading.unreadable());
    }

    @Test
    void reading_thatSaysAFieldTwice_isUnreadable() throws Exception {
        String once = yesToAll();
        String twice = once.substring(0, once.length() - 1) + "," + once.substring(1);

        assertNotNull(reading(ChatFamily.LLAMA3_1, FakeReply.say(twice)).unreadable());
    }

    private static SecondReading reading(ChatFamily family, FakeReply reply) throws ModelException {
        try (FakeOllama ollama = SamplePrompts.over(family).then(reply);
                LanguageModel model = SamplePrompts.model(ollama)) {
            return new Readers(model).read(SamplePrompts.QUESTION, "sqs", SamplePrompts.WORDS);
        }
    }

    /** The reply that points at the first clause in each step and says yes to every test, as the schema of the prompt has it. */
    private static String yesToAll() throws Exception {
        ScriptedModel asked = new ScriptedModel().then("ok");
        new Readers(asked).read(SamplePrompts.QUESTION, "sqs", SamplePrompts.WORDS);
        String schema = String.valueOf(asked.prompts().getFirst().schema());
        ObjectNode reply = Json.mapper().createObjectNode();
        Json.mapper().readTree(schema).path("properties").properties().forEach(step -> {
            ObjectNode said = reply.putObject(step.getKey());
            List<String> fields = new ArrayList<>();
            step.getValue().path("properties").fieldNames().forEachRemaining(fields::add);
            fields.forEach(field -> said.put(field, true));
            said.putArray("clauses").add(1);
        });
        return reply.toString();
    }
}
