package interviewer.grading;

import interviewer.corpus.CardSentence;
import interviewer.corpus.Catalog;
import interviewer.corpus.Corpus;
import interviewer.corpus.Correction;
import interviewer.corpus.FactSource;
import interviewer.corpus.Passage;
import interviewer.corpus.ServiceCard;
import interviewer.corpus.Sources;
import interviewer.grading.Ask.Kind;
import interviewer.grading.ClauseReader.Reading;
import interviewer.grading.SignalTable.Answered;
import interviewer.llm.Embedder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds sentences of a card that would have earned a step, and puts five of them together to a model answer. Whether a sentence earns
 * it is not decided here: it is judged as the whole answer to the same prompt, by the judge that judges people. What was judged is
 * remembered, since the same prompts come again. Thread-safe.
 */
final class Examples {
    private static final int REMEMBERED = 20_000;
    /** From this cosine, or this share of telling words, on a person has said the sentence. */
    private static final double SAID = 0.85;

    private static final Comparator<CardSentence> SHORTEST = Comparator.comparingInt(CardSentence::words);

    /** How many words of a model answer each step has: together about half a minute. */
    private static final Map<Step, Integer> WORDS =
            new EnumMap<>(Map.of(Step.NAME, 15, Step.PATTERN, 15, Step.GOTCHA, 15, Step.NUMBER, 9, Step.NOT_USE, 15));

    /** Beyond this a model answer is shortened within what speaks to the prompt; without what joins its sentences. */
    private static final int MANY_WORDS = 80;
    /** Beyond this it is shortened at any price. */
    private static final int MOST_WORDS = 88;

    private static final Map<Step, String> LEADS = Map.of(
            Step.NAME,
            "",
            Step.PATTERN,
            "In practice: ",
            Step.GOTCHA,
            "The catch: ",
            Step.NUMBER,
            "One number: ",
            Step.NOT_USE,
            "");

    private final Corpus corpus;
    private final Catalog catalog;
    private final SignalTable signals;
    private final StepJudge judge;
    private final CardCandidates candidates;
    private final PromptFit fit;
    private final Map<Judged, Boolean> judged = Collections.synchronizedMap(new LinkedHashMap<>(256, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Judged, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    });

    Examples(Corpus corpus, Catalog catalog, SignalTable signals, StepJudge judge) {
        this.corpus = corpus;
        this.catalog = catalog;
        this.signals = signals;
        this.judge = judge;
        this.candidates = new CardCandidates(catalog);
        this.fit = new PromptFit(signals.meanings());
    }

    /** A sentence as the answer to a prompt. */
    private record Judged(String question, List<String> subjects, Step step, String sentence, boolean exactly) {}

    /** Of the sentences that speak to the prompt the shortest that earns the step and was not said; none where no card is known or no sentence earns it. */
    Optional<ExampleSentence> of(Step step, String question, Answered answered) {
        Prompt prompt = prompt(question, answered.context());
        if (prompt.cards().isEmpty()) {
            return Optional.empty();
        }
        List<CardSentence> sentences = candidates.of(step, prompt.ask().kind(), prompt.cards());
        return earning(step, prompt, sentences, prompt.first(fit, sentences).thenComparing(SHORTEST))
                .filter(candidate -> earns(step, prompt, candidate.text(), true))
                .filter(candidate -> !isSaid(candidate, answered))
                .findFirst()
                .map(candidate -> example(candidate, prompt.card()));
    }

    /** One sentence a step; none for a whole design, and where a step lacks its sentence. */
    Optional<ModelAnswer> modelAnswer(String question, Answered answered) {
        Prompt prompt = prompt(question, answered.context());
        if (prompt.cards().isEmpty() || prompt.ask().kind() == Kind.DESIGN) {
            return Optional.empty();
        }
        Map<Step, CardSentence> told = new EnumMap<>(Step.class);
        for (Step step : Step.values()) {
            int words = WORDS.getOrDefault(step, 0);
            told(step, prompt, true, Comparator.comparingInt(candidate -> Math.abs(candidate.words() - words)))
                    .ifPresent(sentence -> told.put(step, sentence));
        }
        shorten(told, prompt);
        return told.size() < Step.values().length ? Optional.empty() : Optional.of(composed(told, prompt.card()));
    }

    /** The longest sentence gives way to the shortest of its step that speaks to the prompt, then to the shortest of all. */
    private void shorten(Map<Step, CardSentence> told, Prompt prompt) {
        for (boolean fitting : List.of(true, false)) {
            List<Step> longestFirst = told.entrySet().stream()
                    .sorted(Comparator.comparingInt(entry -> -entry.getValue().words()))
                    .map(Map.Entry::getKey)
                    .toList();
            for (Step step : longestFirst) {
                if (told.values().stream().mapToInt(CardSentence::words).sum() > (fitting ? MANY_WORDS : MOST_WORDS)) {
                    told(step, prompt, fitting, SHORTEST).ifPresent(shortest -> told.put(step, shortest));
                }
            }
        }
    }

    /** @param fitting whether what speaks to the prompt goes before what is better by the order */
    private Optional<CardSentence> told(Step step, Prompt prompt, boolean fitting, Comparator<CardSentence> order) {
        List<CardSentence> sentences = candidates.told(step, prompt.ask().kind(), prompt.cards());
        Comparator<CardSentence> first = fitting ? prompt.first(fit, sentences).thenComparing(order) : order;
        return earning(step, prompt, sentences, first).findFirst();
    }

    private ModelAnswer composed(Map<Step, CardSentence> told, ServiceCard card) {
        List<ModelAnswer.Said> sentences = new ArrayList<>();
        told.forEach((step, sentence) ->
                sentences.add(ModelAnswer.Said.of(step, LEADS.getOrDefault(step, ""), example(sentence, card))));
        return ModelAnswer.of(sentences);
    }

    /**
     * What a sentence has to answer.
     *
     * @param cards of a comparison both sides; else the card that the answer is about; empty where none is known
     */
    private record Prompt(String question, Ask ask, List<ServiceCard> cards) {

        ServiceCard card() {
            return cards.getFirst();
        }

        Comparator<CardSentence> first(PromptFit fit, List<CardSentence> sentences) {
            return fit.first(question, ask.kind(), sentences);
        }
    }

    private static Prompt prompt(String question, Context context) {
        Ask ask = context.ask();
        int sides = ask.kind() == Kind.COMPARISON ? 2 : 1;
        List<ServiceCard> cards = context.relevant().stream().limit(sides).toList();
        boolean isAsked = cards.isEmpty() || ask.subjects().stream().limit(2).anyMatch(cards.getFirst()::equals);
        return new Prompt(question, isAsked ? ask : ask.about(cards.getFirst()), cards);
    }

    /** The sentences that earn a step at a glance, in this order. */
    private Stream<CardSentence> earning(
            Step step, Prompt prompt, List<CardSentence> sentences, Comparator<CardSentence> order) {
        return sentences.stream()
                .sorted(order.thenComparing(CardSentence::text))
                .filter(candidate -> earns(step, prompt, candidate.text(), false));
    }

    /** @param exactly as an answer is read, and not at a glance */
    private boolean earns(Step step, Prompt prompt, String sentence, boolean exactly) {
        List<String> subjects =
                prompt.ask().subjects().stream().map(ServiceCard::id).toList();
        Judged key = new Judged(prompt.question(), subjects, step, sentence, exactly);
        Boolean known = judged.get(key);
        if (known != null) {
            return known;
        }
        boolean ready = signals.hasMeanings(); // before: a model that comes meanwhile must not let a guess be kept
        Answered alone = exactly
                ? signals.sentence(prompt.question(), prompt.ask(), sentence)
                : signals.glance(prompt.question(), prompt.ask(), sentence);
        boolean earns = !EvidenceGrader.isElsewhere(alone.readings(), catalog.mentions(sentence))
                && alone.readings().stream().noneMatch(Examples::isWrong)
                && judge.judge(step, alone.readings(), alone.context()).level() == 2;
        if (ready) {
            judged.put(key, earns);
        }
        return earns;
    }

    private static boolean isWrong(Reading reading) {
        return reading.misconception() != null || reading.of(Signal.FIGURE_WRONG) > 0;
    }

    private boolean isSaid(CardSentence candidate, Answered answered) {
        float[] vector = signals.meanings().ofKept(candidate.text());
        Set<String> stems = Stems.of(candidate.text());
        return answered.readings().stream()
                .map(Reading::clause)
                .anyMatch(clause -> isNear(vector, clause.vector()) || shares(stems, clause.text()));
    }

    private static boolean isNear(float[] left, float[] right) {
        return left.length > 0 && left.length == right.length && Embedder.cosine(left, right) >= SAID;
    }

    private static boolean shares(Set<String> stems, String text) {
        Set<String> said = Stems.of(text);
        return !stems.isEmpty() && stems.stream().filter(said::contains).count() >= SAID * stems.size();
    }

    private ExampleSentence example(CardSentence sentence, ServiceCard card) {
        FactSource source = sentence.source();
        if (source == null) {
            List<Passage> purpose = Sources.purpose(corpus, card).stream().toList();
            return new ExampleSentence(sentence.text(), purpose, null, sentence.asOf());
        }
        List<Passage> passages = source.quote() == null ? List.of() : Sources.passages(corpus, source);
        return new ExampleSentence(sentence.text(), passages, reference(source), sentence.asOf());
    }

    private @Nullable String reference(FactSource source) {
        return Sources.corrections(corpus, source, List.of()).stream()
                .findFirst()
                .map(Correction::reference)
                .orElse(source.doc());
    }
}
