package interviewer.eval;

import com.fasterxml.jackson.core.JsonProcessingException;
import interviewer.retrieval.SearchWeights;
import interviewer.text.Json;
import java.nio.file.Path;
import java.util.List;

/**
 * A fit of the search's weights for people.
 *
 * @param command that repeats it
 * @param set name of the file with the questions
 * @param answerable questions with an answer that is known
 * @param others questions that the corpus does not answer
 * @param weights the result
 * @param validated for each question 1 / rank of its first right block, by weights that never saw it
 * @param validatedAuc how well the confidence tells answerable questions from others, by weights that never saw them, 0..1
 */
public record SearchFitReport(
        String command,
        String set,
        int answerable,
        int others,
        SearchWeights weights,
        List<Double> validated,
        double validatedAuc) {

    public SearchFitReport {
        validated = List.copyOf(validated);
    }

    /** Writes the file of the weights; folders are made, an old file is replaced. */
    public void write(Path file) {
        ResultFiles.write(file, List.of(json()));
    }

    public String toMarkdown() {
        Markdown page = new Markdown();
        page.heading(1, "Fit of the search's weights");
        page.line("Every figure here came from this command:");
        page.code(command);
        page.item("set: " + Markdown.escaped(set) + ", " + answerable + " questions with an answer, " + others
                + " without, SHA-256 `" + weights.trainedOn() + "`");
        page.heading(2, "Cross-validated");
        page.line("Each question was ranked, and its confidence told, by weights that were fitted without it.");
        page.line("");
        page.table(
                List.of("measure", "value"),
                List.of(
                        List.of("hit@1", Markdown.number(share(validated, 1))),
                        List.of("hit@5", Markdown.number(share(validated, 1.0 / 5))),
                        List.of(
                                "RR",
                                Markdown.number(validated.stream()
                                        .mapToDouble(value -> value)
                                        .average()
                                        .orElse(0))),
                        List.of("AUC", Markdown.number(validatedAuc))));
        page.heading(2, "Weights");
        page.code(json());
        return page.toString();
    }

    private String json() {
        try {
            return Json.mapper().writeValueAsString(weights);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }

    private static double share(List<Double> reciprocal, double least) {
        return (double) reciprocal.stream().filter(value -> value >= least).count() / reciprocal.size();
    }
}
