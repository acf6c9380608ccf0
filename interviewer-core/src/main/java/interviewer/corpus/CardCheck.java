package interviewer.corpus;

import interviewer.corpus.ServiceCard.Alternative;
import interviewer.corpus.ServiceCard.Gotcha;
import interviewer.corpus.ServiceCard.Misuse;
import interviewer.corpus.ServiceCard.Wiring;
import interviewer.text.Span;
import interviewer.text.Tokenizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The rules that every card keeps, ours and a person's own: names that are its own, ids that exist, sources that can be opened, stems
 * that can match, figures that can be read and do not contradict each other ({@link FigureCheck}). {@link JsonForm} has held the form
 * before. Immutable.
 */
final class CardCheck {
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private final Catalog catalog;
    private final Set<String> ids;
    private final SourceCheck sources;
    private final Map<String, Set<String>> cardsOfName = new LinkedHashMap<>();

    /**
     * Rules over what will run.
     *
     * @param catalog all cards, those that are checked among them
     * @param alsoThere ids of cards that could not be read: to name one is no fault
     */
    CardCheck(Catalog catalog, SourceCheck sources, Set<String> alsoThere) {
        this.catalog = catalog;
        this.sources = sources;
        this.ids = new HashSet<>(alsoThere);
        for (ServiceCard card : catalog.cards()) {
            ids.add(card.id());
            names(card)
                    .values()
                    .forEach(name -> cardsOfName
                            .computeIfAbsent(name, none -> new HashSet<>())
                            .add(card.id()));
        }
    }

    /** What is wrong with one card, in the order of its fields. */
    List<Fault> faults(ServiceCard card) {
        List<Fault> faults = new ArrayList<>();
        id(card, faults);
        aliases(card, faults);
        section(card, faults);
        if (card.purposes().isEmpty()) {
            faults.add(new Fault("purposes", "is empty; say at least once what the service is for"));
        }
        neighbours(card, faults);
        patterns(card.patterns(), faults);
        gotchas(card.gotchas(), faults);
        new FigureCheck(sources, faults).check(card.numbers());
        alternatives(card, faults);
        misuse(card.misuse(), faults);
        return List.copyOf(faults);
    }

    static boolean isId(String id) {
        return ID.matcher(id).matches();
    }

    /** As the catalog finds them, by place: name and aliases in the words of a text. */
    private static Map<String, String> names(ServiceCard card) {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("name", words(card.name()));
        for (int index = 0; index < card.aliases().size(); index++) {
            names.put("aliases[" + index + "]", words(card.aliases().get(index)));
        }
        return names;
    }

    private static String words(String name) {
        return String.join(" ", Tokenizer.words(name));
    }

    private static void id(ServiceCard card, List<Fault> faults) {
        if (!isId(card.id())) {
            faults.add(new Fault(
                    "id",
                    "'" + card.id() + "' is no id; take small letters, digits and single hyphens, such as app-mesh"));
        }
    }

    private void aliases(ServiceCard card, List<Fault> faults) {
        names(card).forEach((place, name) -> {
            if (name.isEmpty()) {
                faults.add(new Fault(
                        place, "has no letter or digit by which it could be found; write the name or take it out"));
            }
            cardsOfName.getOrDefault(name, Set.of()).stream()
                    .filter(other -> !other.equals(card.id()) && !name.isEmpty())
                    .sorted()
                    .forEach(other -> faults.add(new Fault(
                            place,
                            "'" + name + "' is a name of the card " + other + " already; take it out of one of them")));
        });
    }

    private void section(ServiceCard card, List<Fault> faults) {
        catalog.cards().stream()
                .filter(other -> !card.section().isEmpty()
                        && other.section().equals(card.section())
                        && !other.id().equals(card.id()))
                .forEach(other -> faults.add(new Fault(
                        "section",
                        "'" + card.section() + "' is the section of the card " + other.id()
                                + "; leave the field out where the guide has no section on this service")));
    }

    private void neighbours(ServiceCard card, List<Fault> faults) {
        for (int index = 0; index < card.neighbours().size(); index++) {
            String id = card.neighbours().get(index);
            if (!ids.contains(id)) {
                faults.add(new Fault(
                        "neighbours[" + index + "]",
                        "no card has the id '" + id + "'; write the id of a card or take it out"));
            }
        }
    }

    private void patterns(List<Wiring> patterns, List<Fault> faults) {
        for (int index = 0; index < patterns.size(); index++) {
            String place = "patterns[" + index + "]";
            groups(place + ".parts", patterns.get(index).parts(), faults);
            sources.check(place, patterns.get(index).source(), faults);
        }
    }

    private void gotchas(List<Gotcha> gotchas, List<Fault> faults) {
        for (int index = 0; index < gotchas.size(); index++) {
            String place = "gotchas[" + index + "]";
            Gotcha gotcha = gotchas.get(index);
            groups(place + ".issue", gotcha.issue(), faults);
            stems(place + ".consequence", gotcha.consequence(), faults);
            stems(place + ".remedy", gotcha.remedy(), faults);
            sources.check(place, gotcha.source(), faults);
        }
    }

    private void alternatives(ServiceCard card, List<Fault> faults) {
        for (int index = 0; index < card.alternatives().size(); index++) {
            String place = "alternatives[" + index + "]";
            Alternative alternative = card.alternatives().get(index);
            option(place + ".option", alternative.option(), card, faults);
            groups(place + ".reasons", alternative.reasons(), faults);
            sources.check(place, alternative.source(), faults);
        }
    }

    /** A word alone is a name and has to be known; more words may describe a way that has none, such as "fifo queue". */
    private void option(String place, String option, ServiceCard card, List<Fault> faults) {
        boolean known = ids.contains(option) || card.features().contains(option) || isName(option);
        if (!known && !isDescribed(option)) {
            faults.add(new Fault(
                    place,
                    "'" + option
                            + "' is no card and no option that is known; write the id of a card or a name that is known,"
                            + " describe it in two words or more, or list it among the features"));
        }
    }

    private boolean isName(String option) {
        String text = option.strip();
        return catalog.mentions(text).stream()
                .anyMatch(mention -> mention.span().equals(new Span(0, text.length())));
    }

    /** Several words, and not an id mistyped: that would be hyphenated, have a part of one and name nothing. */
    private boolean isDescribed(String option) {
        List<String> words = List.of(option.strip().split("[\\s-]+", -1));
        boolean likeAnId = isId(option)
                && catalog.mentions(option).stream().allMatch(Mention::isGeneric)
                && ids.stream().flatMap(id -> Stream.of(id.split("-", -1))).anyMatch(words::contains);
        return words.size() > 1 && !likeAnId;
    }

    private void misuse(List<Misuse> misuse, List<Fault> faults) {
        for (int index = 0; index < misuse.size(); index++) {
            String place = "misuse[" + index + "]";
            groups(place + ".reasons", misuse.get(index).reasons(), faults);
            sources.check(place, misuse.get(index).source(), faults);
        }
    }

    private static void groups(String place, List<List<String>> groups, List<Fault> faults) {
        if (groups.isEmpty()) {
            faults.add(
                    new Fault(place, "is empty; give at least one group of stems, such as [[\"slow\", \"latency\"]]"));
        }
        for (int index = 0; index < groups.size(); index++) {
            stems(place + "[" + index + "]", groups.get(index), faults);
            if (groups.get(index).isEmpty()) {
                faults.add(new Fault(place + "[" + index + "]", "is an empty group; give it a stem or take it out"));
            }
        }
    }

    /** Answers are read in small letters. */
    static void stems(String place, List<String> stems, List<Fault> faults) {
        for (int index = 0; index < stems.size(); index++) {
            String stem = stems.get(index);
            if (!stem.equals(stem.toLowerCase(Locale.ROOT))) {
                faults.add(new Fault(
                        place + "[" + index + "]", "'" + stem + "' would never match; write stems in small letters"));
            }
        }
    }
}
