package interviewer.eval;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An HTML page that needs no other file and no network: styles, script and data stand in it. Its content security policy lets run
 * and style only what was written here, by hash, and fetches nothing. Data is text to the page's script; it can close no element.
 */
final class HtmlPage {
    private static final List<String> STYLES =
            List.of("tokens.css", "elements.css", "figures.css", "questions.css", "print.css");
    /** Each uses only those before it. */
    private static final List<String> SCRIPTS =
            List.of("dom.js", "charts.js", "summary.js", "contrasts.js", "question.js", "list.js", "main.js");

    /** What joins modules when they are files; in one script they see one another anyway. */
    private static final Pattern MODULE = Pattern.compile("(?m)^import [^;]*;\\n+|^export ");

    private static final Pattern SPECIAL = Pattern.compile("[&<>\"]");

    private HtmlPage() {}

    /** @param data JSON */
    static String of(String title, String data) {
        String styles = joined(STYLES);
        String script = MODULE.matcher(joined(SCRIPTS)).replaceAll("");
        return read("page.html")
                .replace("{{policy}}", policy(styles, script))
                .replace("{{title}}", escaped(title))
                .replace("{{styles}}", styles)
                .replace("{{script}}", script)
                .replace("{{data}}", data.replace("<", "\\u003c"));
    }

    private static String policy(String styles, String script) {
        return "default-src 'none'; img-src data:; base-uri 'none'; form-action 'none'; style-src '" + hash(styles)
                + "'; script-src '" + hash(script) + "'";
    }

    private static String hash(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    private static String escaped(String text) {
        return SPECIAL.matcher(text).replaceAll(found -> "&#" + found.group().codePointAt(0) + ";");
    }

    private static String joined(List<String> names) {
        return names.stream().map(HtmlPage::read).collect(Collectors.joining("\n"));
    }

    private static String read(String name) {
        try (InputStream in =
                Objects.requireNonNull(HtmlPage.class.getResourceAsStream("page/" + name), () -> "no page/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
