package interviewer.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The rules for what a fact rests on: a quote that stands exactly once in the documents, a correction that exists, or a public
 * document with the month in which it was looked at.
 *
 * @param documents what can be quoted
 * @param corrections ids of those that exist
 */
record SourceCheck(List<Document> documents, Set<String> corrections) {
    private static final Pattern MONTH = Pattern.compile("\\d{4}-(0[1-9]|1[0-2])");
    private static final Pattern YEAR_OR_MONTH = Pattern.compile("\\d{4}(-(0[1-9]|1[0-2]))?");

    SourceCheck {
        documents = List.copyOf(documents);
        corrections = Set.copyOf(corrections);
    }

    /** @param fact place of the fact that has this source */
    void check(String fact, @Nullable FactSource source, List<Fault> faults) {
        String place = fact + ".source";
        if (source == null) {
            faults.add(new Fault(fact, "has no source; give it a quote, a correction or a doc"));
            return;
        }
        List<String> named = named(source);
        if (named.size() != 1) {
            faults.add(new Fault(
                    place,
                    "must have exactly one of quote, correction and doc; it has "
                            + (named.isEmpty() ? "none" : String.join(" and ", named))));
        }
        if (source.quote() != null) {
            quote(place + ".quote", source.quote(), faults);
        }
        if (source.correction() != null && !corrections.contains(source.correction())) {
            faults.add(new Fault(
                    place + ".correction",
                    "no correction has the id '" + source.correction()
                            + "'; write one from errata.jsonl, ours or yours"));
        }
        dated(place, source, faults);
    }

    private static List<String> named(FactSource source) {
        List<String> named = new ArrayList<>();
        if (source.quote() != null) {
            named.add("quote");
        }
        if (source.correction() != null) {
            named.add("correction");
        }
        if (source.doc() != null) {
            named.add("doc");
        }
        return named;
    }

    private void quote(String place, String quote, List<Fault> faults) {
        int count =
                documents.stream().mapToInt(document -> document.count(quote)).sum();
        if (count == 0) {
            faults.add(
                    new Fault(
                            place,
                            "'" + quote
                                    + "' does not stand in the guide or the crosswalk; copy it letter for letter, or name a doc"));
        } else if (count > 1) {
            faults.add(new Fault(
                    place,
                    "'" + quote + "' stands " + count
                            + " times in the documents; make it longer until it stands once"));
        }
    }

    private static void dated(String place, FactSource source, List<Fault> faults) {
        boolean memory = source.verified() != null;
        if (memory && !"memory".equals(source.verified())) {
            faults.add(new Fault(
                    place + ".verified", "'" + source.verified() + "' is not known; write memory or take it out"));
        }
        if (source.checked() != null && !MONTH.matcher(source.checked()).matches()) {
            faults.add(new Fault(place + ".checked", "'" + source.checked() + "' is no month; write it as yyyy-MM"));
        }
        if (source.doc() != null && memory == (source.checked() != null)) {
            faults.add(
                    new Fault(
                            place,
                            "a doc needs \"checked\": \"yyyy-MM\", or \"verified\": \"memory\" where you are not certain, and not both"));
        }
    }

    /** @param since may be empty or null: not dated */
    static void since(String place, @Nullable String since, List<Fault> faults) {
        if (since != null && !since.isEmpty() && !YEAR_OR_MONTH.matcher(since).matches()) {
            faults.add(new Fault(place, "'" + since + "' is no date; write yyyy or yyyy-MM, or leave it out"));
        }
    }
}
