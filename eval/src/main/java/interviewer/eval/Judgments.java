package interviewer.eval;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which passages are relevant to one question (TREC's qrels).
 *
 * @param question id of the question
 * @param grades relevance by passage id, 1 and more is relevant; what is not named is not relevant
 */
public record Judgments(String question, Map<String, Integer> grades) {
    public Judgments {
        grades = Collections.unmodifiableMap(new LinkedHashMap<>(grades));
    }

    /** 0 for a passage that nobody judged. */
    int grade(String passage) {
        return Math.max(0, grades.getOrDefault(passage, 0));
    }

    /** With ids as they stand in the columns of TREC files. */
    Judgments asWritten() {
        Map<String, Integer> written = new LinkedHashMap<>();
        grades.forEach((passage, grade) -> written.put(ResultFiles.word(passage), grade));
        return new Judgments(question, written);
    }

    int relevant() {
        return relevantPassages().size();
    }

    /** Their ids, in the order of the judgments. */
    List<String> relevantPassages() {
        return grades.keySet().stream().filter(passage -> grade(passage) > 0).toList();
    }

    /** The grades of the relevant passages, best first: what a perfect ranking would show. */
    List<Integer> ideal() {
        return grades.values().stream()
                .filter(grade -> grade > 0)
                .sorted(Collections.reverseOrder())
                .toList();
    }
}
