package interviewer.eval;

import interviewer.grading.Grader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Hands hostile answers and honest controls to a grader and sees what they gain. Called by the command line; looks at the grade
 * alone, never at a server or a browser. Not thread-safe while it runs.
 */
public final class AttackEval {
    private final Grader grader;
    private final String corpusHash;

    /**
     * @param grader to be attacked
     * @param corpusHash of the corpus that it works on, for the report
     */
    public AttackEval(Grader grader, String corpusHash) {
        this.grader = grader;
        this.corpusHash = corpusHash;
    }

    /** Makes every attack; throws {@link EvalFileException} when the file is not of the form of {@link Attack}. */
    public AttackReport run(EvalInput attacks, EvalOptions options) {
        Map<String, Attempt> attempts = new LinkedHashMap<>();
        List<Attack> lines = attacks.values(Attack.class);
        for (Attack attack : lines) {
            attempts.put(attack.id(), new Attempt(attack, grader.grade(attack.prompt(), attack.answer(), null)));
            options.progress().at(attempts.size(), lines.size());
        }
        return AttackReport.of(attempts, attacks, corpusHash, options);
    }
}
