package interviewer.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import interviewer.grading.Grade;
import interviewer.session.Disagreement;
import interviewer.session.Interview;
import interviewer.session.ModelNote;
import interviewer.session.Turn;
import interviewer.text.Json;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An interview as the page gets it: as core writes it, with the page's view of the scenario in each question.
 *
 * @param open what it waits for
 * @param turns core's JSON of each turn
 * @param notes what a language model added to turns
 */
record InterviewView(
        String id,
        Instant startedAt,
        Interview.Open open,
        List<JsonNode> turns,
        List<Disagreement> disagreements,
        List<ModelNote> notes) {

    static InterviewView of(Interview interview, ScenarioView.Titles titles) {
        List<JsonNode> turns =
                interview.turns().stream().map(turn -> turn(turn, titles)).toList();
        return new InterviewView(
                interview.id(),
                interview.startedAt(),
                interview.open(),
                turns,
                interview.disagreements(),
                interview.notes());
    }

    private static JsonNode turn(Turn turn, ScenarioView.Titles titles) {
        ObjectNode json = Json.mapper().valueToTree(turn);
        if (turn instanceof Turn.Question question) {
            json.set("scenario", Json.mapper().valueToTree(titles.view(question.scenario())));
        }
        return json;
    }

    /**
     * An interview in the list of past ones.
     *
     * @param questions how many were put
     * @param lastQuestion the short question put last
     * @param bestTotal the highest total that an answer in it got; null when none was graded
     */
    record Line(
            String id,
            Instant startedAt,
            Instant lastAt,
            long questions,
            String lastQuestion,
            @Nullable Integer bestTotal) {

        static Line of(Interview interview) {
            return new Line(
                    interview.id(),
                    interview.startedAt(),
                    interview.lastAt(),
                    interview.turns().stream()
                            .filter(Turn.Question.class::isInstance)
                            .count(),
                    interview
                            .lastQuestion()
                            .map(put -> put.scenario().question())
                            .orElse(""),
                    bestTotal(interview));
        }

        private static @Nullable Integer bestTotal(Interview interview) {
            return interview.turns().stream()
                    .filter(Turn.Graded.class::isInstance)
                    .map(turn -> interview.finalGrade((Turn.Graded) turn))
                    .filter(Grade::isGraded)
                    .map(Grade::total)
                    .max(Comparator.naturalOrder())
                    .orElse(null);
        }
    }
}
