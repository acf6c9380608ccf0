package interviewer.web;

import io.javalin.http.Context;
import io.javalin.http.staticfiles.ResourceHandler;
import io.javalin.http.staticfiles.StaticFileConfig;
import io.javalin.security.RouteRole;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The files of the page, from {@code /public} on the class path. A browser asks each time whether its copy is still good; the
 * answer goes by a hash of the bytes, since all files of a reproducible build have one date. Only plain names with a known ending
 * are looked up, so no path leads out of the folder.
 */
final class Pages implements ResourceHandler {
    private static final Pattern PLAIN = Pattern.compile("(/[A-Za-z0-9_-][A-Za-z0-9._-]*)+\\.([a-z0-9]+)");

    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "json", "application/json; charset=utf-8",
            "txt", "text/plain; charset=utf-8",
            "svg", "image/svg+xml; charset=utf-8",
            "png", "image/png",
            "ico", "image/x-icon",
            "woff2", "font/woff2");

    @Override
    public boolean canHandle(Context context) {
        return type(path(context)).isPresent();
    }

    @Override
    public boolean handle(Context context) {
        String path = path(context);
        Optional<String> type = type(path);
        byte[] bytes = type.isPresent() ? bytes(path) : null;
        if (bytes == null) {
            return false;
        }
        String tag = tag(bytes);
        context.header("Cache-Control", "no-cache").header("ETag", tag).contentType(type.orElseThrow());
        if (tag.equals(context.header("If-None-Match"))) {
            context.status(304);
        } else {
            context.result(bytes);
        }
        return true;
    }

    private static String path(Context context) {
        return context.path().equals("/") ? "/index.html" : context.path();
    }

    private static Optional<String> type(String path) {
        return PLAIN.matcher(path).matches()
                ? Optional.ofNullable(TYPES.get(path.substring(path.lastIndexOf('.') + 1)))
                : Optional.empty();
    }

    private static byte @Nullable [] bytes(String path) {
        try (InputStream in = Pages.class.getResourceAsStream("/public" + path)) {
            return in == null ? null : in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(path, unreadable);
        }
    }

    private static String tag(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return '"' + HexFormat.of().formatHex(digest, 0, 16) + '"';
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    @Override
    public boolean addStaticFileConfig(StaticFileConfig config) {
        return false;
    }

    @Override
    public Set<RouteRole> resourceRouteRoles(Context context) {
        return Set.of();
    }
}
