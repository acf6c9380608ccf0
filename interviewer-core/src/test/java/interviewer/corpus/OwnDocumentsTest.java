package interviewer.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnDocumentsTest {
    @TempDir
    Path folder = Path.of("");

    private OwnDocument read(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, text);
        return OwnDocuments.read(file);
    }

    private static List<String> units(OwnDocument document) {
        return document.sections().stream()
                .flatMap(section -> section.blocks().stream())
                .flatMap(block -> block.units().stream())
                .map(Passage::text)
                .toList();
    }

    @Test
    void markdown_headings_makeTheTitlesOfSections() throws IOException {
        OwnDocument document = read("kafka.md", "Before.\n\n# Kafka\n\nOne.\n\n## Limits\n\nTwo.\n\n# Next\n\nThree.");

        assertEquals(
                List.of(
                        List.of("kafka.md"),
                        List.of("kafka.md", "Kafka"),
                        List.of("kafka.md", "Kafka", "Limits"),
                        List.of("kafka.md", "Next")),
                document.sections().stream().map(Section::title).toList());
    }

    @Test
    void markdown_marks_areLeftOutOfTheWords() throws IOException {
        assertEquals(
                List.of("We moved from SQS to Kafka, see group.id."),
                units(read("a.md", "We **moved** from [SQS](https://example.org) to\n*Kafka*, see `group.id`.")));
    }

    @Test
    void markdown_list_isOneBlockWithTheSentenceBeforeIt() throws IOException {
        OwnDocument document = read("a.md", "Set:\n\n- one\n- two\n  - three\n\nAnother paragraph.");

        List<Block> blocks = document.sections().getFirst().blocks();
        assertEquals(
                List.of("Set:\none\ntwo\nthree", "Another paragraph."),
                blocks.stream().map(block -> block.passage().text()).toList());
        assertEquals(4, blocks.getFirst().units().size());
    }

    @Test
    void markdown_code_belongsToTheParagraphBeforeItAndToNothingElse() throws IOException {
        OwnDocument document = read("a.md", "Run:\n\n```\nls -l\n```\n\n| A |\n|---|\n| b |\n\n```\npwd\n```\n");

        assertEquals(
                List.of("Run:\nls -l", "A: b", "pwd"),
                document.sections().getFirst().blocks().stream()
                        .map(block -> block.passage().text())
                        .toList());
    }

    @Test
    void markdown_tableRow_carriesTheHeadsOfItsColumns() throws IOException {
        assertEquals(
                List.of("Setting: acks; Value: all"),
                units(read("a.md", "| Setting | Value |\n|---|---|\n| acks | all |\n")));
    }

    @Test
    void markdown_frontMatterAndHtml_areNoWords() throws IOException {
        assertEquals(
                List.of("Text."),
                units(read("a.md", "---\ntitle: hidden\n---\n<div>hidden</div>\n\nText.\n\n<!-- hidden -->\n")));
    }

    @Test
    void passages_say_whereTheyStand() throws IOException {
        String text = "---\na: b\n---\n\n# H\n\nFirst paragraph.\n\n- item \uD83D\uDE00 one\n- item two\n";
        OwnDocument document = read("a.md", text);

        for (Section section : document.sections()) {
            for (Block block : section.blocks()) {
                for (Passage unit : block.units()) {
                    Source source = unit.source();
                    assertEquals(unit.text(), text.substring(source.start(), source.end()));
                }
            }
        }
    }

    @Test
    void plainText_linesBrokenToFit_areOneParagraph() throws IOException {
        OwnDocument document =
                read("a.txt", "The queue\n\nIt filled up because the\nhandler was slow.\n\n- one\n- two\nlines");

        assertEquals(List.of("It filled up because the handler was slow.", "- one", "- two lines"), units(document));
        assertEquals(
                List.of("a.txt", "The queue"), document.sections().getFirst().title());
    }

    @Test
    void longParagraph_isCutIntoUnitsAndBlocks() throws IOException {
        OwnDocument document = read("a.md", "This sentence tells something about nothing in ten words. ".repeat(200));

        assertTrue(units(document).stream().allMatch(unit -> unit.length() < 700));
        assertTrue(document.sections().getFirst().blocks().stream()
                .allMatch(block -> block.passage().text().length() <= 1_300));
        assertEquals(200, String.join(" ", units(document)).split("ten words", -1).length - 1);
    }

    @Test
    void ids_areUniqueAndStay() throws IOException {
        String text = "# A\n\none\n\ntwo\n\n# B\n\n- three\n- four\n";
        List<String> ids = ids(read("a.md", text));

        assertEquals(ids.size(), ids.stream().distinct().count());
        assertEquals(ids, ids(read("a.md", text)));
        assertTrue(ids.stream().noneMatch(id -> id.contains(" ")));
    }

    private static List<String> ids(OwnDocument document) {
        return document.sections().stream()
                .flatMap(section -> section.blocks().stream())
                .flatMap(block -> block.units().stream())
                .map(Passage::id)
                .toList();
    }

    @Test
    void anyText_isReadAndKeepsItsPlaces() throws IOException {
        Random random = new Random(11);
        String signs = "ab \n\n#-*|`<>[]()1.\t:~_\\\r\"\uD83D\uDE00\u00e9";
        for (int round = 0; round < 300; round++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(120); length > 0; length--) {
                text.append(signs.charAt(random.nextInt(signs.length())));
            }
            String whole = new String(text.toString().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
            for (String name : List.of("a.md", "a.txt")) {
                for (Section section : read(name, whole).sections()) {
                    section.blocks()
                            .forEach(block ->
                                    assertTrue(block.passage().source().end() <= whole.length(), () -> "in: " + whole));
                }
            }
        }
    }

    @Test
    void read_whatIsNoText_saysWhy() throws IOException {
        Path zero = folder.resolve("zero.txt");
        Files.write(zero, new byte[] {'a', 0, 'b'});
        Path latin = folder.resolve("latin.txt");
        Files.write(latin, new byte[] {'a', (byte) 0xe9, 'b'});

        assertEquals(
                zero + " holds a zero byte: it is not text",
                assertThrows(OwnDocumentException.class, () -> OwnDocuments.read(zero))
                        .getMessage());
        assertEquals(
                latin + " is not UTF-8; save it as UTF-8",
                assertThrows(OwnDocumentException.class, () -> OwnDocuments.read(latin))
                        .getMessage());
    }

    @Test
    void byteOrderMark_doesNotHideAHeading() throws IOException {
        assertEquals(
                List.of("a.md", "Heading"),
                read("a.md", "\uFEFF# Heading\n\nText.").sections().getFirst().title());
    }

    @Test
    void at_folder_givesTextsBelowItSortedWithoutHiddenOnes() throws IOException {
        Files.createDirectories(folder.resolve("sub"));
        Files.createDirectories(folder.resolve(".git"));
        for (String name : List.of("b.md", "a.TXT", "c.pdf", ".hidden.md", "sub/d.markdown", ".git/e.md")) {
            Files.writeString(folder.resolve(name), "x");
        }

        assertEquals(
                List.of("a.TXT", "b.md", "sub/d.markdown"),
                OwnDocuments.at(folder).stream()
                        .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                        .toList());
    }

    @Test
    void headingWithNothingUnderIt_isSaidItself() throws IOException {
        assertEquals(
                List.of("Runbook", "Drain the node", "Restart it"),
                units(read("a.txt", "Runbook\n\nDrain the node\n\nRestart it")));
        assertEquals(
                List.of("1. Drain the node", "2. Restart it"),
                units(read("b.txt", "Runbook\n\n1. Drain the node\n\n2. Restart it")));
        assertEquals(
                List.of("One replica is enough", "Text.", "Never page at night"),
                units(read("a.md", "## One replica is enough\n\n## Two\n\nText.\n\n## Never page at night\n")));
    }

    @Test
    void headingAboveAHeading_isOnlyATitle() throws IOException {
        assertEquals(List.of("Text."), units(read("a.md", "# Kafka\n\n## Limits\n\nText.")));
    }

    @Test
    void markdown_ruleAtTheTop_isNoFrontMatter() throws IOException {
        assertEquals(List.of("kept", "too"), units(read("a.md", "---\n\nkept\n\n---\n\ntoo\n")));
        assertEquals(
                5_000, units(read("b.md", "---\n\n" + "- line\n".repeat(5_000))).size());
        assertEquals(List.of("Text."), units(read("c.md", "\uFEFF---\ntitle: x\n---\nText.")));
    }

    @Test
    void markdown_breakInATable_partsWords() throws IOException {
        assertEquals(
                List.of("A: linger 10 ms  acks all"),
                units(read("a.md", "| A |\n|---|\n| linger 10 ms <br>acks all |\n")));
    }

    @Test
    void runWithoutSpaces_isCut() throws IOException {
        assertTrue(units(read("a.txt", "data " + "x\uD83D\uDE00".repeat(5_000))).stream()
                .allMatch(
                        unit -> unit.length() <= 1_200 && !Character.isHighSurrogate(unit.charAt(unit.length() - 1))));
    }

    @Test
    void nestedTooDeeply_isLeftOutAndSaid() throws IOException {
        Path file = folder.resolve("deep.md");
        Files.writeString(file, ">".repeat(200_000) + " x");

        try {
            OwnDocuments.read(file);
        } catch (OwnDocumentException told) {
            assertEquals(file + " is nested too deeply to be read", told.getMessage());
        }
    }

    @Test
    void at_linkToAFolder_givesWhatIsInIt() throws IOException {
        Path real = Files.createDirectories(folder.resolve("real"));
        Files.writeString(real.resolve("a.md"), "x");
        Path link = Files.createSymbolicLink(folder.resolve("link"), real);

        assertEquals(List.of(real.toRealPath().resolve("a.md")), OwnDocuments.at(link));
    }
}
