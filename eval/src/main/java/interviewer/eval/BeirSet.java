package interviewer.eval;

import com.fasterxml.jackson.annotation.JsonProperty;
import interviewer.corpus.Block;
import interviewer.corpus.Corpus;
import interviewer.corpus.Document;
import interviewer.corpus.Passage;
import interviewer.corpus.Section;
import interviewer.corpus.Source;
import interviewer.text.Pieces;
import interviewer.text.Span;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A folder in BEIR form: {@code corpus.jsonl}, {@code queries.jsonl} and {@code qrels/test.tsv}. Read for {@link BeirEval}; the
 * caller builds a retriever over {@link #corpus}.
 *
 * @param input the queries' file, for the report
 * @param corpus a section with one block a document, whose id is the document's; its units are as long as the model reads whole, so
 *     that the best piece of a long document counts
 * @param queries those that have judgments, in the order of their file
 * @param judgments by id of the query
 */
public record BeirSet(EvalInput input, Corpus corpus, List<Query> queries, Map<String, Judgments> judgments) {
    /** Word pieces that the embedding model was trained for, title included. */
    private static final int LONGEST_PIECE = 256;
    /** What a long title leaves at least. */
    private static final int LEAST_PIECE = 64;

    public BeirSet {
        queries = List.copyOf(queries);
        judgments = new LinkedHashMap<>(judgments);
    }

    /** A line of {@code queries.jsonl}. */
    public record Query(@JsonProperty("_id") String id, String text) implements EvalItem {
        public Query {
            id = Fields.id(id);
            text = Fields.required(text, "text");
        }
    }

    /** A line of {@code corpus.jsonl}. */
    record Text(@JsonProperty("_id") String id, String title, String text) implements EvalItem {
        Text {
            id = Fields.id(id);
            title = title == null ? "" : title;
            text = text == null || text.isBlank() ? title : text;
        }

        /** Nothing can be found in a document without words; it stays out. */
        boolean hasWords() {
            return !text.isBlank();
        }

        Section section() {
            List<String> path = List.of(title.isBlank() ? id : title);
            Passage whole = passage(id, path, new Span(0, text.length()));
            List<Span> pieces = Pieces.of(text, Math.max(LEAST_PIECE, LONGEST_PIECE - Pieces.length(path.getLast())));
            List<Passage> units = new ArrayList<>();
            for (Span piece : pieces) {
                // no id in a TREC file holds a space, so a piece is never called as another document
                units.add(passage(id + " " + (units.size() + 1), path, piece));
            }
            return new Section(id, path, List.of(new Block(whole, units.size() < 2 ? List.of(whole) : units)));
        }

        private Passage passage(String name, List<String> path, Span span) {
            Source source = new Source(id, span.start(), span.end());
            return new Passage(name, path, Passage.Kind.CONCEPT, span.in(text), source);
        }
    }

    /** Reads a folder; throws {@link EvalFileException} for a file that is missing or has a bad line. */
    public static BeirSet read(Path folder) {
        EvalInput file = EvalInput.of(folder.resolve("queries.jsonl"));
        EvalInput input = new EvalInput(
                folder.toAbsolutePath().normalize().getFileName() + "/" + file.name(), file.lines(), file.sha256());
        List<Query> queries = input.values(Query.class);
        Map<String, Judgments> judgments =
                judgments(EvalInput.of(folder.resolve("qrels").resolve("test.tsv")));
        List<Text> texts = EvalInput.of(folder.resolve("corpus.jsonl")).values(Text.class).stream()
                .filter(Text::hasWords)
                .toList();
        Corpus corpus = new Corpus(
                texts.stream().map(text -> new Document(text.id(), text.text())).toList(),
                texts.stream().map(Text::section).toList(),
                List.of());
        return new BeirSet(
                input,
                corpus,
                queries.stream()
                        .filter(query -> judgments.containsKey(query.id()))
                        .toList(),
                judgments);
    }

    /** {@code query-id corpus-id score}, or TREC's four columns; a header is skipped. */
    private static Map<String, Judgments> judgments(EvalInput file) {
        Map<String, Map<String, Integer>> grades = new LinkedHashMap<>();
        for (int number = 1; number <= file.lines().size(); number++) {
            List<String> columns = List.of(file.lines().get(number - 1).strip().split("\\s+", -1));
            boolean isHeader = number == 1 && columns.getLast().matches("(?i)score|relevance|rel");
            if (!isHeader && !columns.equals(List.of(""))) {
                if (columns.size() < 3
                        || columns.size() > 4
                        || !columns.getLast().matches("-?\\d{1,6}(\\.0+)?")) {
                    throw new EvalFileException(file.name(), number, "is not 'query-id corpus-id score'");
                }
                grades.computeIfAbsent(columns.getFirst(), unseen -> new LinkedHashMap<>())
                        .put(columns.get(columns.size() - 2), (int) Double.parseDouble(columns.getLast()));
            }
        }
        Map<String, Judgments> judgments = new LinkedHashMap<>();
        grades.forEach((query, of) -> judgments.put(query, new Judgments(query, of)));
        return judgments;
    }
}
