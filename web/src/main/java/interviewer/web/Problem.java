package interviewer.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import interviewer.text.Json;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * An error as it leaves the server (RFC 9457).
 *
 * @param title what kind of error, the same for a status
 * @param status the HTTP status
 * @param detail what was wrong, what is allowed and what helps; for people
 */
record Problem(String title, int status, String detail) {
    static final String TYPE = "application/problem+json; charset=utf-8";

    static Problem of(int status, String detail) {
        return new Problem(HttpStatus.getMessage(status), status, detail);
    }

    byte[] json() {
        try {
            return Json.mapper().writeValueAsBytes(this);
        } catch (JsonProcessingException halfCharacter) { // the detail quotes a lone surrogate: say it without
            return new Problem(title, status, title).json();
        }
    }

    /** For what is answered before or outside Javalin. */
    void write(Response response, Callback callback) {
        response.setStatus(status);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, TYPE);
        response.write(true, ByteBuffer.wrap(json()), callback);
    }
}
