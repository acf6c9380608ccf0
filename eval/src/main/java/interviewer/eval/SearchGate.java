package interviewer.eval;

import interviewer.grading.TrustReport.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Holds the program against the search report that is shipped with it: it must have been measured on these questions and this search,
 * and no figure may fall below the lower end of its shipped interval. The build fails on what it finds. Stateless.
 */
public final class SearchGate {
    static final String HELP = "; run ./interviewer eval search-report --out"
            + " corpus/src/main/resources/interviewer/corpus/search-report.json";

    private SearchGate() {}

    /**
     * What is wrong with the shipped report, a sentence each; empty when it tells the truth.
     *
     * @param now the report that this build gives
     */
    public static List<String> faults(SearchReport shipped, SearchReport now) {
        List<String> faults = new ArrayList<>();
        now.hashes().forEach((part, hash) -> {
            if (!hash.equals(shipped.hashes().get(part))) {
                faults.add("search-report.json was measured with other " + part + HELP);
            }
        });
        now.figures().keySet().stream()
                .filter(name -> !shipped.figures().containsKey(name))
                .forEach(name -> faults.add("search-report.json lacks the figure " + name + HELP));
        for (Map.Entry<String, Estimate> entry : shipped.figures().entrySet()) {
            Estimate measured = now.figures().get(entry.getKey());
            if (measured == null || !(measured.value() >= entry.getValue().low())) {
                faults.add(drop(entry.getKey(), measured, entry.getValue()));
            }
        }
        return faults;
    }

    private static String drop(String name, @Nullable Estimate measured, Estimate shipped) {
        String value = measured == null ? "missing" : String.format(Locale.ROOT, "%.4f", measured.value());
        return String.format(
                Locale.ROOT,
                "%s is %s; it was %.4f, and its interval begins at %.4f",
                name,
                value,
                shipped.value(),
                shipped.low());
    }
}
