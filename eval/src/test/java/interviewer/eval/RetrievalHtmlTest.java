package interviewer.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import interviewer.corpus.Block;
import interviewer.corpus.Corpus;
import interviewer.corpus.Document;
import interviewer.corpus.Passage;
import interviewer.corpus.Section;
import interviewer.corpus.Source;
import interviewer.retrieval.Explanation;
import interviewer.retrieval.Hit;
import interviewer.retrieval.SearchMode;
import interviewer.text.Json;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page's file; what it does in a browser is tested in the app. */
class RetrievalHtmlTest {
    private static final String HOSTILE =
            "</script><script>window.ran = 1</script><!-- <img src=x onerror=window.ran=2>";

    @Test
    void page_hostileQuestion_closesNoElement() throws JsonProcessingException {
        String page = page("alpha " + HOSTILE);

        assertEquals(2, page.split("</script>", -1).length - 1);
        assertFalse(page.contains("<!--"));
        assertFalse(page.contains("<img"));
        assertEquals("alpha " + HOSTILE, data(page).at("/questions/0/text").asText());
    }

    @Test
    void page_data_hasWhatWasWantedAndTheTextsFound() throws JsonProcessingException {
        JsonNode data = data(page("alpha"));

        assertEquals("two words", data.at("/asked/q/answer_spans/0").asText());
        assertEquals("b0", data.at("/asked/q/relevant/0").asText());
        assertEquals("b0", data.at("/questions/0/hits/0/explanation/unit").asText());
        assertEquals("alpha two words", data.at("/texts/b0/unit").asText());
        assertEquals("Part > <b>alpha</b>", data.at("/texts/b0/path").asText());
    }

    @Test
    void page_numbers_areCutAfterSixPlaces() throws JsonProcessingException {
        JsonNode data = data(page("alpha one third"));

        assertEquals("0.333333", data.at("/questions/0/confidence").asText());
    }

    /** A hash that is another one stops the script, so the page would be empty. */
    @Test
    void page_policy_hasTheHashesOfItsStylesAndScript() throws Exception {
        String page = page("alpha");

        assertTrue(page.contains("style-src '" + hash(part(page, "<style>(.*?)</style>")) + "'"), "styles");
        assertTrue(
                page.contains("script-src '" + hash(part(page, "<script type=\"module\">(.*?)</script>")) + "'"),
                "script");
        assertTrue(page.contains("content=\"default-src 'none';"));
    }

    @Test
    void page_script_needsNoOtherFile() {
        String script = part(page("alpha"), "<script type=\"module\">(.*?)</script>");

        assertFalse(
                Pattern.compile("(?m)^\\s*(import|export)\\b").matcher(script).find());
        assertFalse(script.contains("innerHTML"));
    }

    @Test
    void excerpt_longPassage_isCutRoundTheUnit() {
        String text = "a".repeat(600) + "the unit" + "b".repeat(600);

        RetrievalHtml.Excerpt excerpt = RetrievalHtml.Excerpt.of(hit(text, "the unit"));

        assertEquals("… " + "a".repeat(500), excerpt.before());
        assertEquals("the unit", excerpt.unit());
        assertEquals("b".repeat(500) + " …", excerpt.after());
    }

    @Test
    void excerpt_unitInOtherWords_isThePassageFromItsBeginning() {
        RetrievalHtml.Excerpt excerpt = RetrievalHtml.Excerpt.of(hit("short text", "not in it"));

        assertEquals(new RetrievalHtml.Excerpt("Part", "", "", "short text"), excerpt);
    }

    @Test
    void excerpt_cutInACharacterOfTwo_leavesItWhole() {
        String text = "x" + "😀".repeat(400);

        RetrievalHtml.Excerpt excerpt = RetrievalHtml.Excerpt.of(hit(text, "none"));

        assertEquals("x" + "😀".repeat(249) + " …", excerpt.after());
    }

    private static Hit hit(String text, String unit) {
        Explanation explanation = new Explanation("u", 1, 0, List.of());
        return new Hit(
                1,
                1,
                Block.alone(passage("p", List.of("Part"), text)),
                passage("u", List.of("Part"), unit),
                explanation);
    }

    private static Passage passage(String id, List<String> title, String text) {
        return new Passage(id, title, Passage.Kind.CONCEPT, text, new Source("f.txt", 0, text.length()));
    }

    private static String page(String question) {
        Passage passage = passage("b0", List.of("Part", "<b>alpha</b>"), "alpha two words");
        Corpus corpus = new Corpus(
                List.of(new Document("f.txt", passage.text())),
                List.of(new Section("s", List.of("Part"), List.of(new Block(passage, List.of(passage))))),
                List.of());
        String line = "{\"id\":\"q\",\"text\":\"" + question + "\",\"answer_spans\":[\"two words\"]}";
        return new RetrievalEval(corpus, new WordRetriever(corpus))
                .run(Resources.lines(line), SearchMode.LEXICAL, 10, EvalOptions.of("interviewer eval retrieval"))
                .toHtml()
                .orElseThrow();
    }

    private static JsonNode data(String page) throws JsonProcessingException {
        return Json.mapper().readTree(part(page, "<script type=\"application/json\" id=\"data\">(.*?)</script>"));
    }

    private static String part(String page, String form) {
        Matcher part = Pattern.compile(form, Pattern.DOTALL).matcher(page);
        assertTrue(part.find(), form);
        return part.group(1);
    }

    private static String hash(String text) throws Exception {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return "sha256-" + Base64.getEncoder().encodeToString(hash);
    }
}
