package interviewer.app.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import interviewer.llm.FakeOllama;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives a test a {@link Visit} to a running server, or the {@link Chromium} to make visits of its own. A test that asks for the
 * {@link Voice} of a language model besides visits a server that has one. Browser and servers are started once for all tests; what a
 * test stores, later tests see in the history. After each test its visit must have nothing to complain of.
 */
final class Browsing implements ExecutionCondition, ParameterResolver, AfterEachCallback {
    private static final Namespace OURS = Namespace.create(Browsing.class);

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        Optional<String> missing = Chromium.missing();
        if (missing.isEmpty()) {
            return ConditionEvaluationResult.enabled("");
        }
        String reason = "skipped: the page needs a browser, and " + missing.get();
        System.err.println(context.getDisplayName() + " is " + reason);
        return ConditionEvaluationResult.disabled(reason);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return List.of(Visit.class, Chromium.class, Voice.class)
                .contains(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        ExtensionContext.Store all = context.getRoot().getStore(OURS);
        Chromium chromium = all.computeIfAbsent(Chromium.class, key -> Chromium.launch(), Chromium.class);
        if (parameter.getParameter().getType() == Chromium.class) {
            return chromium;
        }
        if (parameter.getParameter().getType() == Voice.class) {
            return talking(all).voice().anew();
        }
        boolean talks = Stream.of(parameter.getDeclaringExecutable().getParameterTypes())
                .anyMatch(type -> type == Voice.class);
        Served served = talks ? talking(all).shared().served() : silent(all).served();
        int width = parameter.findAnnotation(Seen.class).map(Seen::width).orElse(Visit.WIDE);
        boolean dark = parameter.findAnnotation(Seen.class).map(Seen::dark).orElse(false);
        return context.getStore(OURS)
                .computeIfAbsent(
                        Visit.class, key -> Visit.to(served.address(), chromium.browser(), width, dark), Visit.class);
    }

    private static Shared silent(ExtensionContext.Store all) {
        return all.computeIfAbsent(Shared.class, key -> Shared.start(Served.NO_MODEL), Shared.class);
    }

    private static Talking talking(ExtensionContext.Store all) {
        return all.computeIfAbsent(Talking.class, key -> Talking.start(), Talking.class);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Visit visit = context.getStore(OURS).get(Visit.class, Visit.class);
        if (visit != null) {
            assertEquals(List.of(), visit.complaints());
        }
    }

    /** The server of all tests, over a folder that goes with it. */
    private record Shared(Path folder, Served served) implements AutoCloseable {
        static Shared start(URI ollama) {
            try {
                Path folder = Files.createTempDirectory("page");
                return new Shared(folder, Served.start(folder.resolve("data"), ollama));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        @Override
        public void close() throws IOException {
            served.close();
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    /** The server of all tests with a language model, and that model. */
    private record Talking(Shared shared, FakeOllama ollama, Voice voice) implements AutoCloseable {
        static Talking start() {
            Voice voice = new Voice();
            FakeOllama ollama = voice.listening();
            return new Talking(Shared.start(ollama.address()), ollama, voice);
        }

        @Override
        public void close() throws IOException {
            shared.close();
            ollama.close();
        }
    }
}
