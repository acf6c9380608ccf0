package interviewer.session;

import interviewer.corpus.DesignBrief;
import interviewer.corpus.Scenario;
import interviewer.grading.DesignReview;
import interviewer.grading.DesignReviewer;
import interviewer.grading.FactFinder;
import interviewer.grading.Grade;
import interviewer.session.Turn.Answer;
import interviewer.session.Turn.Change;
import interviewer.session.Turn.Clarification;
import interviewer.session.Turn.Graded;
import interviewer.session.Turn.Probe;
import interviewer.session.Turn.Question;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a design interview: a vague opening, questions back and their answers, the design, one probe for what is missing
 * most, a changed requirement, and then the grade with its review. Every method takes the interview and gives the turn that comes
 * next; nothing is kept here.
 */
public final class Design {
    /** Rounds of questions that are answered. */
    static final int MOST_CLARIFICATIONS = 6;

    static final String YOUR_DESIGN = "Let us see your design.";
    static final String ONCE_MORE = "I could not read that. Once more, in English, please.";

    private final DesignReviewer reviewer;
    private final FactFinder facts;

    public Design(DesignReviewer reviewer, FactFinder facts) {
        this.reviewer = reviewer;
        this.facts = facts;
    }

    /** Whether the open round is a design interview. */
    public static boolean isOpen(Interview interview) {
        return interview.lastQuestion().orElseThrow().scenario().design() != null;
    }

    /** What comes after the newest answer; none when the grade comes. */
    public Optional<Turn> afterAnswer(Interview interview, Instant now) {
        Answer answer = interview.last(Answer.class).orElseThrow();
        if (has(interview, Change.class)) {
            return Optional.empty();
        }
        if (has(interview, Probe.class)) {
            return Optional.of(change(interview, now));
        }
        if (reviewer.isForeign(answer.text())) {
            return Optional.of(new Clarification(interview.nextNumber(), now, answer.n(), ONCE_MORE));
        }
        if (facts.onlyAsks(answer.text())) {
            return Optional.of(new Clarification(interview.nextNumber(), now, answer.n(), reply(interview, answer)));
        }
        Optional<Turn> probe = reviewer.probe(scenario(interview), Drill.answerText(interview))
                .map(text -> new Probe(interview.nextNumber(), now, null, text));
        return probe.or(() -> Optional.of(change(interview, now)));
    }

    /** The end of the interview: the grade of all that was said, with its review. */
    public Graded graded(Interview interview, Grade grade, Instant now) {
        Question question = interview.lastQuestion().orElseThrow();
        String text = Drill.answerText(interview);
        DesignReview review = reviewer.review(question.scenario(), text, reaction(interview));
        return new Graded(interview.nextNumber(), now, question.n(), text, grade.atMost(review.atMost()), review);
    }

    private String reply(Interview interview, Answer answer) {
        long replies = interview.round().stream()
                .filter(Clarification.class::isInstance)
                .count();
        if (replies >= MOST_CLARIFICATIONS) {
            return YOUR_DESIGN;
        }
        return facts.reply(DesignReviewer.brief(scenario(interview)), answer.text());
    }

    private static Change change(Interview interview, Instant now) {
        DesignBrief brief = DesignReviewer.brief(scenario(interview));
        return new Change(interview.nextNumber(), now, brief.change().text());
    }

    /** What was said to the change: null when none was put, empty when nothing was said. */
    private static @Nullable String reaction(Interview interview) {
        if (!has(interview, Change.class)) {
            return null;
        }
        return interview.turns().getLast() instanceof Answer answer ? answer.text() : "";
    }

    private static boolean has(Interview interview, Class<? extends Turn> kind) {
        return interview.round().stream().anyMatch(kind::isInstance);
    }

    private static Scenario scenario(Interview interview) {
        return interview.lastQuestion().orElseThrow().scenario();
    }
}
