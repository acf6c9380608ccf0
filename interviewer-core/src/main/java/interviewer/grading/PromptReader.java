package interviewer.grading;

import interviewer.corpus.Catalog;
import interviewer.corpus.ServiceCard;
import interviewer.grading.Ask.Kind;
import interviewer.text.QuantityReader;
import interviewer.text.Tokenizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells what a prompt asks for: about one service, for one, between two, or for a whole design. */
final class PromptReader {
    private static final Pattern COMPARES = Pattern.compile(
            "(?i)\\b(?:or|vs\\.?|versus|over|instead of|rather than|differ\\w*|compare\\w*|between|choose|pick|and)\\b");
    private static final Pattern DESIGNS =
            Pattern.compile("(?i)\\b(?:design|architect|sketch|draw|build (?:me )?an?|lay out|whole|end.to.end)\\b");
    private static final Pattern OTHER_CLOUD =
            Pattern.compile("(?i)\\b(?:cloudflare|workers?|wrangler|durable objects?|r2|d1|azure|gcp|google cloud)\\b");
    private static final Pattern TELLS = Pattern.compile(
            "(?i)\\b(?:tell me|walk me|what (?:is|are|do you know|does|would)|when (?:do|would|should)|give me|explain|describe|"
                    + "how (?:do|would) you use|talk|pitch|where does|why|thirty seconds|30 seconds|reach for|summari[sz]e|"
                    + "your take|sell me|introduce|about)\\b");
    private static final int SHORT = 16;
    private static final int MOST_FITTING = 6;

    private final Catalog catalog;
    private final Fitness fitness;

    PromptReader(Catalog catalog, Fitness fitness) {
        this.catalog = catalog;
        this.fitness = fitness;
    }

    /** @param service ids or names joined by commas that are known to be the subject, or null */
    Ask read(String prompt, @Nullable String service) {
        Set<String> named = catalog.cardsIn(prompt);
        List<ServiceCard> given = new ArrayList<>();
        for (String name : service == null ? new String[0] : service.split(",")) {
            catalog.find(name.strip()).ifPresent(given::add);
        }
        Kind kind = kind(prompt, named, given);
        List<ServiceCard> subjects = given;
        if (subjects.isEmpty()) {
            subjects = kind == Kind.SERVICE || kind == Kind.COMPARISON
                    ? named.stream().flatMap(id -> catalog.card(id).stream()).toList()
                    : fitness.best(prompt, MOST_FITTING);
        }
        boolean asksForOne = kind == Kind.SERVICE && subjects.size() > 1;
        List<ServiceCard> asked = asksForOne ? subjects.subList(0, 1) : subjects;
        return new Ask(kind, asked, !given.isEmpty(), named, Stems.of(prompt), QuantityReader.read(prompt));
    }

    private Kind kind(String prompt, Set<String> named, List<ServiceCard> given) {
        boolean hidden = !given.isEmpty() && given.stream().noneMatch(card -> named.contains(card.id()));
        if (hidden || OTHER_CLOUD.matcher(prompt).find()) {
            return Kind.SCENARIO;
        }
        if (named.size() >= 2 && COMPARES.matcher(prompt).find()) {
            return Kind.COMPARISON;
        }
        boolean isShort = Tokenizer.words(prompt).size() <= SHORT;
        if (!named.isEmpty() && (isShort || TELLS.matcher(prompt).find())) {
            return Kind.SERVICE;
        }
        return DESIGNS.matcher(prompt).find() ? Kind.DESIGN : Kind.SCENARIO;
    }
}
