package interviewer.web;

import interviewer.ConflictException;
import interviewer.NotFoundException;
import interviewer.StorageException;
import interviewer.TooLongException;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.MethodNotAllowedResponse;
import io.javalin.http.NotFoundResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one place where an exception becomes an answer. What is nobody's mistake but ours is logged and not told. */
final class Problems {
    static final String INTERNAL =
            "the server failed at this request; its log says how. Nothing that was stored is lost.";

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private Problems() {}

    static void register(JavalinConfig config) {
        config.routes.exception(HttpResponseException.class, Problems::answer);
        config.routes.exception(Exception.class, Problems::answer);
        config.router.javaLangErrorHandler((response, error) -> {
            LOG.error("a request failed", error);
            ResponseBody.problem(response, Problem.of(500, INTERNAL));
        });
    }

    static void answer(Exception failure, Context context) {
        Problem problem = problem(failure, context);
        if (problem.status() == 500) {
            LOG.error("{} {} failed", context.method().name(), context.endpoint().path, failure);
        }
        if (failure instanceof MethodNotAllowedResponse refusal) {
            refusal.getDetails().values().forEach(methods -> context.header("Allow", methods));
        }
        if (!context.res().isCommitted()) {
            ResponseBody.problem(context.res(), problem);
        }
    }

    private static Problem problem(Exception failure, Context context) {
        String request = context.method().name() + " " + context.path();
        return switch (failure) {
            case NotFoundException missing -> Problem.of(404, message(missing));
            case ConflictException conflict -> Problem.of(409, message(conflict));
            case TooLongException tooLong -> Problem.of(413, message(tooLong));
            case StorageException broken -> {
                LOG.error("storage failed", broken);
                yield Problem.of(503, message(broken));
            }
            case IllegalArgumentException mistake -> Problem.of(400, message(mistake));
            case MethodNotAllowedResponse refusal -> Problem.of(405, "there is no " + request);
            case NotFoundResponse unknown ->
                Problem.of(404, "there is no " + request + "; /api/openapi.json lists what there is");
            case HttpResponseException refusal -> Problem.of(refusal.getStatus(), message(refusal));
            default -> Problem.of(500, INTERNAL);
        };
    }

    private static String message(Exception failure) {
        return failure.getMessage() == null ? "" : failure.getMessage();
    }
}
