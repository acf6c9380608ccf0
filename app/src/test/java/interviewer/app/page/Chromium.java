package interviewer.app.page;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The browser of this machine, driven by Playwright through this machine's Node. Nothing is fetched. */
final class Chromium implements AutoCloseable {
    /** In milliseconds; much more than any step takes, as the machine may be busy with other things. */
    static final int PATIENCE = 20_000;

    private static final String BROWSER = "INTERVIEWER_CHROMIUM";
    private static final String NODE = "PLAYWRIGHT_NODEJS_PATH";
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** Why there is no browser here; empty when there is one. */
    static Optional<String> missing() {
        if (variable(BROWSER).isEmpty()) {
            return Optional.of(BROWSER + " does not say where a Chromium is");
        }
        return node().isPresent() ? Optional.empty() : Optional.of("there is no Node (" + NODE + ")");
    }

    private static Optional<String> variable(String name) {
        return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isBlank());
    }

    private static Optional<String> node() {
        return variable(NODE)
                .or(() -> Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                        .map(folder -> Path.of(folder, "node"))
                        .filter(Files::isExecutable)
                        .map(Path::toString)
                        .findFirst());
    }

    static Chromium launch() {
        Playwright playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(Map.of(NODE, node().orElseThrow(), "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        playwright.selectors().setTestIdAttribute("data-test");
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(variable(BROWSER).orElseThrow()))
                        .setArgs(ARGUMENTS));
        return new Chromium(playwright, browser);
    }

    Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
