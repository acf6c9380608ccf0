package interviewer.corpus;

import interviewer.text.Span;
import interviewer.text.Token;
import interviewer.text.Tokenizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** All that can be named: the cards and the other options, and how to find their names in a text. Immutable. */
public final class Catalog {
    private final Map<String, ServiceCard> cards = new LinkedHashMap<>();
    private final List<Option> options;
    private final Node names = new Node();
    /** What the options of the cards' alternatives are called; the grader looks them up for every clause. */
    private final Map<String, Optional<ServiceCard>> alternatives = new HashMap<>();

    private final Supplier<List<Misconception>> source;
    private @Nullable List<Misconception> misconceptions;

    public Catalog(List<ServiceCard> cards, List<Option> options, List<Misconception> misconceptions) {
        this(cards, options, () -> misconceptions);
    }

    /** @param misconceptions read when they are first asked for: they are many, and only answers are held against them */
    Catalog(List<ServiceCard> cards, List<Option> options, Supplier<List<Misconception>> misconceptions) {
        this.options = List.copyOf(options);
        this.source = misconceptions;
        for (Option option : this.options) {
            add(option.name(), option.name(), option.kind(), option.category());
            option.aliases().forEach(alias -> add(alias, option.name(), option.kind(), option.category()));
        }
        for (ServiceCard card : cards) { // after the options: where both have a name, it is the card's
            this.cards.put(card.id(), card);
            add(card.name(), card.id(), "card", card.category());
            card.aliases().forEach(alias -> add(alias, card.id(), "card", card.category()));
        }
        for (ServiceCard card : cards) {
            card.alternatives().forEach(other -> alternatives.put(other.option(), searched(other.option())));
        }
    }

    private void add(String alias, String id, String kind, String category) {
        Node node = names;
        for (String word : Tokenizer.words(alias)) {
            node = node.next.computeIfAbsent(word, key -> new Node());
        }
        if (node != names) {
            node.name = new Name(id, kind, category);
        }
    }

    public List<ServiceCard> cards() {
        return List.copyOf(cards.values());
    }

    public Optional<ServiceCard> card(String id) {
        return Optional.ofNullable(cards.get(id));
    }

    public List<Option> options() {
        return options;
    }

    public synchronized List<Misconception> misconceptions() {
        if (misconceptions == null) {
            misconceptions = List.copyOf(source.get());
        }
        return misconceptions;
    }

    /** The card of a section of the guide. */
    public Optional<ServiceCard> cardOf(Section section) {
        return cards.values().stream().filter(card -> card.isIn(section)).findFirst();
    }

    /** The card with that id, or the one that is called so; for what people type. */
    public Optional<ServiceCard> find(String idOrName) {
        Optional<ServiceCard> known = alternatives.get(idOrName);
        return known != null ? known : searched(idOrName);
    }

    private Optional<ServiceCard> searched(String idOrName) {
        return card(idOrName)
                .or(() -> mentions(idOrName).stream()
                        .filter(Mention::isCard)
                        .findFirst()
                        .flatMap(mention -> card(mention.id())));
    }

    /** Every name in the text from left to right, the longest where several begin at one word. */
    public List<Mention> mentions(String text) {
        List<Token> tokens = Tokenizer.tokens(text);
        List<Mention> mentions = new ArrayList<>();
        int at = 0;
        while (at < tokens.size()) {
            int end = longestName(tokens, at);
            if (end > at) {
                Span span = new Span(
                        tokens.get(at).span().start(),
                        tokens.get(end - 1).span().end());
                Name name = nameOf(tokens.subList(at, end));
                mentions.add(new Mention(name.id, name.kind, name.category, span));
            }
            at = Math.max(at + 1, end);
        }
        return mentions;
    }

    /** Ids of the cards that are named, in order of first mention. */
    public Set<String> cardsIn(String text) {
        Set<String> ids = new LinkedHashSet<>();
        mentions(text).stream().filter(Mention::isCard).forEach(mention -> ids.add(mention.id()));
        return ids;
    }

    private int longestName(List<Token> tokens, int from) {
        Node node = names;
        int end = from;
        for (int at = from; at < tokens.size(); at++) {
            node = node.next.get(tokens.get(at).word());
            if (node == null) {
                break;
            }
            if (node.name != null) {
                end = at + 1;
            }
        }
        return end;
    }

    private Name nameOf(List<Token> tokens) {
        Node node = names;
        for (Token token : tokens) {
            node = node.next.getOrDefault(token.word(), names);
        }
        if (node.name == null) {
            throw new IllegalStateException("no name of " + tokens);
        }
        return node.name;
    }

    private record Name(String id, String kind, String category) {}

    /** One word further in the names. */
    private static final class Node {
        private final Map<String, Node> next = new LinkedHashMap<>();
        private @Nullable Name name;
    }
}
