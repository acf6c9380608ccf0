package interviewer.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interviewer.corpus.Passage.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class CorpusLoaderTest {
    private final Corpus corpus = CorpusLoader.load();

    @Test
    void load_guide_hasAllParts() {
        assertEquals(10, corpus.sections().stream().filter(this::isCategory).count());
        assertEquals(45, services().size());
        assertEquals(45, blocks(Kind.PURPOSE), "44 say what they solve, Step Functions has a paragraph instead");
        assertEquals(45, blocks(Kind.TALKING_POINT));
        assertEquals(10, blocks(Kind.GOTCHA));
        assertEquals(2, blocks(Kind.FAILURE_MODE));
        assertEquals(41, blocks(Kind.CALL_OUT));
        assertEquals(23, blocks(Kind.DECISION));
        assertEquals(5, blocks(Kind.PATTERN), "four patterns and their wrap-up");
        assertEquals(11, blocks(Kind.CROSSWALK));
        assertEquals(6, blocks(Kind.CONCEPT));
    }

    @Test
    void load_cheatSheet_numbersTheFiveSteps() {
        List<String> steps = block("guide.cheat-sheet.steps").units().stream()
                .map(Passage::text)
                .toList();

        assertEquals(5, steps.size());
        assertTrue(steps.get(0).startsWith("1. Name the service"));
        assertTrue(steps.get(4).startsWith("5. Mention what you would NOT use"));
    }

    @Test
    void load_brokenBullet_isJoinedAndTheGluedOneSplit() {
        List<String> gotchas =
                block("guide.s3.gotchas").units().stream().map(Passage::text).toList();

        assertTrue(gotchas.get(1).endsWith("Use a naming convention like {company}-{env}-{purpose}."));
        assertTrue(gotchas.get(2).startsWith("S3 Transfer Acceleration uses CloudFront edge locations"));
    }

    @Test
    void load_lostSpaces_areSet() {
        assertTrue(text("guide.cloudfront.talking-points.1").contains("Route /api/* to your ALB and /* to S3."));
        assertTrue(text("guide.cdk.talking-points.2").contains("a Function construct creates the Lambda"));
        assertTrue(text("guide.cdk.talking-points.4").startsWith("cdk diff shows exactly"));
        assertTrue(text("guide.sam.talking-points.3").startsWith("SAM Accelerate (sam sync) speeds up"));
    }

    @Test
    void load_stepFunctions_standUnderCompute() {
        assertEquals(
                List.of("1. Compute", "Step Functions"),
                section("guide.step-functions").title());
    }

    @Test
    void load_remarksAboutOneEmployer_areNoContent() {
        assertTrue(corpus.blocks().stream()
                .noneMatch(block -> block.passage().text().contains("Case AI")));
        assertTrue(corpus.blocks().stream()
                .noneMatch(block -> block.passage().text().contains("Loading questions")));
    }

    @Test
    void load_everyPassage_pointsAtItsWords() {
        for (Block block : corpus.blocks()) {
            for (Passage unit : block.units()) {
                String there = document(unit.source().file())
                        .text()
                        .substring(unit.source().start(), unit.source().end());
                assertTrue(letters(there).contains(lastWord(unit)), unit.id() + " at " + there);
            }
        }
    }

    @Test
    void load_everyCorrection_hangsOnAUnit() {
        assertEquals(123, corpus.corrections().size());
        assertEquals(
                79,
                corpus.corrections().stream()
                        .filter(correction -> !correction.since().isEmpty())
                        .count());
        for (Correction correction : corpus.corrections()) {
            assertFalse(correction.passage().isEmpty(), correction.id());
            Passage unit = corpus.passage(correction.passage()).orElseThrow();
            assertTrue(corpus.correctionsOf(unit).contains(correction), correction.id());
        }
    }

    /** The whole tree as it was read and agreed; a change of it is looked at and copied from {@code target/tree.txt}. */
    @Test
    void load_wholeTree_isAsAgreed() throws IOException {
        StringBuilder tree = new StringBuilder();
        for (Section section : corpus.sections()) {
            tree.append(section.id()).append(' ').append(section.title()).append('\n');
            for (Block block : section.blocks()) {
                tree.append("  ").append(block.passage().id()).append(' ');
                tree.append(block.passage().kind().label()).append(' ');
                tree.append(block.passage().title().getLast()).append('\n');
                for (Passage unit : block.units()) {
                    tree.append("    ").append(unit.source().start()).append("..");
                    tree.append(unit.source().end())
                            .append(' ')
                            .append(unit.text())
                            .append('\n');
                }
            }
        }
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target/tree.txt"), tree);

        try (InputStream agreed = CorpusLoaderTest.class.getResourceAsStream("tree.txt")) {
            assertTrue(agreed != null, "src/test/resources/interviewer/corpus/tree.txt is missing");
            assertEquals(new String(agreed.readAllBytes(), StandardCharsets.UTF_8), tree.toString());
        }
    }

    private boolean isCategory(Section section) {
        return section.title().size() == 1 && section.name().matches("\\d+\\. .*");
    }

    private List<Section> services() {
        return corpus.sections().stream()
                .filter(section -> section.title().size() == 2)
                .toList();
    }

    private long blocks(Kind kind) {
        return corpus.blocks().stream()
                .filter(block -> block.passage().kind() == kind)
                .count();
    }

    private Block block(String id) {
        return corpus.blocks().stream()
                .filter(block -> block.passage().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private String text(String id) {
        return corpus.passage(id).orElseThrow().text();
    }

    private Section section(String id) {
        return corpus.sections().stream()
                .filter(section -> section.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Document document(String file) {
        return corpus.documents().stream()
                .filter(document -> document.file().equals(file))
                .findFirst()
                .orElseThrow();
    }

    private static String letters(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static String lastWord(Passage unit) {
        String[] words = unit.text().split("[^\\p{L}\\p{N}]+", 0);
        return words[words.length - 1];
    }
}
