package interviewer.answering;

import interviewer.answering.Reply.Basis;
import interviewer.answering.Reply.Comparison;
import interviewer.corpus.Catalog;
import interviewer.corpus.Corpus;
import interviewer.corpus.Correction;
import interviewer.corpus.Passage;
import interviewer.corpus.ServiceCard;
import interviewer.retrieval.Hit;
import interviewer.retrieval.Retriever;
import interviewer.retrieval.SearchMode;
import interviewer.retrieval.SearchResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Answers free questions by quoting.
 *
 * <ol>
 *   <li>A question that refers back is searched along with what was asked before it.
 *   <li>When the retriever is not confident, the answer says that the corpus lacks it and names the nearest section.
 *   <li>Else the best units are quoted word for word, each with its number; for "A or B" each side has at least one.
 * </ol>
 *
 * Thread-safe, as its retriever is.
 */
public final class Answerer {
    /** Below this confidence the corpus is taken not to answer: three in a hundred of our questions that it does, two in three others. */
    private static final double LEAST_CONFIDENCE = 0.25;

    private static final int QUOTES = 3;

    private static final Pattern LEANS = Pattern.compile("(?:This|That|These|Those|It|They|Both|Then|So|And|But)\\b");

    private final Corpus corpus;
    private final Catalog catalog;
    private final Retriever retriever;

    public Answerer(Corpus corpus, Catalog catalog, Retriever retriever) {
        this.corpus = corpus;
        this.catalog = catalog;
        this.retriever = retriever;
    }

    /**
     * The cited answer.
     *
     * @param question what the person asks; blank is refused with {@link IllegalArgumentException}
     * @param history earlier turns, oldest first
     * @param limit most passages to cite, at least 1; more than three are never cited
     */
    public Reply answer(String question, List<Exchange> history, int limit) {
        if (question.isBlank()) {
            throw new IllegalArgumentException(
                    "the question is empty; ask something, such as \"Why Aurora over RDS?\"");
        }
        long started = System.nanoTime();
        String query = query(question, history);
        SearchResult found =
                retriever.search(query, Math.max(limit, 10), SearchMode.HYBRID).likelyOnly();
        if (found.confidence() < LEAST_CONFIDENCE || found.hits().isEmpty()) {
            return missing(question, query, found, started);
        }
        List<String> sides = List.copyOf(catalog.cardsIn(question));
        List<Hit> quoted = quotes(found.hits(), sides, limit);
        Map<String, Citation> citations = new LinkedHashMap<>();
        StringBuilder text = new StringBuilder();
        Set<Correction> corrections = new LinkedHashSet<>();
        for (Hit hit : quoted) {
            Citation citation = citations.computeIfAbsent(
                    hit.passage().id(), id -> new Citation(citations.size() + 1, hit.passage()));
            for (Passage unit : quotable(hit)) {
                text.append(text.isEmpty() ? "" : " ").append(unit.text());
                text.append(" [").append(citation.n()).append(']');
                corrections.addAll(corpus.correctionsOf(unit)); // first those on the quoted words
            }
            corrections.addAll(corpus.correctionsOf(hit.passage()));
        }
        List<Citation> cited = List.copyOf(citations.values());
        return new Reply(
                question,
                query,
                text.toString(),
                Basis.EXTRACTED,
                found.confidence(),
                cited,
                comparison(sides, cited),
                List.copyOf(corrections),
                millisSince(started));
    }

    /** The unit that matched, behind those that it leans on: "This is almost always the right answer." says nothing alone. */
    private List<Passage> quotable(Hit hit) {
        List<Passage> units = hit.block().units();
        int matched = Math.max(0, units.indexOf(hit.unit()));
        int at = matched;
        while (at > 0 && LEANS.matcher(units.get(at).text()).lookingAt()) {
            at--;
        }
        return units.subList(at, matched + 1);
    }

    /** What is searched; the assistant's turns would bring in services that nobody asked about. */
    private String query(String question, List<Exchange> history) {
        List<String> earlier =
                history.stream().filter(Exchange::isUser).map(Exchange::text).toList();
        return retriever.query(earlier, question);
    }

    private Reply missing(String question, String query, SearchResult found, long started) {
        String nearest = found.hits().isEmpty()
                ? ""
                : " The nearest it has is \""
                        + found.hits().getFirst().passage().path() + "\".";
        return new Reply(
                question,
                query,
                "The guide does not answer this." + nearest,
                Basis.NOT_IN_CORPUS,
                found.confidence(),
                List.of(),
                null,
                List.of(),
                millisSince(started));
    }

    /** The best hits, and for a question with two sides the best of each side first. */
    private List<Hit> quotes(List<Hit> hits, List<String> sides, int limit) {
        Set<Hit> quotes = new LinkedHashSet<>();
        if (sides.size() == 2) {
            for (Hit hit : hits) {
                if (namesBoth(hit, sides)) {
                    quotes.add(hit);
                    break;
                }
            }
            sides.forEach(side -> hits.stream()
                    .filter(hit -> isAbout(hit, side) && !quotes.contains(hit))
                    .findFirst()
                    .ifPresent(quotes::add));
        }
        for (Hit hit : hits) {
            if (quotes.size() < Math.min(limit, QUOTES)) {
                quotes.add(hit);
            }
        }
        return quotes.stream().limit(Math.min(limit, QUOTES)).toList();
    }

    private boolean namesBoth(Hit hit, List<String> sides) {
        return catalog.cardsIn(hit.unit().title().getLast() + ". " + hit.unit().text())
                .containsAll(sides);
    }

    private boolean isAbout(Hit hit, String card) {
        return hit.passage().kind() == Passage.Kind.OWN_DOCUMENT
                ? mentions(hit.passage(), card)
                : catalog.cardOf(corpus.sectionOf(hit.passage()))
                        .map(ServiceCard::id)
                        .filter(card::equals)
                        .isPresent();
    }

    private @Nullable Comparison comparison(List<String> sides, List<Citation> citations) {
        if (sides.size() != 2) {
            return null;
        }
        List<List<Integer>> numbers = new ArrayList<>();
        for (String side : sides) {
            numbers.add(citations.stream()
                    .filter(citation -> mentions(citation.passage(), side))
                    .map(Citation::n)
                    .toList());
        }
        return new Comparison(name(sides.get(0)), name(sides.get(1)), numbers.get(0), numbers.get(1));
    }

    private boolean mentions(Passage passage, String card) {
        return catalog.cardsIn(passage.path() + ". " + passage.text()).contains(card);
    }

    private String name(String card) {
        return catalog.card(card).map(ServiceCard::name).orElse(card);
    }

    private static long millisSince(long started) {
        return (System.nanoTime() - started) / 1_000_000;
    }
}
