package interviewer.eval;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What can be measured of a search, as a value that parses and prints itself. The forms are
 *
 * <pre>
 * measure = ranking | spans | context | confidence
 * ranking = ("nDCG" | "RR" | "AP") [cutoff] | ("P" | "R" | "Success") cutoff        {@link RankingMeasure}
 * spans = ("recall" | "precision") cutoff                                           {@link SpanMeasure}
 * context = "recall@2000c" | "context.precision@5"                                  {@link ContextMeasure}
 * confidence = "AUC" | "refused@95" | "ECE" | "Brier"                               {@link ConfidenceMeasure}
 * cutoff = "@" integer from 1
 * </pre>
 *
 * {@code hit@5}, as tables for people call it, is read as {@code Success@5}. Every name that a report prints is read back as the
 * measure that printed it.
 */
public sealed interface Measure permits RankingMeasure, SpanMeasure, ContextMeasure, ConfidenceMeasure {

    /** Hits that it looks at; 0 for all that there are, and for one that looks at none. */
    int cutoff();

    /** Reads a name; throws {@link IllegalArgumentException} with the nearest one for what is none. */
    static Measure parse(String name) {
        return MeasureNames.read(name).orElseThrow(() -> new IllegalArgumentException(MeasureNames.refusal(name)));
    }

    /** Reads names with commas between them, each measure once; throws {@link IllegalArgumentException} as {@link #parse} does. */
    static List<Measure> list(String names) {
        Set<Measure> measures = new LinkedHashSet<>();
        for (String name : names.split(",", -1)) {
            measures.add(parse(name.strip()));
        }
        return List.copyOf(measures);
    }

    /** Where rankings of that depth are cut, the depth last. */
    static List<Integer> cutoffs(int depth) {
        List<Integer> cutoffs = new ArrayList<>();
        Stream.of(1, 3, 5, 10, 20, 50, 100, 1000)
                .filter(cutoff -> cutoff < depth)
                .forEach(cutoffs::add);
        cutoffs.add(depth);
        return cutoffs;
    }
}
