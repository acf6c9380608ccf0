package interviewer.web;

import interviewer.Choice;
import interviewer.ConflictException;
import interviewer.Interviewer;
import interviewer.session.Interview;
import interviewer.session.Interview.Open;
import interviewer.session.Turn;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Interviews and what happens in them. Grading blocks the request while the embedding model loads. */
final class InterviewResource {
    private static final Logger LOG = LoggerFactory.getLogger(InterviewResource.class);

    private final Interviewer interviewer;
    private final ScenarioView.Titles titles;
    private final Metrics metrics;

    InterviewResource(Interviewer interviewer, ScenarioView.Titles titles, Metrics metrics) {
        this.interviewer = interviewer;
        this.titles = titles;
        this.metrics = metrics;
    }

    record Interviews(List<InterviewView.Line> interviews) {}

    void create(Context context) throws IOException {
        Interview interview = interviewer.start(choice(context));
        context.header("Location", "/api/interviews/" + interview.id());
        write(context, 201, interview);
    }

    void readAll(Context context) {
        List<InterviewView.Line> lines =
                interviewer.interviews().stream().map(InterviewView.Line::of).toList();
        ResponseBody.json(context, 200, new Interviews(lines));
    }

    void read(Context context) {
        write(context, 200, interviewer.interview(context.pathParam("id")));
    }

    void delete(Context context) {
        interviewer.delete(context.pathParam("id"));
        ResponseBody.nothing(context);
    }

    void createAnswer(Context context) throws IOException {
        RequestBody body = RequestBody.of(context);
        String id = context.pathParam("id");
        int to = body.number("question");
        String text = body.text("text");
        int seconds = body.number("seconds", 0);
        write(
                context,
                201,
                graded(id, answer -> answer.text().equals(text), () -> interviewer.answer(id, to, text, seconds)));
    }

    void createGrade(Context context) throws IOException {
        RequestBody.of(context);
        String id = context.pathParam("id");
        write(context, 201, graded(id, answer -> true, () -> interviewer.regrade(id)));
    }

    /** Asks the language model once more to read the answer of a grade. */
    void createReading(Context context) throws IOException {
        int grade = RequestBody.of(context).number("grade");
        write(context, 201, interviewer.readAgain(context.pathParam("id"), grade));
    }

    void createReveal(Context context) throws IOException {
        RequestBody.of(context);
        write(context, 201, interviewer.reveal(context.pathParam("id")));
    }

    void createQuestion(Context context) throws IOException {
        write(context, 201, interviewer.next(context.pathParam("id"), choice(context)));
    }

    /**
     * An answer is stored before it is graded: when the grading fails, the person sees it kept and may ask for a grade again.
     *
     * @param ours whether the stored answer is the one that this request is about
     */
    private Interview graded(String id, Predicate<Turn.Answer> ours, Supplier<Interview> grading) {
        int before = interviewer.interview(id).turns().size();
        try {
            Interview interview = grading.get();
            if (interview.turns().size() > before) {
                metrics.countGrade();
            }
            return interview;
        } catch (ConflictException elsewhere) {
            throw elsewhere;
        } catch (RuntimeException failure) {
            Interview kept = interviewer.interview(id);
            boolean stored = kept.last(Turn.Answer.class).filter(ours).isPresent();
            if (kept.open() != Open.GRADE || !stored) {
                throw failure;
            }
            LOG.error("an answer could not be graded; it is kept without a grade", failure);
            return kept;
        }
    }

    private static Choice choice(Context context) throws IOException {
        RequestBody body = RequestBody.of(context);
        return new Choice(body.optionalText("scenario"), body.optionalText("service"));
    }

    private void write(Context context, int status, Interview interview) {
        ResponseBody.json(context, status, InterviewView.of(interview, titles));
    }
}
