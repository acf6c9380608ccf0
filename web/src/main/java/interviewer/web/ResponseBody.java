package interviewer.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import interviewer.text.Json;
import io.javalin.http.Context;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Writes what the resources answer; every body says its character set. */
final class ResponseBody {
    private static final String JSON = "application/json; charset=utf-8";

    private ResponseBody() {}

    static void json(Context context, int status, Object value) {
        try {
            context.status(status).contentType(JSON).result(Json.mapper().writeValueAsBytes(value));
        } catch (JsonProcessingException ourMistake) {
            throw new IllegalStateException(value.getClass() + " cannot be written as JSON", ourMistake);
        }
    }

    /** For text that needs no escaping, such as metrics. */
    static void text(Context context, String type, String text) {
        context.contentType(type).result(text);
    }

    static void nothing(Context context) {
        context.status(204).res().setContentType(null);
    }

    static void problem(HttpServletResponse response, Problem problem) {
        byte[] body = problem.json();
        response.setStatus(problem.status());
        response.setContentType(Problem.TYPE);
        response.setContentLength(body.length);
        try {
            response.getOutputStream().write(body);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
