package interviewer.llm;

import interviewer.llm.ModelPick.Chosen;
import interviewer.llm.ModelPick.None;
import interviewer.llm.ModelPick.Why;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Chooses the model: the one that is named, else the largest of at most 9B parameters that fits into the free memory. A model that
 * runs elsewhere is taken only with leave and after those of this machine; one that was not taught to answer comes last; equals go
 * by name. Asks nobody: the same models and memory give the same choice and words.
 *
 * @param models all that are installed
 * @param wanted by people
 * @param free memory in bytes
 */
record ModelChooser(List<Candidate> models, Wanted wanted, long free) {
    /** Models that are sold as 9B have up to 9.4 billion. */
    private static final long MOST_PARAMETERS = 9_500_000_000L;

    private static final String PULL = "fetch one: ollama pull qwen3:8b (5 GB), or qwen3:4b where memory is short";

    private static final Comparator<Candidate> BEST = Comparator.comparing(
                    (Candidate candidate) -> candidate.model().leaves())
            .thenComparing(Candidate::base)
            .thenComparing(candidate -> candidate.model().parameters(), Comparator.reverseOrder())
            .thenComparing(candidate -> candidate.model().name());

    ModelPick pick() {
        return wanted.namesOne() ? named() : best();
    }

    private ModelPick named() {
        InstalledModel model = models.stream()
                .map(Candidate::model)
                .filter(wanted::names)
                .findFirst()
                .orElse(null);
        if (model == null) {
            return new None(
                    Why.NAMED_MISSING,
                    "the model '" + wanted.name() + "' is not installed; installed: " + names(models),
                    "ollama pull " + wanted.name() + ", or name an installed one with --model (model.name)");
        }
        if (!model.chats()) {
            return new None(
                    Why.NAMED_MISSING,
                    "the model '" + model.name() + "' only embeds texts, it does not answer",
                    "name another with --model (model.name); " + PULL);
        }
        if (model.leaves() && !wanted.mayLeave()) {
            return new None(
                    Why.ONLY_REMOTE,
                    "the model '" + model.name() + "' runs on another machine, so answers would leave this one",
                    "allow it with model.may-leave=true or in the page, or name a model of this machine");
        }
        String doubt = model.fits() ? "" : ", though it may not fit into " + gigabytes(free) + " of free memory";
        return new Chosen(model, model.name() + ", " + wanted.source() + doubt + leaving(model));
    }

    private ModelPick best() {
        List<Candidate> chatting = those(models, candidate -> candidate.model().chats());
        List<Candidate> allowed = those(
                chatting, candidate -> wanted.mayLeave() || !candidate.model().leaves());
        List<Candidate> small = those(allowed, candidate -> candidate.model().parameters() <= MOST_PARAMETERS);
        List<Candidate> fitting = those(small, candidate -> candidate.model().fits());
        if (!fitting.isEmpty()) {
            return chosen(fitting.stream().min(BEST).orElseThrow());
        }
        return none(chatting, allowed, small);
    }

    /** Each list is what is left of the one before it; none of the last fits. */
    private None none(List<Candidate> chatting, List<Candidate> allowed, List<Candidate> small) {
        if (chatting.isEmpty()) {
            String what = models.isEmpty()
                    ? "Ollama has no model"
                    : "Ollama has no model that answers, only " + names(models);
            return new None(Why.NO_MODEL, what, PULL);
        }
        if (allowed.isEmpty()) {
            return new None(
                    Why.ONLY_REMOTE,
                    "all models that answer run on another machine (" + names(chatting)
                            + "), so answers would leave this one",
                    "choose one in the page or allow it with model.may-leave=true; to stay on this machine, " + PULL);
        }
        return small.isEmpty()
                ? new None(
                        Why.NO_MODEL,
                        "no installed model has 9B parameters or fewer: " + names(allowed),
                        "name one all the same with --model (model.name); or " + PULL)
                : new None(
                        Why.TOO_LITTLE_MEMORY,
                        gigabytes(free) + " of memory are free, too little for " + names(small),
                        "end other programs, or fetch a smaller model: ollama pull qwen3:1.7b (1.4 GB)");
    }

    private Chosen chosen(Candidate best) {
        InstalledModel model = best.model();
        String why = model.leaves()
                ? ", the largest allowed model of at most 9B"
                : ", the largest local model of at most 9B that fits " + gigabytes(free) + " of free memory";
        String base = best.base() ? " (it was not taught to answer, an instruct model is better)" : "";
        return new Chosen(model, model.name() + why + base + leaving(model) + passedOver(best));
    }

    private static String leaving(InstalledModel model) {
        return model.leaves() ? "; it runs on another machine" : "";
    }

    private String passedOver(Candidate best) {
        List<String> reasons = new ArrayList<>();
        for (Candidate candidate : models) {
            if (!candidate.equals(best) && isPassedOver(candidate, best)) {
                reasons.add(candidate.model().name() + " (" + reason(candidate) + ")");
            }
        }
        return reasons.isEmpty() ? "" : "; passed over: " + String.join(", ", reasons);
    }

    /** Smaller models need no words. */
    private static boolean isPassedOver(Candidate candidate, Candidate best) {
        InstalledModel model = candidate.model();
        return !model.chats() || model.parameters() > best.model().parameters() || model.leaves();
    }

    private String reason(Candidate candidate) {
        InstalledModel model = candidate.model();
        if (!model.chats()) {
            return "only embeds";
        }
        if (model.leaves()) {
            return "runs on another machine";
        }
        if (model.parameters() > MOST_PARAMETERS) {
            return "over 9B";
        }
        return model.fits() ? "not taught to answer" : "too large for the free memory";
    }

    private static List<Candidate> those(List<Candidate> models, Predicate<Candidate> test) {
        return models.stream().filter(test).toList();
    }

    private static String names(List<Candidate> models) {
        return models.isEmpty()
                ? "none"
                : models.stream().map(candidate -> candidate.model().name()).collect(Collectors.joining(", "));
    }

    private static String gigabytes(long bytes) {
        return String.format(Locale.ROOT, bytes < 10_000_000_000L ? "%.1f GB" : "%.0f GB", bytes / 1e9);
    }
}
