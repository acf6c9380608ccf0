package interviewer.corpus;

import interviewer.text.FunctionWords;
import interviewer.text.Tokenizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a card knows, in sentences that can be said aloud. A card's facts are sentences already; its purposes, rejections and misuses
 * are put into a frame ("SQS is a buffer where ...", "I would not use SQS for ..."). A wording that no frame takes is left out, and so
 * is what is known from memory only. Called by the grader for its examples and by the build, which makes their vectors.
 */
public final class CardSentences {
    private static final Pattern FIRST_WORD = Pattern.compile("^(\\S+) (.+)$");
    private static final Pattern NOT = Pattern.compile("^Not (for|as|when|where|to|on|in|across|behind|before) (.+)$");
    private static final Pattern NOT_A = Pattern.compile("^Not (an?|the) (.+)$");
    private static final Set<String> ARTICLES = Set.of("A", "An", "The");
    private static final Set<String> VERBS = Set.of(
            "Collects",
            "Describes",
            "Follows",
            "Gives",
            "Hosts",
            "Lets",
            "Moves",
            "Records",
            "Rents",
            "Runs",
            "Samples",
            "Takes",
            "Tells",
            "Trains");
    private static final Set<String> PLURALS = Set.of("Pre-trained", "Ready-made", "Single-purpose");

    private CardSentences() {}

    /** What the service is: "SQS is a buffer where ...". */
    public static List<CardSentence> definitions(ServiceCard card) {
        String name = said(card);
        return purposes(card, name + (isPlural(card) ? " are " : " is "), name + " ");
    }

    /** The service put forward for a need: "I would use SQS, a buffer where ...". */
    public static List<CardSentence> proposals(ServiceCard card) {
        String use = "I would use " + said(card);
        return purposes(card, use + ", ", use + ": it ");
    }

    public static List<CardSentence> wirings(ServiceCard card) {
        return facts(card, card.patterns().stream().map(wiring -> new Fact(wiring.text(), wiring.source())));
    }

    public static List<CardSentence> gotchas(ServiceCard card) {
        return facts(card, card.gotchas().stream().map(gotcha -> new Fact(gotcha.text(), gotcha.source())));
    }

    public static List<CardSentence> figures(ServiceCard card) {
        return facts(card, card.numbers().stream().map(figure -> new Fact(figure.says(), figure.source())));
    }

    /** What is turned down in favour of the service. */
    public static List<CardSentence> rejections(ServiceCard card, Catalog catalog) {
        return facts(card, card.alternatives().stream().flatMap(alternative -> rejected(alternative, catalog)));
    }

    /** Why the other service is turned down in favour of this one. */
    public static List<CardSentence> rejections(ServiceCard card, ServiceCard other, Catalog catalog) {
        return facts(
                card,
                card.alternatives().stream()
                        .filter(alternative -> alternative.option().equals(other.id()))
                        .flatMap(alternative -> rejected(alternative, catalog)));
    }

    /** Two sentences said in one breath; the source is that of the first. */
    public static CardSentence joined(CardSentence one, CardSentence two) {
        String text = one.text().replaceFirst("\\.$", "") + ", while " + two.text();
        return new CardSentence(text, one.words() + two.words() + 1, one.source(), one.asOf());
    }

    /** When the service itself is turned down. */
    public static List<CardSentence> misuses(ServiceCard card) {
        return facts(
                card,
                card.misuse().stream()
                        .flatMap(misuse ->
                                misused(card, misuse.text()).stream().map(text -> new Fact(text, misuse.source()))));
    }

    /** The sentences of these lists that are not among the card's own wordings: what the build has to embed besides. */
    public static List<String> framed(ServiceCard card, Catalog catalog) {
        return Stream.of(definitions(card), proposals(card), rejections(card, catalog), misuses(card))
                .flatMap(List::stream)
                .map(CardSentence::text)
                .distinct()
                .toList();
    }

    private record Fact(String text, @Nullable FactSource source) {}

    private static List<CardSentence> purposes(ServiceCard card, String noun, String verb) {
        return card.purposes().stream()
                .flatMap(purpose -> framed(card, purpose, noun, verb).stream())
                .map(text -> sentence(card, text, null))
                .toList();
    }

    private static List<CardSentence> facts(ServiceCard card, Stream<Fact> facts) {
        return facts.filter(fact -> fact.source() != null && fact.source().isConfirmed())
                .map(fact -> sentence(card, fact.text(), fact.source()))
                .toList();
    }

    private static CardSentence sentence(ServiceCard card, String text, @Nullable FactSource source) {
        String checked = source == null ? null : source.checked();
        return new CardSentence(text, Tokenizer.tokens(text).size(), source, checked == null ? newest(card) : checked);
    }

    /** When the card was last held against its sources: the newest date of its facts. */
    private static @Nullable String newest(ServiceCard card) {
        return Stream.of(
                        card.patterns().stream().map(ServiceCard.Wiring::source),
                        card.gotchas().stream().map(ServiceCard.Gotcha::source),
                        card.numbers().stream().map(ServiceCard.Figure::source))
                .flatMap(sources -> sources)
                .filter(Objects::nonNull)
                .map(FactSource::checked)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /**
     * A purpose with what goes before it.
     *
     * @param noun before a purpose that is a noun: "SQS is "
     * @param verb before one that tells what the service does: "SQS "
     */
    private static Optional<String> framed(ServiceCard card, String purpose, String noun, String verb) {
        Matcher words = FIRST_WORD.matcher(purpose);
        if (!words.matches()) {
            return Optional.empty();
        }
        String first = words.group(1);
        boolean plural = isPlural(card);
        if (ARTICLES.contains(first) || (plural && PLURALS.contains(first))) {
            return Optional.of(noun + lowered(purpose));
        }
        if (plural) {
            return Optional.empty();
        }
        if (first.equals("It")) {
            return Optional.of(verb + words.group(2));
        }
        return VERBS.contains(first) ? Optional.of(verb + lowered(purpose)) : Optional.empty();
    }

    /** The reason with the decision said aloud, behind it and, where the option is a service, before it. */
    private static Stream<Fact> rejected(ServiceCard.Alternative alternative, Catalog catalog) {
        String reason = alternative.reject();
        String behind = reason.replaceFirst("\\.$", "") + ", so I would turn that down.";
        Stream<String> before = catalog.card(alternative.option()).stream()
                .map(option -> "I would turn down " + said(option) + ": " + lowered(reason));
        return Stream.concat(Stream.of(behind), before).map(text -> new Fact(text, alternative.source()));
    }

    private static List<String> misused(ServiceCard card, String text) {
        List<String> said = new ArrayList<>();
        Matcher not = NOT.matcher(text);
        if (not.matches()) {
            said.add("I would not use " + said(card) + " " + not.group(1) + " " + not.group(2));
        }
        Matcher isNot = NOT_A.matcher(text);
        if (isNot.matches()) {
            said.add(said(card) + (isPlural(card) ? " are not " : " is not ") + isNot.group(1) + " " + isNot.group(2));
        }
        return said;
    }

    /** The name as it is spoken. */
    private static String said(ServiceCard card) {
        return card.name().replace(" / ", " or ");
    }

    private static boolean isPlural(ServiceCard card) {
        return card.name().contains(" and ");
    }

    /** With a small letter where the first word is no name. */
    static String lowered(String sentence) {
        String first = sentence.substring(0, Math.max(0, sentence.indexOf(' ')));
        boolean common = FunctionWords.contains(first.toLowerCase(Locale.ROOT))
                || VERBS.contains(first)
                || PLURALS.contains(first);
        return common ? sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1) : sentence;
    }
}
