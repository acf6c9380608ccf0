package interviewer.llm;

import java.net.URI;
import java.util.List;
import java.util.function.Consumer;

/** No language model, because none is wanted. Asks nobody and changes nothing. */
public final class NoLanguageModel implements LanguageModel {
    private static final String DETAIL = "no language model, as asked";
    private static final String ADVICE = "start without --no-model (model.use) to have one";

    @Override
    public ModelStatus status() {
        return new ModelStatus.Absent(DETAIL);
    }

    @Override
    public ModelSight sight() {
        return new ModelSight(
                URI.create(""), "", List.of(), new ModelPick.None(ModelPick.Why.NOT_WANTED, DETAIL, ADVICE));
    }

    @Override
    public ModelSight look() {
        return sight();
    }

    @Override
    public ModelSight choose(String name, boolean mayLeave) {
        throw new IllegalArgumentException("'" + name + "' cannot be chosen: " + DETAIL + "; " + ADVICE);
    }

    @Override
    public Completion complete(Prompt prompt, Consumer<String> heard) throws ModelException {
        throw new ModelException(ModelException.Fault.ABSENT, DETAIL);
    }

    @Override
    public void close() {
        // holds nothing
    }
}
