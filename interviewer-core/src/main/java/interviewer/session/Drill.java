package interviewer.session;

import interviewer.corpus.Catalog;
import interviewer.corpus.Corpus;
import interviewer.corpus.Scenario;
import interviewer.grading.Step;
import interviewer.grading.StepGrade;
import interviewer.session.Turn.Answer;
import interviewer.session.Turn.Clarification;
import interviewer.session.Turn.Graded;
import interviewer.session.Turn.Probe;
import interviewer.session.Turn.Question;
import interviewer.session.Turn.Reveal;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * The rules of a drill: question, answer, grade, one probe for the weakest missing step, second answer, second grade, and what a
 * strong answer would have said. Every method takes the interview and gives the turn that comes next; nothing is kept here.
 */
public final class Drill {
    private static final String ONCE_MORE = "I could not read that. Once more, in English: ";

    private final List<Scenario> scenarios;
    private final StrongAnswer strongAnswer;

    public Drill(List<Scenario> scenarios, Corpus corpus, Catalog catalog) {
        this.scenarios = List.copyOf(scenarios);
        this.strongAnswer = new StrongAnswer(corpus, catalog);
    }

    public List<Scenario> scenarios() {
        return scenarios;
    }

    /** The scenario with that id. */
    public Optional<Scenario> scenario(String id) {
        return scenarios.stream().filter(scenario -> scenario.id().equals(id)).findFirst();
    }

    /** A drill that this interview has not had yet, never a whole design; about one subject when given. */
    public Scenario pick(List<Question> asked, Optional<String> subject, RandomGenerator random) {
        Set<String> had = new HashSet<>();
        asked.forEach(question -> had.add(question.scenario().id()));
        List<Scenario> fitting = scenarios.stream()
                .filter(scenario -> scenario.design() == null)
                .filter(scenario -> subject.map(scenario.subject()::contains).orElse(true))
                .toList();
        List<Scenario> fresh = fitting.stream()
                .filter(scenario -> !had.contains(scenario.id()))
                .toList();
        List<Scenario> candidates = fresh.isEmpty() ? fitting : fresh;
        if (candidates.isEmpty()) {
            throw new IllegalArgumentException(
                    "no question about '" + subject.orElse("") + "' is in the question bank");
        }
        return candidates.get(random.nextInt(candidates.size()));
    }

    /** All that was answered in the open round, as the grader gets it, less what it could not read and what only asked back. */
    public static String answerText(Interview interview) {
        int unread = interview.round().stream()
                .filter(turn -> turn instanceof Graded graded && !graded.grade().isGraded())
                .mapToInt(Turn::n)
                .max()
                .orElse(0);
        List<Turn> round = interview.round();
        List<String> texts = round.stream()
                .filter(turn -> turn.n() > unread)
                .filter(Answer.class::isInstance)
                .filter(turn -> !isClarified(round, turn))
                .map(turn -> ((Answer) turn).text())
                .toList();
        return String.join("\n\n", texts);
    }

    private static boolean isClarified(List<Turn> round, Turn answer) {
        return round.stream().anyMatch(turn -> turn instanceof Clarification reply && reply.to() == answer.n());
    }

    /** What comes after the newest grade: the probe, or the end of the question; after that of a design always the end. */
    public Turn afterGrade(Interview interview, Instant now) {
        Graded graded = interview.last(Graded.class).orElseThrow();
        Question question = interview.lastQuestion().orElseThrow();
        boolean probed = graded.review() != null || interview.round().stream().anyMatch(Probe.class::isInstance);
        if (!probed && !graded.grade().isGraded()) {
            return new Probe(
                    interview.nextNumber(),
                    now,
                    Step.NAME,
                    ONCE_MORE + question.scenario().question());
        }
        Optional<Step> missing = probed
                ? Optional.empty()
                : StepGrade.weakest(graded.grade().steps()).map(StepGrade::step);
        return missing.map(step -> probe(interview, question.scenario(), step, now))
                .orElseGet(() -> reveal(interview, now));
    }

    /** The end of the question. */
    public Turn reveal(Interview interview, Instant now) {
        Question question = interview.lastQuestion().orElseThrow();
        String summary = interview.last(Graded.class).map(Summary::of).orElse("");
        return new Reveal(interview.nextNumber(), now, question.n(), strongAnswer.to(question.scenario()), summary);
    }

    private static Turn probe(Interview interview, Scenario scenario, Step step, Instant now) {
        String text = scenario.probes().getOrDefault(step.id(), "Can you say more about that?");
        return new Probe(interview.nextNumber(), now, step, text);
    }
}
