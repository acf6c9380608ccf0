package interviewer.web;

import interviewer.Interviewer;
import interviewer.answering.Exchange;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;

/** Free questions to the guide. */
final class QuestionResource {
    private static final int MOST_CITATIONS = 5;
    private static final int LONGEST_HISTORY = 50;

    private final Interviewer interviewer;

    QuestionResource(Interviewer interviewer) {
        this.interviewer = interviewer;
    }

    void create(Context context) throws IOException {
        RequestBody body = RequestBody.of(context);
        String question = Texts.question("question", body.text("question"));
        ResponseBody.json(context, 200, interviewer.ask(question, history(body), MOST_CITATIONS));
    }

    /** The newest exchanges, oldest first. */
    private static List<Exchange> history(RequestBody body) {
        List<RequestBody> sent = body.objects("history");
        return sent.subList(Math.max(0, sent.size() - LONGEST_HISTORY), sent.size()).stream()
                .map(QuestionResource::exchange)
                .toList();
    }

    /** Of a long text the beginning is enough: an earlier question is only searched along. */
    private static Exchange exchange(RequestBody earlier) {
        String text = earlier.text("text");
        String start = text.substring(0, Math.min(text.length(), Texts.LONGEST_QUESTION));
        return new Exchange(earlier.text("role"), start);
    }
}
