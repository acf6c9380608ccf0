package interviewer.app;

import interviewer.llm.LanguageModel;
import interviewer.llm.ModelPick;
import interviewer.settings.Settings;

/** Which way a run of a command went that takes {@code --no-model} and {@code --model}. */
final class ModelChoice {
    private ModelChoice() {}

    /** For a command that asks none. */
    static String words(Settings.Model model) {
        return model.use() ? "no language model: this command asks none" : "no language model, as asked";
    }

    /** Looks for the model that is to be used; throws {@link MissingException} with what helps when there is none. */
    static ModelPick.Chosen required(LanguageModel model) {
        return switch (model.look().pick()) {
            case ModelPick.Chosen chosen -> chosen;
            case ModelPick.None none -> throw new MissingException(none.detail() + "; " + none.advice());
        };
    }
}
