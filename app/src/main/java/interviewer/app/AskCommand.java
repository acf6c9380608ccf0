package interviewer.app;

import interviewer.answering.Citation;
import interviewer.answering.Reply;
import interviewer.corpus.Correction;
import interviewer.corpus.Passage;
import interviewer.settings.Settings;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A free question, answered with citations. */
@Command(name = "ask", description = "Ask the guide a question; every sentence of the answer has its source.")
final class AskCommand implements Callable<Integer> {
    private static final int MOST = 50;

    private final Launch launch;

    @Option(names = "--json", description = "The result as one JSON object.")
    private boolean json;

    @Option(names = "--k", paramLabel = "N", description = "Most passages to cite, 1 to " + MOST + ".")
    private @Nullable Integer k;

    @Parameters(paramLabel = "QUESTION", arity = "1..*", description = "What you want to know.")
    private List<String> question = List.of();

    AskCommand(Launch launch) {
        this.launch = launch;
    }

    @Override
    public Integer call() {
        Settings settings = launch.settings();
        int limit = k == null ? settings.retrieval().topK() : k;
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("k is " + limit + "; it must be 1 to " + MOST);
        }
        try (Product product = Wiring.product(settings)) {
            product.awaitModel();
            Reply reply = product.interviewer().ask(String.join(" ", question), List.of(), limit);
            if (json) {
                launch.console().json(reply);
            } else {
                launch.console().text(sheet(reply, ModelChoice.words(settings.model())));
            }
            return Exit.DONE;
        }
    }

    private static Sheet sheet(Reply reply, String model) {
        Sheet sheet = new Sheet().paragraph("", reply.answer()).blank();
        for (Citation citation : reply.citations()) {
            sheet.paragraph("[" + citation.n() + "] ", citation.passage().path() + file(citation.passage()));
        }
        for (Correction correction : reply.corrections()) {
            sheet.paragraph("Outdated: ", GradeSheet.corrected(correction));
        }
        String basis = switch (reply.basis()) {
            case EXTRACTED -> "Quoted from " + quotedFrom(reply.citations());
            case COMPOSED -> "Written over the passages above";
            case NOT_IN_CORPUS -> "Not in the guide";
        };
        return sheet.line(basis + "; " + model + "; " + reply.millis() + " ms");
    }

    private static String quotedFrom(List<Citation> citations) {
        boolean own = citations.stream().anyMatch(AskCommand::isOwn);
        boolean guide = !citations.stream().allMatch(AskCommand::isOwn);
        return own ? guide ? "the guide and your documents" : "your documents" : "the guide";
    }

    private static boolean isOwn(Citation citation) {
        return isOwn(citation.passage());
    }

    private static boolean isOwn(Passage passage) {
        return passage.kind() == Passage.Kind.OWN_DOCUMENT;
    }

    /** Behind the headings of a document of the person's own its file; nothing for the guide. */
    static String file(Passage passage) {
        return isOwn(passage) ? " (" + passage.source().file() + ")" : "";
    }
}
