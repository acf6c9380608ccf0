package interviewer.eval;

import interviewer.retrieval.Explanation;
import interviewer.retrieval.Explanation.Part;
import interviewer.retrieval.Hit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A question that went badly as a part of a Markdown page: what came first, where the right passage stands, and what decided. */
final class MissPage {
    private static final int SHOWN_TEXT = 160;

    private MissPage() {}

    static void writeTo(Markdown page, Miss miss) {
        page.heading(3, Markdown.escaped(miss.id() + " (" + miss.kind() + ")"));
        page.item("query: " + Markdown.escaped(miss.query()));
        if (!miss.goldTitles().isEmpty()) {
            page.item("wanted: " + Markdown.escaped(String.join(" / ", miss.goldTitles())));
        }
        miss.answerSpans().forEach(span -> page.item("span: " + Markdown.cut(span, SHOWN_TEXT)));
        page.item("reciprocal rank: " + Markdown.number(miss.reciprocalRank()));
        page.item(right(miss));
        page.line("");
        miss.hits().forEach(hit -> page.line(hit.rank() + ". " + told(hit)));
        Hit right = miss.right();
        if (right != null && right.rank() > miss.hits().size()) {
            page.line("");
            page.line("Rank " + right.rank() + ": " + told(right));
        }
    }

    private static String right(Miss miss) {
        Hit right = miss.right();
        if (right == null) {
            return "right: nothing that was found";
        }
        String decided = miss.hits().isEmpty()
                ? ""
                : "; what it lacks to the first: "
                        + lacks(miss.hits().getFirst().explanation(), right.explanation());
        return "right: rank " + right.rank() + decided;
    }

    /** The addends of the first score less those of the right one, the greatest first. */
    private static String lacks(Explanation first, Explanation right) {
        Map<String, Double> lacking = new LinkedHashMap<>();
        first.parts().forEach(part -> lacking.merge(part.signal(), addend(part), Double::sum));
        right.parts().forEach(part -> lacking.merge(part.signal(), -addend(part), Double::sum));
        return lacking.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder()))
                .map(entry -> Markdown.escaped(entry.getKey()) + " " + ComparisonPage.signed(entry.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static double addend(Part part) {
        return part.value() * part.weight();
    }

    private static String told(Hit hit) {
        return Markdown.escaped(hit.passage().path()) + ", score " + Markdown.number(hit.score()) + ": "
                + Markdown.cut(hit.passage().text(), SHOWN_TEXT) + " (" + explained(hit.explanation()) + ")";
    }

    private static String explained(Explanation explanation) {
        String parts = explanation.parts().stream()
                .map(part -> Markdown.escaped(part.signal()) + " " + Markdown.number(part.value()) + " x "
                        + Markdown.number(part.weight()))
                .collect(Collectors.joining(" + "));
        return "unit " + Markdown.escaped(explanation.unit()) + "; " + parts + "; BM25 "
                + Markdown.number(explanation.lexical()) + ", cosine " + Markdown.number(explanation.vector());
    }
}
