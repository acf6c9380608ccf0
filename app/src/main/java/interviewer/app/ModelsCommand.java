package interviewer.app;

import com.fasterxml.jackson.databind.node.ObjectNode;
import interviewer.grading.Calibrations;
import interviewer.llm.InstalledModel;
import interviewer.llm.LanguageModel;
import interviewer.llm.ModelListing;
import interviewer.llm.ModelPick.Chosen;
import interviewer.llm.ModelPick.None;
import interviewer.llm.ModelSight;
import interviewer.text.Json;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The language models of this machine, and which one is chosen and why. */
@Command(name = "models", description = "List the language models on this machine, and say which one is used and why.")
final class ModelsCommand implements Callable<Integer> {
    private final Launch launch;

    @Option(names = "--json", description = "The result as one JSON object.")
    private boolean json;

    ModelsCommand(Launch launch) {
        this.launch = launch;
    }

    @Override
    public Integer call() {
        try (LanguageModel model = Wiring.languageModel(launch.settings().model())) {
            ModelSight sight = model.look();
            Calibrations kept = Wiring.calibrations(launch.settings());
            kept.problems().forEach(launch.console()::note);
            if (json) {
                ObjectNode listing = Json.mapper().valueToTree(ModelListing.of(sight));
                listing.set("calibrations", Json.mapper().valueToTree(kept.all()));
                launch.console().json(listing);
            } else {
                launch.console().text(sheet(sight, kept));
            }
            return exit(sight);
        }
    }

    /** A server that is not there leaves nothing to list. */
    private static int exit(ModelSight sight) {
        return switch (sight.pick()) {
            case Chosen chosen -> Exit.DONE;
            case None none ->
                switch (none.why()) {
                    case NO_SERVER, NOT_OLLAMA, TOO_OLD -> Exit.MISSING;
                    case NOT_WANTED, NO_MODEL, NAMED_MISSING, ONLY_REMOTE, TOO_LITTLE_MEMORY -> Exit.DONE;
                };
        };
    }

    private static Sheet sheet(ModelSight sight, Calibrations kept) {
        Sheet sheet = new Sheet();
        int width = sight.models().stream()
                .mapToInt(model -> model.name().length())
                .max()
                .orElse(0);
        for (InstalledModel model : sight.models()) {
            sheet.line(String.format(
                    Locale.ROOT,
                    "%-" + width + "s  %6s  %8s  %s",
                    model.name(),
                    parameters(model.parameters()),
                    String.format(Locale.ROOT, "%.1f GB", model.bytes() / 1e9),
                    mark(model, sight, kept)));
        }
        if (!sight.models().isEmpty()) {
            sheet.blank();
        }
        return switch (sight.pick()) {
            case Chosen chosen -> {
                sheet.paragraph("Used: ", chosen.detail());
                yield sheet.paragraph("As second reader: ", CalibrationSheet.worth(chosen.model(), kept) + ".");
            }
            case None none -> sheet.paragraph("None is used: ", none.detail()).paragraph("-> ", none.advice());
        };
    }

    private static String parameters(long number) {
        if (number == 0) {
            return "?";
        }
        return number < 1_000_000_000L
                ? String.format(Locale.ROOT, "%.0fM", number / 1e6)
                : String.format(Locale.ROOT, "%.1fB", number / 1e9);
    }

    private static String mark(InstalledModel model, ModelSight sight, Calibrations kept) {
        String words = mark(model, sight);
        boolean calibrated = kept.of(model.digest()).isPresent();
        return !calibrated ? words : words.isEmpty() ? "calibrated" : words + ", calibrated";
    }

    private static String mark(InstalledModel model, ModelSight sight) {
        if (sight.pick() instanceof Chosen chosen && chosen.model().equals(model)) {
            return model.leaves() ? "used; leaves this machine" : "used";
        }
        if (!model.chats()) {
            return "embedding only, not offered";
        }
        if (model.leaves()) {
            return "leaves this machine";
        }
        return model.fits() ? "" : "too large for the free memory";
    }
}
