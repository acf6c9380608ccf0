package interviewer.eval;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

/**
 * Ways to change an answer that keep what it says, so that its marks must stay. Each is deterministic for a seed, changes no
 * technical term and no figure's value, and is absent where it cannot be applied or might change the meaning.
 */
public enum Rewording {
    LOWER_CASE("lower case"),
    CAPITALS("capitals"),
    NO_PUNCTUATION("no punctuation"),
    FILLERS("fillers"),
    NEUTRAL_SENTENCES("neutral sentences round it"),
    SENTENCE_ORDER("sentences in another order"),
    CLAUSE_ORDER("clauses in another order"),
    BULLETS("bullets"),
    SYNONYMS("synonyms"),
    CONTRACTIONS("contractions"),
    SPOKEN_FIGURES("spoken figures"),
    SPELLED_NAMES("names letter by letter"),
    TYPOGRAPHY("typography"),
    WIDE_FIGURES("full-width figures"),
    OTHER_ENGLISH("other English"),
    TYPOS("typing errors");

    private final String label;

    Rewording(String label) {
        this.label = label;
    }

    /** In reports. */
    @JsonValue
    public String label() {
        return label;
    }

    /** The answer in other form, by the same random numbers the same; absent where nothing changes. */
    public Optional<String> of(String answer, Random random) {
        String changed = changed(answer, random);
        return changed.equals(answer) ? Optional.empty() : Optional.of(changed);
    }

    private String changed(String answer, Random random) {
        return switch (this) {
            case LOWER_CASE -> answer.toLowerCase(Locale.ROOT);
            case CAPITALS -> answer.toUpperCase(Locale.ROOT);
            case NO_PUNCTUATION -> Punctuation.removed(answer);
            case FILLERS -> Asides.fillers(answer, random);
            case NEUTRAL_SENTENCES -> Asides.sentences(answer, random);
            case SENTENCE_ORDER -> Order.ofSentences(answer);
            case CLAUSE_ORDER -> Order.ofClauses(answer);
            case BULLETS -> Order.bullets(answer);
            case SYNONYMS -> WordTable.SYNONYMS.apply(answer);
            case CONTRACTIONS -> Contractions.turned(answer);
            case SPOKEN_FIGURES -> SpokenFigures.of(answer);
            case SPELLED_NAMES -> WordTable.LETTERS.apply(answer);
            case TYPOGRAPHY -> Punctuation.typographic(answer);
            case WIDE_FIGURES -> Punctuation.wideFigures(answer);
            case OTHER_ENGLISH -> WordTable.OTHER_ENGLISH.apply(answer);
            case TYPOS -> WordTable.typos(answer, random);
        };
    }
}
