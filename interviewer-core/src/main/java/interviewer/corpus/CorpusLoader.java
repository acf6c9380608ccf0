package interviewer.corpus;

import interviewer.text.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the corpus that is shipped in the {@code corpus} module from the class path. A file that cannot be read is a broken build,
 * so it stops the start with the file's name and line.
 */
public final class CorpusLoader {
    private static final String FOLDER = "/interviewer/corpus/";

    private CorpusLoader() {}

    /** The two documents, parsed, with the corrections on them. */
    public static Corpus load() {
        Document guide = document("aws-core-services.txt");
        Document crosswalk = document("case-crosswalk.txt");
        List<Section> sections = new ArrayList<>(new GuideParser(guide).parse());
        sections.addAll(new CrosswalkParser(crosswalk).parse());
        return new Corpus(List.of(guide, crosswalk), sections, corrections(List.of(guide, crosswalk)));
    }

    /** The cards, options and misconceptions. */
    public static Catalog catalog() {
        List<ServiceCard> cards = new ArrayList<>();
        for (String id : json("cards/index.json", String[].class)) {
            cards.add(json("cards/" + id + ".json", ServiceCard.class));
        }
        return new Catalog(
                cards, lines("options.jsonl", Option.class), lines("misconceptions.jsonl", Misconception.class));
    }

    /** SHA-256 over the files that {@link #catalog} is made of: what changes when a card does. */
    public static String catalogHash() {
        List<String> files = new ArrayList<>(List.of("options.jsonl", "misconceptions.jsonl"));
        for (String id : json("cards/index.json", String[].class)) {
            files.add("cards/" + id + ".json");
        }
        return hash(files.toArray(String[]::new));
    }

    /** SHA-256 over the texts of shipped files, in this order. */
    public static String hash(String... files) {
        StringBuilder all = new StringBuilder();
        for (String file : files) {
            all.append(text(file));
        }
        return Document.sha256(all.toString());
    }

    /** Whether that file is shipped. */
    public static boolean has(String file) {
        return CorpusLoader.class.getResource(FOLDER + file) != null;
    }

    /** The questions of the drills, then the designs. */
    public static List<Scenario> scenarios() {
        List<Scenario> scenarios = new ArrayList<>(lines("scenarios.jsonl", Scenario.class));
        List<DesignBrief.Operation> everywhere = lines("operations.jsonl", DesignBrief.Operation.class);
        for (Scenario design : lines("designs.jsonl", Scenario.class)) {
            scenarios.add(design.running(everywhere));
        }
        return scenarios;
    }

    /** One value for each line of a shipped JSON-lines file. */
    public static <T> List<T> lines(String file, Class<T> type) {
        List<T> values = new ArrayList<>();
        int number = 0;
        for (String line : text(file).split("\n", -1)) {
            number++;
            if (!line.isBlank()) {
                values.add(value(file + ", line " + number, line, type));
            }
        }
        return values;
    }

    /** The value of a whole shipped JSON file. */
    public static <T> T json(String file, Class<T> type) {
        return value(file, text(file), type);
    }

    private static List<Correction> corrections(List<Document> documents) {
        List<Correction> corrections = new ArrayList<>();
        for (Erratum erratum : lines("errata.jsonl", Erratum.class)) {
            Document document = documents.stream()
                    .filter(candidate -> candidate.file().equals(erratum.source()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(
                            "errata.jsonl: " + erratum.id() + " corrects an unknown document " + erratum.source()));
            corrections.add(erratum.in(document));
        }
        return corrections;
    }

    private static Document document(String file) {
        return new Document(file, text(file));
    }

    private static <T> T value(String place, String json, Class<T> type) {
        try {
            return Json.mapper().readValue(json, type);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(place + ": " + unreadable.getMessage(), unreadable);
        }
    }

    static String text(String file) {
        try (InputStream in = CorpusLoader.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalStateException("the corpus lacks " + file + "; build the whole project once");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file, unreadable);
        }
    }

    /** A line of the corrections file. */
    private record Erratum(
            String id,
            String source,
            String section,
            String quote,
            String correction,
            String since,
            String severity,
            String reference,
            String url,
            String verified) {

        Correction in(Document document) {
            int start = document.text().indexOf(quote);
            if (start < 0 || document.text().indexOf(quote, start + 1) >= 0) {
                throw new IllegalStateException("errata.jsonl: the quote of " + id + " must stand once in " + source);
            }
            Source place = new Source(source, start, start + quote.length());
            return new Correction(id, quote, correction, since, severity, reference, url, verified, place, "");
        }
    }
}
