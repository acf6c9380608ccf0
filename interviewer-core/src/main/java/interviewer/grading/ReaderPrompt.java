package interviewer.grading;

import com.fasterxml.jackson.databind.node.ObjectNode;
import interviewer.corpus.ServiceCard;
import interviewer.llm.Prompt;
import interviewer.text.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What a second reader is asked. Rules come first, then facts and question, the answer last: a server that keeps the beginning of the
 * last prompt reads only what is new. The wording stands in a text file whose name carries its version; a change of it is a new
 * version. At most 1,200 tokens go in and 200 come back.
 */
final class ReaderPrompt {
    static final String NAME = "second-reading 1";

    private static final String FILE = "second-reading-1.txt";
    private static final int REPLY_TOKENS = 200;
    private static final int MOST_CLAUSES_A_STEP = 2;
    private static final int MOST_CARDS = 2;

    /** In UTF-16 code units, of which the model of the measurements takes four for a token: 1,200 tokens. */
    private static final int LONGEST = 4_800;

    private static final int LONGEST_FACTS = 1_400;
    private static final int LONGEST_QUESTION = 600;

    private final String rules = rules();

    Prompt of(String question, List<ServiceCard> subjects, NumberedClauses clauses) {
        String asked = "\nQuestion: " + shortened(question) + "\n" + clauses.lines();
        int left = Math.min(LONGEST_FACTS, LONGEST - rules.length() - asked.length());
        return new Prompt(NAME, rules + facts(subjects, left) + asked, schema(clauses.size()), REPLY_TOKENS);
    }

    private static String rules() {
        try (InputStream file = ReaderPrompt.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException("the class path lacks " + FILE);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String shortened(String question) {
        return question.substring(0, Math.min(question.length(), LONGEST_QUESTION));
    }

    /** What is true of the services that were asked about, as far as there is room: a small model knows little of it. */
    private static String facts(List<ServiceCard> subjects, int most) {
        StringBuilder lines = new StringBuilder("Facts:\n");
        List<ServiceCard> cards = subjects.stream().limit(MOST_CARDS).toList();
        for (ServiceCard card : cards) {
            for (String fact : facts(card, cards.size())) {
                if (lines.length() + fact.length() + 3 <= most) {
                    lines.append("- ").append(fact).append('\n');
                }
            }
        }
        return lines.toString();
    }

    private static List<String> facts(ServiceCard card, int cards) {
        int most = cards == 1 ? 4 : 2;
        List<String> facts = new ArrayList<>();
        facts.add(card.name() + ": " + card.purposes().getFirst());
        card.numbers().stream().limit(most).forEach(figure -> facts.add(figure.says()));
        card.gotchas().stream().limit(2).forEach(gotcha -> facts.add(gotcha.text()));
        card.alternatives().stream().limit(2).forEach(alternative -> facts.add(alternative.reject()));
        return facts;
    }

    /** For each step clause numbers first, then the two tests: evidence before verdict. No other number can be written. */
    private static String schema(int clauses) {
        ObjectNode schema = object();
        for (Step step : Step.values()) {
            ObjectNode fields = addObject(schema, step.id());
            ObjectNode numbers = addField(fields, "clauses", "array");
            numbers.put("maxItems", MOST_CLAUSES_A_STEP);
            numbers.putObject("items").put("type", "integer").put("minimum", 1).put("maximum", clauses);
            ReaderTest.of(step).forEach(test -> addField(fields, test.id(), "boolean"));
        }
        return schema.toString();
    }

    private static ObjectNode object() {
        ObjectNode object = Json.mapper().createObjectNode().put("type", "object");
        object.putObject("properties");
        object.putArray("required");
        return object;
    }

    private static ObjectNode addObject(ObjectNode object, String name) {
        ObjectNode added = object();
        add(object, name, added);
        return added;
    }

    private static ObjectNode addField(ObjectNode object, String name, String type) {
        ObjectNode added = Json.mapper().createObjectNode().put("type", type);
        add(object, name, added);
        return added;
    }

    private static void add(ObjectNode object, String name, ObjectNode field) {
        object.withObjectProperty("properties").set(name, field);
        object.withArrayProperty("required").add(name);
    }
}
