package interviewer.corpus;

import interviewer.text.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the corpus that is shipped in the {@code corpus} module from the class path, and lays a person's own over it. A shipped file that cannot be read is a broken build,
 * so it stops the start with the file's name and line.
 */
public final class CorpusLoader {
    private static final String FOLDER = "/interviewer/corpus/";
    private static final String GUIDE = "aws-core-services.txt";
    private static final String CROSSWALK = "case-crosswalk.txt";

    private CorpusLoader() {}

    /** The two documents, parsed, with the corrections on them. */
    public static Corpus load() {
        return load(OwnKnowledge.NONE);
    }

    /** The same with a person's own corrections: one with the id of ours stands in its place. */
    public static Corpus load(OwnKnowledge own) {
        Document guide = document(GUIDE);
        Document crosswalk = document(CROSSWALK);
        List<Section> sections = new ArrayList<>(new GuideParser(guide).parse());
        sections.addAll(new CrosswalkParser(crosswalk).parse());
        List<Document> documents = List.of(guide, crosswalk);
        return new Corpus(documents, sections, corrections(documents, own), own);
    }

    /** The documents as the owner gave them. */
    static List<Document> documents() {
        return List.of(document(GUIDE), document(CROSSWALK));
    }

    /** The cards, options and misconceptions. */
    public static Catalog catalog() {
        return catalog(OwnKnowledge.NONE);
    }

    /** The same with a person's own cards: one with the id of ours stands in its place, the others behind ours. */
    public static Catalog catalog(OwnKnowledge own) {
        return catalog(own.cards());
    }

    static Catalog catalog(List<ServiceCard> own) {
        Map<String, ServiceCard> cards = new LinkedHashMap<>();
        for (String id : cardIds()) {
            cards.put(id, json("cards/" + id + ".json", ServiceCard.class));
        }
        own.forEach(card -> cards.put(card.id(), card));
        return new Catalog(
                List.copyOf(cards.values()),
                lines("options.jsonl", Option.class),
                () -> lines("misconceptions.jsonl", Misconception.class));
    }

    /** Right and wrong sentences about the same matters. */
    public static List<Contrast> contrasts() {
        return lines("contrasts.jsonl", Contrast.class);
    }

    /** Other wordings of what the units of the documents say. */
    public static List<UnitWordings> wordings() {
        return lines("wordings.jsonl", UnitWordings.class);
    }

    /** Ids of the shipped cards in their order. */
    static List<String> cardIds() {
        return List.of(json("cards/index.json", String[].class));
    }

    /** SHA-256 over the files that {@link #catalog(OwnKnowledge)} is made of: what changes when a card does. */
    public static String catalogHash(OwnKnowledge own) {
        return own.mixedInto(hashWithCards("options.jsonl", "misconceptions.jsonl", "contrasts.jsonl"));
    }

    /** SHA-256 over all other words for what the documents say: {@link #wordings()} and the facts of the cards. */
    public static String wordingsHash(OwnKnowledge own) {
        return own.mixedInto(hashWithCards("wordings.jsonl"));
    }

    private static String hashWithCards(String... others) {
        List<String> files = new ArrayList<>(List.of(others));
        cardIds().forEach(id -> files.add("cards/" + id + ".json"));
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

    private static List<Correction> corrections(List<Document> documents, OwnKnowledge own) {
        Map<String, Erratum> errata = new LinkedHashMap<>();
        errata().forEach(erratum -> errata.put(erratum.id(), erratum));
        own.errata().forEach(erratum -> errata.put(erratum.id(), erratum));
        Map<String, WordPlaces> places = new HashMap<>();
        documents.forEach(document -> places.put(document.file(), new WordPlaces(document.text())));
        return errata.values().stream()
                .map(erratum -> erratum.in(documentOf(erratum, places)))
                .toList();
    }

    static List<Erratum> errata() {
        return lines("errata.jsonl", Erratum.class);
    }

    private static WordPlaces documentOf(Erratum erratum, Map<String, WordPlaces> documents) {
        WordPlaces places = documents.get(erratum.source());
        if (places == null) {
            throw new IllegalStateException(
                    "errata.jsonl: " + erratum.id() + " corrects an unknown document " + erratum.source());
        }
        return places;
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
}
