package interviewer.app;

import interviewer.retrieval.Explanation;
import interviewer.retrieval.Hit;
import interviewer.retrieval.SearchMode;
import interviewer.retrieval.SearchResult;
import interviewer.settings.Settings;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The retrieval alone. */
@Command(name = "search", description = "Search the guide: the passages and nothing else.")
final class SearchCommand implements Callable<Integer> {
    private final Launch launch;

    @Option(names = "--json", description = "The result as one JSON object.")
    private boolean json;

    @Option(names = "--k", paramLabel = "N", description = "How many hits, 1 to 1000.")
    private @Nullable Integer k;

    @Option(names = "--all", description = "Show also hits that score far below the best and seldom answer.")
    private boolean all;

    @Option(names = "--mode", paramLabel = "MODE", description = "hybrid (words and meaning), lexical or vector.")
    private String mode = SearchMode.HYBRID.label();

    @Option(names = "--explain", description = "Show how each score came about (in JSON always).")
    private boolean explain;

    @Parameters(paramLabel = "QUERY", arity = "1..*", description = "What to look for.")
    private List<String> query = List.of();

    SearchCommand(Launch launch) {
        this.launch = launch;
    }

    @Override
    public Integer call() {
        String asked = String.join(" ", query);
        Settings settings = launch.settings();
        int limit = k == null ? settings.retrieval().topK() : k;
        SearchMode wanted = SearchMode.of(mode);
        try (Product product = Wiring.product(settings)) {
            product.awaitModelFor(wanted);
            long started = System.nanoTime();
            SearchResult found = product.interviewer().search(asked, limit, wanted);
            SearchResult result = all ? found : found.likelyOnly();
            long millis = (System.nanoTime() - started) / 1_000_000;
            if (json) {
                launch.console()
                        .json(SearchAnswer.of(
                                asked, result, product.interviewer().corpus(), millis));
            } else {
                launch.console()
                        .text(sheet(result, found.hits().size() - result.hits().size(), millis));
            }
            return Exit.DONE;
        }
    }

    private Sheet sheet(SearchResult result, int left, long millis) {
        Sheet sheet = new Sheet();
        for (Hit hit : result.hits()) {
            sheet.paragraph(
                    String.format(Locale.ROOT, "%2d. ", hit.rank()),
                    hit.passage().path() + AskCommand.file(hit.passage()));
            sheet.paragraph("    ", hit.passage().text());
            if (explain) {
                sheet.paragraph("    = ", explained(hit));
            }
            sheet.blank();
        }
        String found = result.hits().isEmpty() ? "Nothing found" : result.hits().size() + " hits";
        return sheet.line(String.format(
                Locale.ROOT,
                "%s%s; search by %s; confidence %.2f; %d ms",
                found,
                left == 0 ? "" : " (" + left + " more that seldom answer: --all)",
                result.mode().label(),
                result.confidence(),
                millis));
    }

    private static String explained(Hit hit) {
        StringBuilder sum = new StringBuilder();
        for (Explanation.Part part : hit.explanation().parts()) {
            sum.append(sum.isEmpty() ? "" : " + ")
                    .append(String.format(Locale.ROOT, "%s %.3f x %.2f", part.signal(), part.value(), part.weight()));
        }
        return String.format(Locale.ROOT, "%.3f = %s", hit.score(), sum);
    }
}
