package interviewer.corpus;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Everything that was read from the documents: sections, their passages, and the corrections on them. Immutable. */
public final class Corpus {
    private final List<Document> documents;
    /** Of each document; made when the first quote is looked for, which a corpus that is only searched never does. */
    private @Nullable List<WordPlaces> places;

    private final List<Section> sections;
    /** The units of all blocks, in the order of the documents. */
    private final List<Passage> units = new ArrayList<>();

    private final List<Correction> corrections;
    private final OwnKnowledge own;
    private @Nullable String hash;
    private final Map<String, Passage> passages = new LinkedHashMap<>();
    private final Map<String, Section> sectionOfPassage = new LinkedHashMap<>();
    private final Map<String, List<Correction>> correctionsOfPassage = new LinkedHashMap<>();

    public Corpus(List<Document> documents, List<Section> sections, List<Correction> corrections) {
        this(documents, sections, corrections, OwnKnowledge.NONE);
    }

    /** @param own what of the corrections, and of the cards beside this corpus, is the person's own */
    Corpus(List<Document> documents, List<Section> sections, List<Correction> corrections, OwnKnowledge own) {
        this.documents = List.copyOf(documents);
        this.sections = List.copyOf(sections);
        blocks().forEach(block -> units.addAll(block.units()));
        this.corrections = corrections.stream().map(this::hang).toList();
        this.own = own;
        for (Section section : this.sections) {
            for (Block block : section.blocks()) {
                add(section, block.passage());
                block.units().forEach(unit -> add(section, unit));
            }
        }
    }

    private Correction hang(Correction correction) {
        return unitAt(correction.source())
                .or(() -> unitBehind(correction.source()))
                .map(correction::on)
                .orElse(correction);
    }

    /** For words of a heading: the first unit under it. */
    private Optional<Passage> unitBehind(Source place) {
        for (Passage unit : units) {
            if (unit.source().start() >= place.end() && unit.source().file().equals(place.file())) {
                return Optional.of(unit);
            }
        }
        return Optional.empty();
    }

    private void add(Section section, Passage passage) {
        Passage before = passages.put(passage.id(), passage);
        if (before != null && !before.equals(passage)) {
            throw new IllegalStateException("two passages are called " + passage.id());
        }
        sectionOfPassage.put(passage.id(), section);
        List<Correction> hanging = new ArrayList<>();
        for (Correction correction : corrections) {
            if (correction.source().overlaps(passage.source())
                    || correction.passage().equals(passage.id())) {
                hanging.add(correction);
            }
        }
        if (!hanging.isEmpty()) {
            correctionsOfPassage.put(passage.id(), List.copyOf(hanging));
        }
    }

    public List<Document> documents() {
        return documents;
    }

    /** All sections in the order of the documents. */
    public List<Section> sections() {
        return sections;
    }

    public List<Correction> corrections() {
        return corrections;
    }

    /** Whether a grade may rest on a fact from here: one that is known from memory informs and never costs. */
    public boolean mayCost(@Nullable FactSource source) {
        boolean fromMemory = source != null
                && corrections.stream()
                        .anyMatch(correction -> correction.id().equals(source.correction()) && !correction.mayGrade());
        return source != null && source.isConfirmed() && !fromMemory;
    }

    /** All blocks in the order of the documents. */
    public List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        sections.forEach(section -> blocks.addAll(section.blocks()));
        return blocks;
    }

    public Optional<Passage> passage(String id) {
        return Optional.ofNullable(passages.get(id));
    }

    /** The section that holds a passage of this corpus; throws {@link IllegalArgumentException} for a foreign one. */
    public Section sectionOf(Passage passage) {
        Section section = sectionOfPassage.get(passage.id());
        if (section == null) {
            throw new IllegalArgumentException("no section holds a passage '" + passage.id() + "'");
        }
        return section;
    }

    /** What corrects words inside this passage, in document order; empty for most. */
    public List<Correction> correctionsOf(Passage passage) {
        return correctionsOfPassage.getOrDefault(passage.id(), List.of());
    }

    /** The unit whose place holds these words of a document, to cite a quote. */
    public Optional<Passage> unitWith(String quote) {
        List<WordPlaces> searched = places();
        for (int index = 0; index < documents.size(); index++) {
            int start = searched.get(index).of(quote, 0);
            if (start >= 0) {
                return unitAt(new Source(documents.get(index).file(), start, start + quote.length()));
            }
        }
        return Optional.empty();
    }

    private synchronized List<WordPlaces> places() {
        if (places == null) {
            places = documents.stream()
                    .map(document -> new WordPlaces(document.text()))
                    .toList();
        }
        return places;
    }

    /** The first unit that overlaps a place. */
    public Optional<Passage> unitAt(Source place) {
        for (Passage unit : units) {
            if (unit.source().overlaps(place)) {
                return Optional.of(unit);
            }
        }
        return Optional.empty();
    }

    /** The person's own cards and corrections; none with a plain installation. */
    public OwnKnowledge own() {
        return own;
    }

    /** SHA-256 over the documents, the corrections and the person's own files: what every report names. */
    public synchronized String hash() {
        if (hash == null) {
            hash = own.mixedInto(hash(documents, corrections));
        }
        return hash;
    }

    /** The hash and, where there are own files, how many: for reports. */
    public String version() {
        return own.isEmpty() ? hash() : hash() + " " + own.says();
    }

    private static String hash(List<Document> documents, List<Correction> corrections) {
        StringBuilder all = new StringBuilder();
        documents.forEach(document -> all.append(document.hash()));
        corrections.forEach(correction -> all.append(correction));
        return Document.sha256(all.toString());
    }
}
