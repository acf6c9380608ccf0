package interviewer.grading;

import interviewer.corpus.Catalog;
import interviewer.corpus.Mention;
import interviewer.corpus.ServiceCard;
import interviewer.grading.Ask.Kind;
import interviewer.text.QuantityReader;
import interviewer.text.Tokenizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells what a prompt asks for: about one service, for one, between two, or for a whole design. */
final class PromptReader {
    private static final Pattern COMPARES = Pattern.compile(
            "(?i)\\b(?:or|vs\\.?|versus|over|instead of|rather than|differ\\w*|compare\\w*|between|choose|pick|and)\\b");
    private static final Pattern DESIGNS = Pattern.compile(
            "(?i)\\b(?:design|architect|sketch|draw|build (?:me )?an?|lay out|whole (?:system|thing|path|pipeline|architecture|flow|way)|end.to.end)\\b");
    private static final Pattern OTHER_CLOUD = Pattern.compile(
            "(?i)\\b(?:cloudflare|workers?|wrangler|durable objects?|r2|d1|vectorize|hyperdrive|azure|gcp|google)\\b");
    private static final Pattern TELLS = Pattern.compile(
            "(?i)\\b(?:tell me|walk me|what (?:is|are|do you know|does|would)|when (?:do|would|should)|give me|explain|describe|"
                    + "how (?:do|would) you use|talk|pitch|where does|why|thirty seconds|30 seconds|reach for|summari[sz]e|"
                    + "your take|sell me|introduce|about)\\b");
    private static final Pattern SIDES =
            Pattern.compile("(?i)\\b(?:or|vs\\.?|versus|between|compared? (?:to|with))\\b");
    /** Behind a name that is what the prompt is about: "So, Fargate. What is it?" */
    private static final Pattern THE_TOPIC = Pattern.compile("(?i)\\s*(?:[,.:;?!]|in (?:your|a few)|for (?:a|some))");
    /** Before the last sentence of a prompt. */
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?]\\s+(?=\\S)");

    private static final int SHORT = 16;
    private static final int NEAR_START = 12;

    private static final int BARE = 6;
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
        List<ServiceCard> about =
                named.isEmpty() || isComparison(prompt, named) ? relatives(prompt, named) : cards(named);
        Kind kind = kind(prompt, named, about, given);
        List<ServiceCard> subjects = given;
        if (subjects.isEmpty()) {
            subjects = kind == Kind.SERVICE || kind == Kind.COMPARISON ? about : fitness.best(prompt, MOST_FITTING);
        }
        boolean asksForOne = kind == Kind.SERVICE && subjects.size() > 1;
        List<ServiceCard> asked = asksForOne ? subjects.subList(0, 1) : subjects;
        return new Ask(kind, asked, !given.isEmpty(), named, Stems.of(prompt), QuantityReader.read(prompt));
    }

    private Kind kind(String prompt, Set<String> named, List<ServiceCard> about, List<ServiceCard> given) {
        boolean hidden = !given.isEmpty() && given.stream().noneMatch(card -> named.contains(card.id()));
        if (hidden || (named.size() < 2 && OTHER_CLOUD.matcher(prompt).find())) {
            return Kind.SCENARIO;
        }
        boolean isDesign = DESIGNS.matcher(prompt).find();
        if (isNeed(prompt)) {
            return isDesign ? Kind.DESIGN : Kind.SCENARIO;
        }
        if ((named.size() >= 2 && COMPARES.matcher(prompt).find()) || isComparison(prompt, named)) {
            return Kind.COMPARISON;
        }
        boolean isShort = Tokenizer.words(prompt).size() <= SHORT;
        if (!about.isEmpty() && (TELLS.matcher(prompt).find() || (isShort && !named.isEmpty()))) {
            return Kind.SERVICE;
        }
        return isDesign ? Kind.DESIGN : Kind.SCENARIO;
    }

    /**
     * A situation in which a service only occurs: nothing is asked, or what is asked at the end names none. "Legal asks about old logs
     * in S3. How do they get answers?"
     */
    private boolean isNeed(String prompt) {
        boolean opens = catalog.mentions(prompt).stream()
                .limit(1)
                .anyMatch(name -> name.isAws()
                        && name.span().start() <= NEAR_START
                        && THE_TOPIC
                                .matcher(prompt.substring(name.span().end()))
                                .lookingAt());
        if (opens) {
            return false;
        }
        String[] sentences = SENTENCE_END.split(prompt.strip(), -1);
        String last = sentences[sentences.length - 1];
        if (last.endsWith("?")) {
            return sentences.length > 1 && catalog.mentions(last).isEmpty();
        }
        Matcher tells = TELLS.matcher(prompt);
        boolean asked = (tells.find() && tells.start() <= NEAR_START)
                || SIDES.matcher(prompt).find();
        return !asked && Tokenizer.words(prompt).size() > BARE;
    }

    /** Two names side by side, of which at most one need be a card's: "DAX or ElastiCache", "ALB or NLB", "io2 or gp3". */
    private boolean isComparison(String prompt, Set<String> named) {
        if (named.size() >= 2 || !SIDES.matcher(prompt).find()) {
            return false;
        }
        String lower = prompt.toLowerCase(Locale.ROOT);
        Set<String> sides = new HashSet<>();
        catalog.mentions(prompt).stream()
                .filter(Mention::isAws)
                .forEach(mention -> sides.add(mention.span().in(lower)));
        catalog.cards().stream()
                .filter(card -> named.isEmpty() || named.contains(card.id()))
                .flatMap(card -> card.features().stream())
                .filter(feature -> Stems.has(lower, feature))
                .forEach(sides::add);
        sides.removeIf(side -> sides.stream().anyMatch(other -> !other.equals(side) && other.contains(side)));
        return sides.size() >= 2;
    }

    /** The cards that are named, those that do the same as a named service without a card, and those whose features are named. */
    private List<ServiceCard> relatives(String prompt, Set<String> named) {
        Set<String> ids = new LinkedHashSet<>(named);
        for (Mention mention : catalog.mentions(prompt)) {
            catalog.options().stream()
                    .filter(option -> mention.isAws() && option.name().equals(mention.id()))
                    .forEach(option -> ids.addAll(option.like()));
        }
        if (ids.isEmpty()) {
            String lower = prompt.toLowerCase(Locale.ROOT);
            catalog.cards().stream()
                    .filter(card -> Stems.hasAny(lower, card.features()))
                    .forEach(card -> ids.add(card.id()));
        }
        return cards(ids);
    }

    private List<ServiceCard> cards(Collection<String> ids) {
        return ids.stream().flatMap(id -> catalog.card(id).stream()).toList();
    }
}
