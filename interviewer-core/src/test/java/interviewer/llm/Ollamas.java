package interviewer.llm;

import java.time.Duration;

/** Language models over a {@link FakeOllama}, with deadlines that a test can wait for. */
final class Ollamas {
    static final String NAME = "qwen:1.5b";
    static final FakeModel MODEL = FakeModel.chat(NAME, 1.5);
    static final Deadlines SHORT = new Deadlines(millis(500), millis(1000), millis(800), millis(600), millis(3000));

    /** For tests of what works too: a busy machine stays within them. */
    private static final Deadlines PATIENT =
            new Deadlines(millis(2_000), millis(3_000), millis(3_000), millis(3_000), millis(10_000));

    private static final OllamaModel.Pace PACE = new OllamaModel.Pace(millis(100), millis(700));
    private static final long SEVEN_GIGABYTES = 7_000_000_000L;

    private Ollamas() {}

    private static Duration millis(int millis) {
        return Duration.ofMillis(millis);
    }

    /** Has looked once. */
    static OllamaModel over(FakeOllama ollama) {
        return over(ollama, "", false);
    }

    static OllamaModel over(FakeOllama ollama, String name, boolean mayLeave) {
        return over(ollama, Wanted.set(name, mayLeave), SHORT);
    }

    /** The same that waits as long as it takes. */
    static OllamaModel patient(FakeOllama ollama) {
        return over(ollama, Wanted.set("", false), PATIENT);
    }

    private static OllamaModel over(FakeOllama ollama, Wanted wanted, Deadlines deadlines) {
        OllamaModel model = new OllamaModel(ollama.address(), wanted, deadlines, () -> SEVEN_GIGABYTES, PACE);
        model.look();
        return model;
    }
}
