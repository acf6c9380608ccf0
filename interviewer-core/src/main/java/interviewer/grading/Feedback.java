package interviewer.grading;

import interviewer.corpus.Catalog;
import interviewer.corpus.Corpus;
import interviewer.corpus.FactSource;
import interviewer.corpus.Passage;
import interviewer.corpus.RubricStep;
import interviewer.corpus.Section;
import interviewer.corpus.ServiceCard;
import interviewer.corpus.Sources;
import interviewer.grading.ClauseReader.Reading;
import interviewer.grading.KnownFigures.Judged;
import interviewer.grading.KnownFigures.Standing;
import interviewer.grading.StepJudge.Judgment;
import interviewer.retrieval.Hit;
import interviewer.retrieval.Retriever;
import interviewer.retrieval.SearchMode;
import interviewer.retrieval.SearchText;
import interviewer.text.NormalText;
import interviewer.text.Span;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts a judgment into words and puts the passages beside it. No praise, no answer given away. */
final class Feedback {
    private static final String UNCONFIRMED =
            "This has all that the step asks for; nothing here confirms or contradicts what you said.";
    private static final double SUPPORTS = 0.5;
    private static final double SAYS_SO = 0.45;
    private static final double RATHER_FALSE = 0.05;
    private static final double SPEAKS_OF = 0.4;

    private final Corpus corpus;
    private final Catalog catalog;
    private final Retriever retriever;
    private final Meanings meanings;

    Feedback(Corpus corpus, Catalog catalog, Retriever retriever, Meanings meanings) {
        this.corpus = corpus;
        this.catalog = catalog;
        this.retriever = retriever;
        this.meanings = meanings;
    }

    /** @param answer the answer as given, with its normal form */
    StepGrade mark(Step step, Judgment judgment, Context context, String answer, NormalText normal) {
        RubricStep words = Rubric.of(step);
        Reading reading = judgment.reading();
        if (reading == null) {
            return new StepGrade(
                    step, 0, true, null, List.of(), words.missing(), words.nextFrom0() + gapOfGuide(step, context));
        }
        Support support = support(step, reading);
        Span quote = trimmed(answer, normal.original(reading.clause().span()));
        String why = support.confirmed() || judgment.level() == 1
                ? (judgment.level() == 2 ? words.met() : words.partial()) + support.says()
                : UNCONFIRMED;
        String advice = judgment.level() == 2 ? "" : words.nextFrom1() + gapOfGuide(step, context);
        return new StepGrade(
                step,
                judgment.level(),
                support.confirmed(),
                Evidence.of(answer, quote),
                support.passages(),
                why,
                advice);
    }

    /** What to ask next: the question of the weakest step. */
    @Nullable
    String followUp(List<StepGrade> marks) {
        return StepGrade.weakest(marks)
                .map(mark -> Rubric.of(mark.step()).asks())
                .orElse(null);
    }

    /** What supports a mark. */
    private record Support(boolean confirmed, List<Passage> passages, String says) {}

    private Support support(Step step, Reading reading) {
        boolean doubtful = reading.leansWrong(step);
        return switch (step) {
            case NAME -> name(reading, doubtful);
            case PATTERN -> {
                ServiceCard.Wiring wiring = reading.wiring();
                boolean known = !doubtful && wiring != null && reading.of(Signal.WIRED_PARTS) > 0;
                yield fact(reading, known, wiring == null ? null : wiring.source());
            }
            case GOTCHA -> {
                ServiceCard.Gotcha gotcha = reading.gotcha();
                boolean follows = reading.of(Signal.ISSUE_CONSEQUENCE) > 0 || reading.of(Signal.ISSUE_REMEDY) > 0;
                boolean known = !doubtful && gotcha != null && follows && saysSo(reading, Signal.NEAR_GOTCHA);
                yield fact(reading, known, gotcha == null ? null : gotcha.source());
            }
            case NUMBER -> figure(reading.figure(), doubtful);
            case NOT_USE -> {
                ServiceCard.Alternative alternative = reading.alternative();
                ServiceCard.Misuse misuse = reading.misuse();
                boolean known =
                        !doubtful && (alternative != null || misuse != null) && saysSo(reading, Signal.NEAR_REJECTION);
                FactSource source =
                        alternative != null ? alternative.source() : misuse == null ? null : misuse.source();
                yield fact(reading, known, source);
            }
        };
    }

    private Support name(Reading reading, boolean doubtful) {
        ServiceCard card = reading.purposeOf();
        boolean given = reading.of(Signal.SERVICE_PROMPT) > 0 || reading.of(Signal.COMPARISON_PROMPT) > 0;
        boolean anothers = reading.of(Signal.PURPOSE_MARGIN) < 0 && reading.of(Signal.DESIGN_PROMPT) == 0;
        boolean says = saysSo(reading, Signal.NEAR_PURPOSE)
                || saysSo(reading, Signal.PURPOSE_WORDS)
                || (!given && reading.of(Signal.FITTING_SERVICE_HERE) > 0);
        boolean known = !doubtful && card != null && !anothers && reading.of(Signal.SIDE_MARGIN) >= 0 && says;
        List<Passage> purpose = card == null
                ? List.of()
                : Sources.purpose(corpus, card).stream().toList();
        String elsewhere = known && card != null && purpose.isEmpty()
                ? " The guide has no section on " + card.name() + "; its card says so."
                : "";
        return new Support(known, known ? purpose : List.of(), elsewhere);
    }

    /** Words of a fact alone confirm nothing: the clause must say about what it says, and not rather what is known to be false. */
    private static boolean saysSo(Reading reading, Signal nearness) {
        return reading.of(nearness) > SAYS_SO && reading.of(Signal.FALSE_MARGIN) <= RATHER_FALSE;
    }

    private Support fact(Reading reading, boolean known, @Nullable FactSource source) {
        if (!known) {
            return new Support(false, List.of(), "");
        }
        List<Passage> passages = Sources.passages(corpus, source).stream()
                .filter(passage -> supports(passage, reading))
                .toList();
        if (passages.isEmpty()) {
            passages = nearest(reading);
        }
        return new Support(source != null && source.isConfirmed(), passages, elsewhere(passages, source));
    }

    private static String elsewhere(List<Passage> passages, @Nullable FactSource source) {
        return passages.isEmpty() && source != null && source.doc() != null
                ? " The guide does not say so; " + source.doc() + " does."
                : "";
    }

    /** A card's fact may quote its topic only; beside the person's words stands what speaks of them. */
    private boolean supports(Passage passage, Reading reading) {
        float[] vector = reading.clause().vector();
        return vector.length == 0
                || meanings.known(List.of(SearchText.of(passage))).nearest(vector) >= SPEAKS_OF;
    }

    private Support figure(@Nullable Judged judged, boolean doubtful) {
        if (judged == null || judged.known() == null) {
            return new Support(false, List.of(), "");
        }
        FactSource source = judged.known().figure().source();
        boolean right = !doubtful && judged.standing() == Standing.RIGHT;
        String says = " " + judged.known().figure().says();
        boolean confirmed = right && source != null && source.isConfirmed();
        List<Passage> passages = Sources.passages(corpus, source);
        return new Support(confirmed, passages, confirmed ? says + elsewhere(passages, source) : says);
    }

    /** The unit of the guide that says nearly the same. */
    private List<Passage> nearest(Reading reading) {
        return retriever.search(reading.clause().text(), 1, SearchMode.HYBRID).hits().stream()
                .filter(hit -> hit.explanation().vector() > SUPPORTS)
                .map(Hit::unit)
                .toList();
    }

    private String gapOfGuide(Step step, Context context) {
        if (step != Step.GOTCHA
                || context.ask().kind() != Ask.Kind.SERVICE
                || context.relevant().isEmpty()) {
            return "";
        }
        ServiceCard card = context.relevant().getFirst();
        boolean has = section(card).stream()
                .flatMap(section -> section.blocks().stream())
                .anyMatch(block -> block.passage().kind() == Passage.Kind.GOTCHA
                        || block.passage().kind() == Passage.Kind.FAILURE_MODE);
        return has ? "" : " The guide has no list of gotchas for " + card.name() + ".";
    }

    private Optional<Section> section(ServiceCard card) {
        return corpus.sections().stream()
                .filter(section -> catalog.cardOf(section).filter(card::equals).isPresent())
                .findFirst();
    }

    /** Without what only joins it to its neighbours. */
    static Span trimmed(String text, Span span) {
        int start = span.start();
        int end = span.end();
        while (start < end
                && !Character.isLetterOrDigit(text.codePointAt(start))
                && "\"'($".indexOf(text.charAt(start)) < 0) {
            start++;
        }
        while (end > start
                && (Character.isWhitespace(text.charAt(end - 1)) || ",;:-".indexOf(text.charAt(end - 1)) >= 0)) {
            end--;
        }
        return start < end ? new Span(start, end) : span;
    }
}
