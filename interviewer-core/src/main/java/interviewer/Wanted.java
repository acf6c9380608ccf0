package interviewer;

import interviewer.phrasing.Plain;
import interviewer.session.Interview;
import interviewer.session.ModelNote;
import interviewer.session.Turn;
import interviewer.session.Turn.Answer;
import interviewer.session.Turn.Graded;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A note that a turn wants of the language model. */
sealed interface Wanted {
    /** Number of the turn. */
    int turn();

    /** {@code reading} or {@code wording}, as {@link ModelNote#kind}. */
    String kind();

    /** Whether it is still of use: a question that was answered meanwhile needs no other words. */
    boolean isOfUse(Interview interview);

    /** The answer of a graded turn is to be read. */
    record Reading(int turn) implements Wanted {
        @Override
        public String kind() {
            return "reading";
        }

        @Override
        public boolean isOfUse(Interview interview) {
            return true;
        }
    }

    /** What the product said in a turn is to be worded. */
    record Wording(int turn, Plain plain) implements Wanted {
        @Override
        public String kind() {
            return "wording";
        }

        @Override
        public boolean isOfUse(Interview interview) {
            return interview.turns().getLast().n() == turn;
        }
    }

    /** What the newest round wants and has not got. */
    static List<Wanted> of(Interview interview) {
        List<Wanted> wanted = new ArrayList<>();
        String said = "";
        for (Turn turn : interview.round()) {
            of(turn, said)
                    .filter(note -> note.isOfUse(interview))
                    .filter(note -> interview.notes().stream().noneMatch(kept -> note.isFor(kept.turn(), kept.kind())))
                    .ifPresent(wanted::add);
            said = turn instanceof Answer answer ? answer.text() : said;
        }
        return wanted;
    }

    private static Optional<Wanted> of(Turn turn, String said) {
        return switch (turn) {
            case Turn.Question question ->
                words(question.n(), Plain.Kind.QUESTION, question.scenario().text(), "");
            case Turn.Probe probe -> words(probe.n(), Plain.Kind.PROBE, probe.text(), said);
            case Graded graded -> graded.grade().isGraded() ? Optional.of(new Reading(graded.n())) : Optional.empty();
            case Turn.Change change -> words(change.n(), Plain.Kind.CHANGE, change.text(), "");
            case Turn.Reveal reveal -> words(reveal.n(), Plain.Kind.SUMMARY, reveal.summary(), "");
            case Turn.Clarification clarification -> Optional.empty();
            case Answer answer -> Optional.empty();
        };
    }

    private static Optional<Wanted> words(int turn, Plain.Kind kind, String text, String said) {
        return text.isBlank() ? Optional.empty() : Optional.of(new Wording(turn, new Plain(kind, text, said)));
    }

    default boolean isFor(int otherTurn, String otherKind) {
        return turn() == otherTurn && kind().equals(otherKind);
    }
}
