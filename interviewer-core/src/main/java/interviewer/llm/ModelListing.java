package interviewer.llm;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was seen of language models, in the form in which the product tells it as JSON, on the command line and over HTTP.
 *
 * @param address as in {@link ModelSight}
 * @param version as there
 * @param models as there
 */
public record ModelListing(URI address, String version, List<InstalledModel> models, Pick pick) {
    public ModelListing {
        models = List.copyOf(models);
    }

    /**
     * The choice.
     *
     * @param chosen name of the model in use; null when there is none
     * @param detail why
     * @param advice what helps; empty when nothing has to be done
     */
    public record Pick(@Nullable String chosen, String detail, String advice) {}

    public static ModelListing of(ModelSight sight) {
        Pick pick = switch (sight.pick()) {
            case ModelPick.Chosen chosen -> new Pick(chosen.model().name(), chosen.detail(), "");
            case ModelPick.None none -> new Pick(null, none.detail(), none.advice());
        };
        return new ModelListing(sight.address(), sight.version(), sight.models(), pick);
    }
}
