package interviewer.session;

import interviewer.corpus.Catalog;
import interviewer.corpus.Corpus;
import interviewer.corpus.Correction;
import interviewer.corpus.DesignBrief;
import interviewer.corpus.FactSource;
import interviewer.corpus.Passage;
import interviewer.corpus.Scenario;
import interviewer.corpus.ServiceCard;
import interviewer.corpus.Sources;
import interviewer.grading.Step;
import interviewer.session.Turn.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a strong answer would have said, put together from the service's card and the passages that its facts quote. Nothing is
 * made up: a step for which the card has nothing is left out. Facts known from memory only are not shown. Of a design it is the
 * guide's pattern, part by part.
 */
final class StrongAnswer {
    private final Corpus corpus;
    private final Catalog catalog;

    StrongAnswer(Corpus corpus, Catalog catalog) {
        this.corpus = corpus;
        this.catalog = catalog;
    }

    List<Point> to(Scenario scenario) {
        if (scenario.design() != null) {
            return design(scenario.design());
        }
        List<Point> points = new ArrayList<>();
        for (String subject : scenario.subject().stream().limit(2).toList()) {
            catalog.card(subject).ifPresent(card -> addTo(points, card, scenario));
        }
        return points;
    }

    /** The guide's pattern in its own words, then each part of the path with what does it and why it is there. */
    private List<Point> design(DesignBrief brief) {
        List<Point> points = new ArrayList<>();
        Sources.block(corpus, brief.pattern())
                .ifPresent(passage -> points.add(new Point(
                        null, "The pattern", passage.text(), List.of(passage), corpus.correctionsOf(passage))));
        for (DesignBrief.Part part : brief.path()) {
            List<Passage> passages = Sources.passages(corpus, part.source());
            points.add(new Point(
                    null,
                    part.job(),
                    services(part) + part.why(),
                    passages,
                    Sources.corrections(corpus, part.source(), passages)));
        }
        return points;
    }

    private String services(DesignBrief.Part part) {
        List<String> names = part.services().stream()
                .map(service -> catalog.card(service).map(ServiceCard::name).orElse(service))
                .toList();
        if (names.isEmpty()) {
            return "";
        }
        String last = names.getLast();
        String others = String.join(", ", names.subList(0, names.size() - 1));
        return (others.isEmpty() ? last : others + " or " + last) + " would do. ";
    }

    private void addTo(List<Point> points, ServiceCard card, Scenario scenario) {
        Sources.purpose(corpus, card)
                .ifPresent(purpose -> points.add(new Point(
                        Step.NAME,
                        "",
                        card.name() + ": " + card.purposes().getFirst(),
                        List.of(purpose),
                        corpus.correctionsOf(purpose))));
        if (scenario.subject().size() > 1) {
            otherSide(card, scenario).ifPresent(points::add);
            return;
        }
        first(card.patterns(), ServiceCard.Wiring::source)
                .flatMap(fact -> point(Step.PATTERN, fact.text(), fact.source()))
                .ifPresent(points::add);
        first(card.gotchas(), ServiceCard.Gotcha::source)
                .flatMap(fact -> point(Step.GOTCHA, fact.text(), fact.source()))
                .ifPresent(points::add);
        first(card.numbers(), ServiceCard.Figure::source)
                .flatMap(fact -> point(Step.NUMBER, fact.says(), fact.source()))
                .ifPresent(points::add);
        first(card.alternatives(), ServiceCard.Alternative::source)
                .flatMap(fact -> point(Step.NOT_USE, fact.reject(), fact.source()))
                .ifPresent(points::add);
    }

    /** Why the other subject of a comparison loses against this one. */
    private Optional<Point> otherSide(ServiceCard card, Scenario scenario) {
        return card.alternatives().stream()
                .filter(alternative -> scenario.subject().contains(alternative.option()))
                .findFirst()
                .flatMap(fact -> point(Step.NOT_USE, fact.reject() + " " + fact.flips(), fact.source()));
    }

    /** The first fact that the guide itself has; else the first that was checked elsewhere. */
    private <F> Optional<F> first(List<F> facts, Function<F, @Nullable FactSource> sourceOf) {
        List<F> confirmed =
                facts.stream().filter(fact -> isConfirmed(sourceOf.apply(fact))).toList();
        Optional<F> quoted = confirmed.stream()
                .filter(fact -> isQuoted(sourceOf.apply(fact)))
                .findFirst();
        return quoted.or(() -> confirmed.stream().findFirst());
    }

    private boolean isQuoted(@Nullable FactSource source) {
        return source != null
                && source.quote() != null
                && corpus.unitWith(source.quote())
                        .map(corpus::correctionsOf)
                        .filter(List::isEmpty)
                        .isPresent();
    }

    private static boolean isConfirmed(@Nullable FactSource source) {
        return source != null && source.isConfirmed();
    }

    private Optional<Point> point(Step step, String text, @Nullable FactSource source) {
        if (source == null) {
            return Optional.empty();
        }
        List<Passage> passages = Sources.passages(corpus, source);
        List<Correction> corrections = Sources.corrections(corpus, source, passages);
        return Optional.of(new Point(step, "", text, passages, corrections));
    }
}
