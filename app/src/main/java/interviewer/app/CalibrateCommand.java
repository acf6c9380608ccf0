package interviewer.app;

import interviewer.eval.CalibrationAnswers;
import interviewer.eval.CalibrationRun;
import interviewer.eval.EvalInput;
import interviewer.eval.ReadingLog;
import interviewer.grading.Calibration;
import interviewer.llm.InstalledModel;
import interviewer.llm.LanguageModel;
import interviewer.llm.ModelPick;
import interviewer.settings.Settings;
import interviewer.storage.CalibrationFolder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures how well an installed language model reads answers, and keeps what its readings are worth from then on. */
@Command(
        name = "calibrate",
        description = {
            "Let an installed language model read answers whose right marks are known, and keep what its readings are worth.",
            "Until then it is a second opinion that moves no mark; a model that adds nothing stays one. A small model on a small"
                    + " machine takes ten minutes. Broken off, the same command goes on where it ended."
        })
final class CalibrateCommand implements Callable<Integer> {
    private static final long SEED = 20;
    private static final int PATIENCE = 4;
    /** More failed calls than one in this many, and what is left is no measurement. */
    private static final int MOST_FAILED = 5;

    private final Launch launch;

    @Parameters(paramLabel = "MODEL", description = "The model, as Ollama calls it; interviewer models lists them.")
    private String name = "";

    @Option(names = "--answers", paramLabel = "N", description = "How many answers it reads (${DEFAULT-VALUE}).")
    private int answers = 40;

    @Option(names = "--again", description = "Read all anew, also what is kept of an earlier run.")
    private boolean again;

    CalibrateCommand(Launch launch) {
        this.launch = launch;
    }

    @Override
    public Integer call() {
        Settings settings = launch.settings();
        CalibrationAnswers set = CalibrationAnswers.of(EvalInput.shipped("answers.jsonl"), answers, SEED);
        try (Product product = Wiring.product(settings, wanted(settings.model()))) {
            InstalledModel model = ModelChoice.required(product.languageModel()).model();
            if (model.digest().isBlank()) {
                throw new MissingException("Ollama does not tell the digest of " + model.name()
                        + ", so its weights cannot be kept for it; install the newest Ollama from ollama.com");
            }
            product.requireModel();
            CalibrationFolder folder = Wiring.calibrations(settings);
            ReadingLog log = new ReadingLog(folder.readings(model.digest()));
            if (again) {
                log.clear();
            }
            List<ReadingLog.Line> lines = read(product, set, log, model);
            Calibration calibration =
                    CalibrationRun.calibration(set, lines, model.name(), model.digest(), Instant.now());
            folder.keep(calibration);
            launch.console().text(CalibrationSheet.of(calibration, set));
            return Exit.DONE;
        }
    }

    private Settings.Model wanted(Settings.Model model) {
        Settings.Waits waits = model.waits();
        // Nobody waits for a single reading here, and what a busy machine cut short proves nothing.
        Settings.Waits patient = new Settings.Waits(
                waits.connect(),
                waits.firstToken(),
                longer(waits.warmFirstToken()),
                longer(waits.idle()),
                longer(waits.call()));
        return new Settings.Model(true, name, model.address(), model.mayLeave(), patient);
    }

    private static Duration longer(Duration wait) {
        return wait.multipliedBy(PATIENCE);
    }

    private List<ReadingLog.Line> read(Product product, CalibrationAnswers set, ReadingLog log, InstalledModel model) {
        CalibrationRun run =
                new CalibrationRun(product.readers().grader(), product.readers().second(), log);
        Telling telling = new Telling(launch.console(), product.languageModel());
        launch.console().note(model.name() + " reads " + set.answers().size() + " answers.");
        Thread goodbye = Thread.ofPlatform().unstarted(telling::brokenOff);
        Runtime.getRuntime().addShutdownHook(goodbye);
        try {
            Optional<List<ReadingLog.Line>> lines = run.read(set, model.digest(), telling);
            List<ReadingLog.Line> whole = lines.orElseThrow(() -> new MissingException(telling.gone()));
            if (telling.failed() * MOST_FAILED > whole.size()) {
                throw new MissingException("Too many calls failed for a measurement. " + telling.kept());
            }
            return whole;
        } finally {
            Runtime.getRuntime().removeShutdownHook(goodbye);
        }
    }

    /** Says how far it is, and what is kept when it ends early. */
    private static final class Telling implements CalibrationRun.Heard {
        private final Console console;
        private final LanguageModel model;
        private final AtomicInteger done = new AtomicInteger();
        private final AtomicInteger failures = new AtomicInteger();
        private volatile String failure = "";

        Telling(Console console, LanguageModel model) {
            this.console = console;
            this.model = model;
        }

        @Override
        public void at(int read, int total, double medianSeconds) {
            done.set(read);
            console.note(
                    read + " of " + total + (read < total ? ", " + TimeLeft.left((total - read) * medianSeconds) : ""));
        }

        /** A model that fell silent once may go on; one that is gone does not. */
        @Override
        public boolean goesOn(String why) {
            console.note(why);
            if (model.look().pick() instanceof ModelPick.None none) {
                failure = none.detail() + "; " + none.advice();
                return false;
            }
            failures.incrementAndGet();
            return true;
        }

        String gone() {
            return failure + ". " + kept();
        }

        void brokenOff() {
            console.note("Broken off. " + kept());
        }

        int failed() {
            return failures.get();
        }

        private String kept() {
            return "Readings kept: " + (done.get() - failures.get()) + "; the same command goes on from there.";
        }
    }
}
