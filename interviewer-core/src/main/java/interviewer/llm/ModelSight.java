package interviewer.llm;

import java.net.URI;
import java.util.List;

/**
 * What was seen when the product last looked for language models.
 *
 * @param address where it looked; empty when none is wanted
 * @param version of the server; empty when unknown
 * @param models in the order of the server
 * @param pick which one is used and why, or why none is
 */
public record ModelSight(URI address, String version, List<InstalledModel> models, ModelPick pick) {
    public ModelSight {
        models = List.copyOf(models);
    }
}
