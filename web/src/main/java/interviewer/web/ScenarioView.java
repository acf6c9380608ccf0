package interviewer.web;

import interviewer.corpus.Catalog;
import interviewer.corpus.Corpus;
import interviewer.corpus.Scenario;
import interviewer.corpus.Section;
import interviewer.corpus.ServiceCard;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A scenario as the page gets it: without what would give the answer away, but for the title, which the page shows only where it
 * does not matter.
 *
 * @param id stable name
 * @param kind {@code service}, {@code comparison}, {@code crosswalk} or {@code design}
 * @param title what it is about, such as {@code S3}, {@code ECS vs EKS}, {@code Cloudflare R2} or {@code Photo sharing app}
 * @param category the guide's heading over the first service
 */
record ScenarioView(String id, String kind, String title, String category, String situation, String question) {

    /** Finds title and category of scenarios. Immutable. */
    static final class Titles {
        private static final Pattern KNOWN = Pattern.compile("You know ([^:]+):");

        private final Catalog catalog;
        private final Map<String, String> categories = new LinkedHashMap<>();

        Titles(Corpus corpus, Catalog catalog) {
            this.catalog = catalog;
            for (Section section : corpus.sections()) {
                categories.putIfAbsent(section.name(), section.title().getFirst());
            }
        }

        ScenarioView view(Scenario scenario) {
            return new ScenarioView(
                    scenario.id(),
                    scenario.kind(),
                    title(scenario),
                    category(scenario.subject().getFirst()),
                    scenario.situation(),
                    scenario.question());
        }

        private String title(Scenario scenario) {
            if (scenario.design() != null) {
                return scenario.design().title();
            }
            Matcher known = KNOWN.matcher(scenario.situation());
            if (scenario.kind().equals("crosswalk") && known.find()) {
                String thing = known.group(1);
                return thing.startsWith("Cloudflare") ? thing : "Cloudflare " + thing;
            }
            return String.join(
                    " vs ", scenario.subject().stream().map(this::name).toList());
        }

        private String name(String card) {
            return catalog.card(card).map(ServiceCard::name).orElse(card);
        }

        private String category(String card) {
            return catalog.card(card)
                    .map(found -> categories.getOrDefault(found.section(), ""))
                    .orElse("");
        }
    }
}
