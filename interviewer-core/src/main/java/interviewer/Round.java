package interviewer;

import interviewer.grading.Flag;
import interviewer.grading.Grade;
import interviewer.grading.Grader;
import interviewer.llm.Embedder;
import interviewer.session.Design;
import interviewer.session.Drill;
import interviewer.session.Interview;
import interviewer.session.Turn;
import interviewer.session.Turn.Answer;
import interviewer.session.Turn.Clarification;
import interviewer.session.Turn.Graded;
import interviewer.session.Turn.Probe;
import interviewer.session.Turn.Question;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What comes next in a round, drill or design: asks the rules of its kind and grades where they want a grade. Stores nothing; the
 * facade does. Thread-safe.
 */
final class Round {
    private static final Duration LONGEST_WAIT_FOR_MODEL = Duration.ofSeconds(60);

    private final Drill drill;
    private final Design design;
    private final Grader grader;
    private final Embedder embedder;
    private final Clock clock;

    Round(Drill drill, Design design, Grader grader, Embedder embedder, Clock clock) {
        this.drill = drill;
        this.design = design;
        this.grader = grader;
        this.embedder = embedder;
        this.clock = clock;
    }

    /** After a clarification the design may be sent as an answer to it or to the question itself. */
    static boolean waitsFor(Interview interview, int to) {
        Turn last = interview.turns().getLast();
        boolean question = last instanceof Clarification
                && interview
                        .lastQuestion()
                        .map(Question::n)
                        .filter(n -> n == to)
                        .isPresent();
        return switch (interview.open()) {
            case ANSWER, PROBE -> last.n() == to || question;
            case GRADE, NEXT -> false;
        };
    }

    /** Whether this answer was taken already. */
    static boolean isRepeated(Interview interview, int to, String text) {
        return interview.turns().stream()
                .anyMatch(turn -> turn instanceof Answer answer
                        && answer.to() == to
                        && answer.text().equals(text));
    }

    /** What comes after the newest answer or grade. Waits for the embedding model while it loads. */
    Turn next(Interview interview) {
        if (interview.turns().getLast() instanceof Graded) {
            return drill.afterGrade(interview, clock.instant());
        }
        if (!Design.isOpen(interview)) {
            return gradedDrill(interview);
        }
        embedder.await(LONGEST_WAIT_FOR_MODEL);
        Optional<Turn> next = design.afterAnswer(interview, clock.instant());
        return next.orElseGet(() -> gradedDesign(interview));
    }

    /** What comes when a probe is left without an answer: of a drill the end, of a design the grade of what is there. */
    Turn end(Interview interview) {
        return Design.isOpen(interview) ? gradedDesign(interview) : drill.reveal(interview, clock.instant());
    }

    private Graded gradedDrill(Interview interview) {
        Question question = interview.lastQuestion().orElseThrow();
        String text = Drill.answerText(interview);
        String subject = String.join(",", question.scenario().subject());
        Grade grade = grade(question.scenario().text(), text, subject);
        boolean mayTryAgain = interview.round().stream().noneMatch(Probe.class::isInstance);
        boolean tried = !grade.flags().contains(Flag.NOT_AN_ANSWER);
        Grade shown = mayTryAgain && !tried ? grade.withoutExamples() : grade;
        return new Graded(interview.nextNumber(), clock.instant(), question.n(), text, shown, null);
    }

    /** A design is graded as a whole: nothing says beforehand which services it has to be about. */
    private Graded gradedDesign(Interview interview) {
        Question question = interview.lastQuestion().orElseThrow();
        Grade grade = grade(question.scenario().text(), Drill.answerText(interview), null);
        return design.graded(interview, grade, clock.instant());
    }

    /** Two answers that were taken one by one are graded together, however long they are. */
    Grade grade(String question, String answer, @Nullable String service) {
        embedder.await(LONGEST_WAIT_FOR_MODEL);
        try {
            return grader.grade(question, answer, service);
        } catch (IllegalArgumentException fault) {
            throw new IllegalStateException("the grader failed on this answer", fault); // ours, not the caller's
        }
    }
}
