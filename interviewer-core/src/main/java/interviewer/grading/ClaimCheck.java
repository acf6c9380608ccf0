package interviewer.grading;

import interviewer.corpus.Catalog;
import interviewer.corpus.Corpus;
import interviewer.corpus.Mention;
import interviewer.corpus.Misconception;
import java.util.List;
import java.util.Optional;

/**
 * Finds claims that are known to be false or outdated. A claim is made when every group of its words stands in one clause about
 * its service, and nothing there says the opposite or speaks of the past.
 */
final class ClaimCheck {
    private static final List<String> NOT_MEANT = List.of(
            "used to", "people think", "people say", "many think", "some say", "myth", "it's not true", "isn't true");

    /** Words alone do not convict: the clause has to say about what the claim says. */
    private static final double SAYS_SO = 0.3;

    private final List<Known> misconceptions;

    private record Known(Misconception claim, Meanings.Known meaning) {}

    ClaimCheck(Corpus corpus, Catalog catalog, Meanings meanings) {
        this.misconceptions = catalog.misconceptions().stream()
                .filter(claim -> corpus.mayCost(claim.source()))
                .map(claim -> new Known(claim, meanings.known(List.of(claim.claim()))))
                .toList();
    }

    /** The first false claim of a clause. */
    Optional<Misconception> of(Clause clause, Context context) {
        if (!clause.withinSentence()) {
            return Optional.empty();
        }
        List<String> named = clause.mentions().stream()
                .filter(Mention::isCard)
                .map(Mention::id)
                .toList();
        return misconceptions.stream()
                .filter(known -> isAbout(known.claim(), named, context))
                .filter(known -> Stems.hasAll(clause.lower(), known.claim().terms()))
                .filter(known -> !Stems.hasAny(clause.lower(), known.claim().unless())
                        && !Stems.hasAny(clause.lower(), NOT_MEANT))
                .filter(known -> clause.vector().length == 0 || known.meaning().nearest(clause.vector()) >= SAYS_SO)
                .map(Known::claim)
                .findFirst();
    }

    /** The greatest nearness to a false claim about one of the services that count, said in whatever words, 0..1. */
    double nearest(Clause clause, Context context) {
        return misconceptions.stream()
                .filter(known -> known.claim().services().stream().anyMatch(context::isRelevant))
                .mapToDouble(known -> known.meaning().nearest(clause.vector()))
                .max()
                .orElse(0);
    }

    /** The clause names one of the services, or names none and the answer is about one. */
    private static boolean isAbout(Misconception claim, List<String> named, Context context) {
        if (named.stream().anyMatch(claim.services()::contains)) {
            return true;
        }
        return named.isEmpty() && claim.services().stream().anyMatch(context::isRelevant);
    }
}
