package interviewer.corpus;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** From the source of a fact to the passages and corrections that people can open. */
public final class Sources {
    private Sources() {}

    /** The unit that a fact quotes, or the unit that its correction corrects; empty for a fact from elsewhere. */
    public static List<Passage> passages(Corpus corpus, @Nullable FactSource source) {
        if (source == null) {
            return List.of();
        }
        if (source.quote() != null) {
            return corpus.unitWith(source.quote()).stream().toList();
        }
        return named(corpus, source).stream()
                .flatMap(correction -> corpus.unitAt(correction.source()).stream())
                .toList();
    }

    /** The whole block that a fact quotes from, to show more than one sentence. */
    public static Optional<Passage> block(Corpus corpus, FactSource source) {
        return passages(corpus, source).stream()
                .findFirst()
                .map(unit -> unit.id().substring(0, unit.id().lastIndexOf('.')))
                .flatMap(corpus::passage);
    }

    /** The unit of the guide that says what a card's service is for. */
    public static Optional<Passage> purpose(Corpus corpus, ServiceCard card) {
        return corpus.sections().stream()
                .filter(card::isIn)
                .findFirst()
                .map(section -> section.blocks().getFirst().units().getFirst());
    }

    /** The correction that a fact rests on, then those on the passages shown with it. */
    public static List<Correction> corrections(Corpus corpus, @Nullable FactSource source, List<Passage> passages) {
        Set<Correction> corrections = new LinkedHashSet<>(source == null ? List.of() : named(corpus, source));
        passages.forEach(passage -> corrections.addAll(corpus.correctionsOf(passage)));
        return List.copyOf(corrections);
    }

    private static List<Correction> named(Corpus corpus, FactSource source) {
        return corpus.corrections().stream()
                .filter(correction -> correction.id().equals(source.correction()))
                .toList();
    }
}
