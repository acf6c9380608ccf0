package interviewer.app.page;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One person's browser window, new and without a past. Watches what must never happen in any of them. */
final class Visit implements AutoCloseable {
    static final String QUESTION = "Where do the uploads go, and how do they get there?";

    static final int WIDE = 1280;

    private static final int HEIGHT = 800;
    private static final int PHONE = 480;
    private static final int TABS = 120;
    private static final String AXE = script("/axe.min.js");

    private final URI address;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    private Visit(URI address, BrowserContext context) {
        this.address = address;
        this.context = context;
        context.setDefaultTimeout(Chromium.PATIENCE);
        context.onRequest(request -> {
            if (!isLocal(request.url())) {
                complaints.add("asked for " + request.url());
            }
        });
        context.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                complaints.add(message.text());
            }
        });
        context.onWebError(error -> complaints.add(error.error()));
        this.page = context.newPage();
    }

    private static String script(String name) {
        try (InputStream file = Visit.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static Visit to(URI address, Browser browser) {
        return to(address, browser, WIDE, false);
    }

    static Visit to(URI address, Browser browser, int width, boolean dark) {
        return new Visit(
                address,
                browser.newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, HEIGHT)
                        .setIsMobile(width <= PHONE)
                        .setHasTouch(width <= PHONE)
                        .setDeviceScaleFactor(width <= PHONE ? 2 : 1)
                        .setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT)
                        .setReducedMotion(ReducedMotion.REDUCE)));
    }

    private boolean isLocal(String url) {
        return url.startsWith(address + "/") || url.startsWith("data:") || url.startsWith("blob:");
    }

    Page page() {
        return page;
    }

    /** Opens an address of the page, such as {@code #/ask}; empty for the first visit. */
    void open(String hash) {
        page.navigate(at(hash));
    }

    /** An address on the server. */
    String at(String path) {
        return address + "/" + path;
    }

    /** The elements with that {@code data-test}. */
    Locator hook(String name) {
        return page.getByTestId(name);
    }

    /** Answers the question that stands, and waits for the grade. */
    void answer(String text) {
        hook("answer").fill(text);
        hook("submit").click();
        hook("grade").waitFor();
    }

    /** Waits until the server has seen a language model. */
    void awaitModel(String name) {
        PlaywrightAssertions.assertThat(hook("status")).containsText("language model: " + name);
    }

    /** Opens the list of language models. */
    void openModels() {
        page.locator("#status summary").click();
        hook("model-open").click();
        hook("model-look").waitFor();
    }

    /** What axe finds wrong with what the page shows now, by the rules of WCAG 2 and good practice. */
    @SuppressWarnings("unchecked") // a list of texts is what the script returns
    List<String> barriers() {
        page.evaluate(AXE);
        return (List<String>) page.evaluate("""
                async () => (await axe.run(document, { resultTypes: ['violations'] })).violations.flatMap(rule =>
                  rule.nodes.map(node => `${rule.id}: ${node.html.slice(0, 120)} ${node.failureSummary}`))""");
    }

    /** Ids of the stored interviews, newest first. */
    @SuppressWarnings("unchecked") // a list of texts is what the script returns
    List<String> interviews() {
        return (List<String>) page.evaluate(
                "async () => (await (await fetch('/api/interviews')).json()).interviews.map(each => each.id)");
    }

    /** The {@code data-test} of what has the focus; null when that has none. */
    @Nullable
    String focused() {
        return (String) page.evaluate("() => document.activeElement?.dataset.test ?? null");
    }

    /** Goes on with the Tab key until an element with that {@code data-test} has the focus. */
    void tabTo(String name) {
        for (int i = 0; i < TABS; i++) {
            if (name.equals(focused())) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError(TABS + " tabs did not reach " + name);
    }

    /** By how many pixels the page is wider than the window. */
    int overhang() {
        return (Integer)
                page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
    }

    /** Requests to elsewhere, breaches of the content security policy and uncaught errors so far; empties the list. */
    List<String> complaints() {
        List<String> now = List.copyOf(complaints);
        complaints.clear();
        return now;
    }

    @Override
    public void close() {
        context.close();
    }
}
