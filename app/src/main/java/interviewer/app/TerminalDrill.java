package interviewer.app;

import interviewer.Choice;
import interviewer.Interviewer;
import interviewer.corpus.Scenario;
import interviewer.grading.Step;
import interviewer.session.Interview;
import interviewer.session.Interview.Open;
import interviewer.session.Turn.Graded;
import interviewer.session.Turn.Point;
import interviewer.session.Turn.Probe;
import interviewer.session.Turn.Reveal;
import java.util.Optional;

/**
 * Puts questions in a terminal and shows what came of the answers: question, answer, five marks, one probe, second marks, what a
 * strong answer would have said, next question. Every turn is stored by the facade as it happens.
 */
final class TerminalDrill {
    private static final int SECONDS = 30;

    private final Interviewer interviewer;
    private final Typist typist;
    private final Console console;

    TerminalDrill(Interviewer interviewer, Typist typist, Console console) {
        this.interviewer = interviewer;
        this.typist = typist;
        this.console = console;
    }

    /** Goes on until nobody types any more. */
    void run(Choice choice) {
        Interview interview = interviewer.start(choice);
        Optional<Interview> finished = question(interview);
        while (finished.isPresent() && wantsNext()) {
            interview = finished.get();
            finished = question(interviewer.next(interview.id(), choice));
        }
        console.note("");
        console.note("That was it. The interview is kept; it stands under Past interviews in the browser.");
    }

    private boolean wantsNext() {
        console.note("Enter for the next question, Ctrl-D to end.");
        return typist.line().isPresent();
    }

    /** One question to its end; none when the person left it. */
    private Optional<Interview> question(Interview asked) {
        Scenario scenario = asked.lastQuestion().orElseThrow().scenario();
        Sheet sheet = new Sheet().blank();
        if (!scenario.situation().isBlank()) {
            sheet.paragraph("", scenario.situation());
        }
        console.text(sheet.paragraph("", scenario.question()).blank());
        console.note("Your answer, about " + SECONDS + " seconds; an empty line ends it.");
        Optional<Interview> graded = answered(asked);
        graded.ifPresent(this::showGrade);
        if (graded.filter(interview -> interview.open() == Open.PROBE).isPresent()) {
            graded = probed(graded.get());
        }
        graded.ifPresent(this::showStrongAnswer);
        return graded;
    }

    private Optional<Interview> probed(Interview interview) {
        Probe probe = interview.last(Probe.class).orElseThrow();
        console.text(new Sheet().paragraph("One more question: ", probe.text()).blank());
        console.note("Your answer; an empty line at once skips it.");
        long asked = System.nanoTime();
        return typist.text().map(text -> {
            if (text.isBlank()) {
                return interviewer.reveal(interview.id());
            }
            int seconds = timed(asked);
            Interview answered = interviewer.answer(interview.id(), probe.n(), text, seconds);
            showGrade(answered);
            return answered;
        });
    }

    private Optional<Interview> answered(Interview interview) {
        int question = interview.lastQuestion().orElseThrow().n();
        long asked = System.nanoTime();
        Optional<String> text = typist.text();
        while (text.filter(String::isBlank).isPresent()) {
            console.note("Say what you would use and why, or end with Ctrl-D.");
            text = typist.text();
        }
        return text.map(answer -> interviewer.answer(interview.id(), question, answer, timed(asked)));
    }

    /** The timer is soft: it says how long the answer took and cuts nothing off. */
    private int timed(long asked) {
        int seconds = (int) ((System.nanoTime() - asked) / 1_000_000_000);
        String over = seconds > SECONDS ? ", " + (seconds - SECONDS) + " more than aimed at" : "";
        console.out().println("That took " + seconds + " s of " + SECONDS + over + ".");
        console.out().println();
        return seconds;
    }

    private void showGrade(Interview interview) {
        Step asked = interview.open() == Open.PROBE
                ? interview.last(Probe.class).map(Probe::step).orElse(null)
                : null;
        interview.last(Graded.class).ifPresent(graded -> console.text(GradeSheet.marks(graded.grade(), asked)));
    }

    private void showStrongAnswer(Interview interview) {
        interview.last(Graded.class).map(graded -> graded.grade().modelAnswer()).ifPresent(answer -> {
            Sheet sheet = new Sheet();
            GradeSheet.write(sheet, answer);
            console.text(sheet);
        });
        interview.last(Reveal.class).ifPresent(reveal -> {
            Sheet sheet = new Sheet().line("A strong answer would have said:").blank();
            for (Point point : reveal.points()) {
                Step step = point.step();
                String label = step == null ? point.title() : GradeSheet.name(step);
                sheet.paragraph(String.format("%-8s ", label), point.text());
                point.sources().stream()
                        .limit(1)
                        .forEach(passage -> sheet.paragraph("         Source: ", passage.path()));
                point.corrections()
                        .forEach(
                                correction -> sheet.paragraph("         Outdated: ", GradeSheet.corrected(correction)));
            }
            console.text(sheet.blank());
        });
    }
}
