package interviewer.corpus;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import interviewer.text.Json;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads a person's own cards and corrections from the data folder: {@code cards/*.json} and {@code errata.jsonl}, in the form of ours.
 * Reads and never writes. Everything is checked before anything is used:
 *
 * <ol>
 *   <li>the text of each file is JSON ({@link PlacedJson}) of the form of its record ({@link JsonForm});
 *   <li>what has the form keeps the rules of our own cards and corrections ({@link CardCheck}, {@link ErratumCheck}), held against
 *       all that would run together.
 * </ol>
 *
 * All problems are told at once, each with its file, its line, its place and what to do.
 */
public final class OwnFiles {
    private static final String CARDS = "cards";
    private static final String ERRATA = "errata.jsonl";

    private final Path folder;
    private final List<Document> documents = CorpusLoader.documents();
    private final List<Found<ServiceCard>> cards = new ArrayList<>();
    private final List<Found<Erratum>> errata = new ArrayList<>();
    /** Ids of cards and corrections that cannot be read: who names them has not mistyped. */
    private final Set<String> unread = new LinkedHashSet<>();

    private final List<String> problems = new ArrayList<>();
    private final StringBuilder all = new StringBuilder();

    private OwnFiles(Path folder) {
        this.folder = folder;
    }

    /** A value with its file as people know it, its text's places, and the line of the file before the text. */
    private record Found<V>(String file, int before, PlacedJson json, V value) {}

    /**
     * All own cards and corrections, {@link OwnKnowledge#NONE} where there are none.
     *
     * @param folder the data folder, which need not exist
     * @throws OwnFilesException when anything is wrong with any of them
     */
    public static OwnKnowledge read(Path folder) {
        if (!Files.exists(folder.resolve(CARDS)) && !Files.exists(folder.resolve(ERRATA))) {
            return OwnKnowledge.NONE;
        }
        return new OwnFiles(folder).read();
    }

    private OwnKnowledge read() {
        cardFiles().forEach(this::readCard);
        readErrata();
        checkErrata();
        checkCards();
        if (!problems.isEmpty()) {
            throw new OwnFilesException(folder, problems);
        }
        return new OwnKnowledge(
                cards.stream().map(Found::value).toList(),
                errata.stream().map(Found::value).toList(),
                Document.sha256(all.toString()));
    }

    /** In the order of their names; what an editor or a system leaves behind is none. */
    private List<Path> cardFiles() {
        Path cardFolder = folder.resolve(CARDS);
        if (!Files.exists(cardFolder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(cardFolder)) {
            return files.filter(file -> isCard(String.valueOf(file.getFileName())))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            problems.add(CARDS + ": cannot be read (" + unreadable
                    + "); it must be a folder with a .json file for each card");
            return List.of();
        }
    }

    private static boolean isCard(String name) {
        return name.endsWith(".json") && !name.startsWith(".");
    }

    private void readCard(Path path) {
        String file = CARDS + "/" + path.getFileName();
        int known = cards.size();
        read(file, 0, text(file, path), ServiceCard.class, Set.of("section"), cards);
        if (cards.size() == known) {
            unread.add(String.valueOf(path.getFileName()).replaceFirst("\\.json$", ""));
        }
    }

    private void readErrata() {
        Path path = folder.resolve(ERRATA);
        if (!Files.exists(path)) {
            return;
        }
        int before = 0;
        for (String line : text(ERRATA, path).split("\n", -1)) {
            if (!line.isBlank()) {
                read(ERRATA, before, line, Erratum.class, Set.of("section", "since", "url"), errata);
            }
            before++;
        }
    }

    /** Empty, with a problem noted, where the file cannot be read. */
    private String text(String file, Path path) {
        try {
            String text = Files.readString(path);
            all.append(file).append('\n').append(text).append('\n');
            return text.startsWith("\uFEFF") ? text.substring(1) : text; // what some editors begin a file with
        } catch (CharacterCodingException otherBytes) {
            problems.add(file + ": is not UTF-8; save it as UTF-8");
        } catch (IOException unreadable) {
            problems.add(file + ": cannot be read (" + unreadable + "); make it readable or take it away");
        }
        return "";
    }

    private <V extends Record> void read(
            String file, int before, String text, Class<V> form, Set<String> optional, List<Found<V>> into) {
        try {
            PlacedJson json = PlacedJson.of(text);
            if (json.tree().isMissingNode()) {
                if (problems.stream().noneMatch(problem -> problem.startsWith(file + ":"))) {
                    problems.add(file + ": is empty; write a card into it or take it away");
                }
                return;
            }
            List<Fault> faults = JsonForm.faults(json.tree(), form, optional);
            faults.forEach(fault -> add(file, before, json, fault));
            if (faults.isEmpty()) {
                into.add(new Found<>(file, before, json, Json.mapper().treeToValue(json.tree(), form)));
            } else {
                noteId(json.tree());
            }
        } catch (JsonProcessingException broken) {
            int line = broken.getLocation() == null ? 1 : broken.getLocation().getLineNr();
            int column = broken.getLocation() == null ? 1 : broken.getLocation().getColumnNr();
            problems.add(file + ", line " + (before + line) + ", column " + column + ": is no JSON ("
                    + broken.getOriginalMessage() + "); mend it there or just before");
        }
    }

    private void noteId(JsonNode broken) {
        if (broken.path("id").isTextual()) {
            unread.add(broken.path("id").textValue());
        }
    }

    private void checkErrata() {
        ErratumCheck check = new ErratumCheck(documents);
        errata.forEach(found -> check.faults(found.value()).forEach(fault -> add(found, fault)));
        Map<String, Found<Erratum>> firsts = new LinkedHashMap<>();
        errata.forEach(found -> refuseTwice(found, found.value().id(), firsts));
    }

    private void checkCards() {
        Set<String> corrections = new LinkedHashSet<>();
        CorpusLoader.errata().forEach(erratum -> corrections.add(erratum.id()));
        errata.forEach(found -> corrections.add(found.value().id()));
        corrections.addAll(unread);
        CardCheck check = new CardCheck(
                CorpusLoader.catalog(cards.stream().map(Found::value).toList()),
                new SourceCheck(documents, corrections),
                unread);
        Map<String, Found<ServiceCard>> firsts = new LinkedHashMap<>();
        for (Found<ServiceCard> found : cards) {
            checkSection(found);
            check.faults(found.value()).forEach(fault -> add(found, fault));
            refuseTwice(found, found.value().id(), firsts);
        }
    }

    /** Who replaces our card replaces what is known of the service, not the guide's passage on it. */
    private void checkSection(Found<ServiceCard> found) {
        String id = found.value().id();
        if (CorpusLoader.cardIds().contains(id)) {
            String ours = CorpusLoader.json("cards/" + id + ".json", ServiceCard.class)
                    .section();
            if (!ours.equals(found.value().section())) {
                add(
                        found,
                        new Fault(
                                "section",
                                "a card that replaces ours keeps its section; write \"section\": \"" + ours + "\""));
            }
        }
    }

    private <V> void refuseTwice(Found<V> found, String id, Map<String, Found<V>> firsts) {
        Found<V> first = firsts.putIfAbsent(id, found);
        if (first != null) {
            String where =
                    first.file() + ", line " + (first.before() + first.json().line("id"));
            add(found, new Fault("id", "'" + id + "' stands in " + where + " already; keep one of them"));
        }
    }

    private void add(Found<?> found, Fault fault) {
        add(found.file(), found.before(), found.json(), fault);
    }

    private void add(String file, int before, PlacedJson json, Fault fault) {
        String place = fault.place().isEmpty() ? "" : ", " + fault.place();
        problems.add(file + ", line " + (before + json.line(fault.place())) + place + ": " + fault.says());
    }
}
