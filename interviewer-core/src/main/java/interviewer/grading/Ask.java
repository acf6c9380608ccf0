package interviewer.grading;

import interviewer.corpus.ServiceCard;
import interviewer.text.Quantity;
import java.util.List;
import java.util.Set;

/**
 * What a prompt asks for.
 *
 * @param kind sets what the steps mean, see the grading guide, section 3
 * @param subjects the cards that are asked about, or for a scenario those that would fit best, best first
 * @param isDrill whether the subjects were given beforehand and not read from the prompt
 * @param named ids of all cards that the prompt names: naming them again earns nothing
 * @param words stems of the telling words of the prompt: they are not the candidate's
 * @param figures quantities of the prompt: they are not the candidate's
 */
record Ask(
        Kind kind,
        List<ServiceCard> subjects,
        boolean isDrill,
        Set<String> named,
        Set<String> words,
        List<Quantity> figures) {

    /** Kinds of prompt. A crosswalk from another cloud is a scenario. */
    enum Kind {
        SERVICE,
        SCENARIO,
        COMPARISON,
        DESIGN
    }

    Ask {
        subjects = List.copyOf(subjects);
        named = Set.copyOf(named);
        words = Set.copyOf(words);
        figures = List.copyOf(figures);
    }

    /** The same prompt, asked about one card. */
    Ask about(ServiceCard card) {
        return new Ask(kind, List.of(card), isDrill, named, words, figures);
    }

    boolean isAbout(String card) {
        return subjects.stream().anyMatch(subject -> subject.id().equals(card));
    }

    /** Share of these telling stems that the prompt has too, 0..1. */
    double overlap(Set<String> stems) {
        return stems.isEmpty()
                ? 0
                : (double) stems.stream().filter(words::contains).count() / stems.size();
    }
}
