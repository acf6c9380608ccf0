package interviewer.corpus;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What the interviewer of a whole design knows beforehand and the candidate does not: what may be asked, which parts a request
 * passes, what running it takes, and how the task changes half-way. All words to be matched are lower-case stems, as on a card.
 *
 * @param title what is designed, in two or three words, for lists
 * @param pattern the guide's passage on designs like this
 * @param facts what is answered when the candidate asks
 * @param path the parts of the design, in the order in which a request or an event passes them
 * @param operations what running it takes: those that every design needs, then its own
 * @param change the requirement that changes after the probe
 */
public record DesignBrief(
        String title,
        FactSource pattern,
        List<Fact> facts,
        List<Part> path,
        List<Operation> operations,
        Change change) {
    public DesignBrief {
        facts = List.copyOf(facts);
        path = List.copyOf(path);
        operations = List.copyOf(operations);
        if (path.isEmpty() || facts.isEmpty()) {
            throw new IllegalArgumentException("the design '" + title + "' needs facts and a path");
        }
    }

    /** With these points of running before its own: what every design needs stands once in the corpus. */
    public DesignBrief running(List<Operation> everywhere) {
        List<Operation> all = new ArrayList<>(everywhere);
        all.addAll(operations);
        return new DesignBrief(title, pattern, facts, path, all, change);
    }

    /**
     * Something the candidate may ask.
     *
     * @param asks several wordings of the question
     * @param answer one sentence, with a number where there is one
     */
    public record Fact(String id, List<String> asks, String answer) {
        public Fact {
            asks = List.copyOf(asks);
        }
    }

    /** What a part does in a design, in the order in which missing parts are asked for. */
    public enum Role {
        /** Takes the request in and works on it. */
        REQUEST,
        /** Keeps what has to be kept. */
        DATA,
        /** Carries on what need not be done at once. */
        EVENTS,
        /** Brings a result back to people. */
        ANSWERS,
        /** Lets people ask questions of what was gathered. */
        ANALYTICS,
        /** Says who may do what. */
        ACCESS;

        @JsonValue
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One part of the path. A clause covers it when it names one of the services, or says one of the words, and also says what the
     * part does.
     *
     * @param job what it does, as a phrase: "delivers pages and pictures from near the users"
     * @param services ids of cards, or names of other options, that do it
     * @param words other words that count as the part
     * @param does stems of which one shows that its job is meant
     * @param probe one question that asks for it and names nothing that does it
     * @param why why it matters, one sentence
     */
    public record Part(
            String id,
            Role role,
            String job,
            List<String> services,
            List<String> words,
            List<String> does,
            String probe,
            String why,
            FactSource source) {
        public Part {
            services = List.copyOf(services);
            words = List.copyOf(words);
            does = List.copyOf(does);
        }
    }

    /**
     * One thing that running the design takes.
     *
     * @param point what it is, as a phrase
     * @param terms groups of stems, all met in one clause
     * @param wordings sentences that mean it; a clause that is near to one of them counts
     */
    public record Operation(
            String id,
            String point,
            List<List<String>> terms,
            List<String> wordings,
            String probe,
            String why,
            FactSource source) {
        public Operation {
            terms = List.copyOf(terms);
            wordings = List.copyOf(wordings);
        }
    }

    /**
     * A requirement that changes when the design stands.
     *
     * @param text how the interviewer says it
     * @param services ids of cards, or names of other options, that a good reaction may touch
     * @param words stems of ideas that a good reaction may touch
     * @param wordings sentences that a good reaction may mean
     * @param why what the change is about, one sentence
     */
    public record Change(String text, List<String> services, List<String> words, List<String> wordings, String why) {
        public Change {
            services = List.copyOf(services);
            words = List.copyOf(words);
            wordings = List.copyOf(wordings);
        }
    }
}
