package interviewer.web;

import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Errors that Jetty finds itself, such as a malformed request line or a header that is too large, as problem JSON. */
final class ServerErrors extends ErrorHandler {

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        SecurityHeaders.putOn(response.getHeaders());
        int status = status(request, response);
        Problem.of(status, detail(status)).write(response, callback);
        return true;
    }

    private static int status(Request request, Response response) {
        if (request.getAttribute(ERROR_EXCEPTION) instanceof HttpException refused) {
            return refused.getCode();
        }
        return response.getStatus() >= 400 ? response.getStatus() : 500;
    }

    /** Never Jetty's own words: they may name classes. */
    private static String detail(int status) {
        return switch (status) {
            case 404 -> "there is nothing here; /api/openapi.json lists what there is";
            case 413 -> "the request is larger than this server takes";
            case 414 -> "the address is longer than this server takes";
            case 431 -> "the headers are larger than this server takes (8 KiB)";
            case 505 -> "the request is not in a version of HTTP that this server speaks (1.1)";
            default ->
                status >= 500
                        ? Problems.INTERNAL
                        : "the request could not be read as HTTP (" + HttpStatus.getMessage(status) + ")";
        };
    }
}
