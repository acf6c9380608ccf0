package interviewer.grading;

import interviewer.corpus.Mention;
import interviewer.text.Quantity;
import interviewer.text.Span;
import interviewer.text.Tokenizer;
import java.util.List;

/**
 * A run of words in an answer that may earn something: one clause, or up to three neighbours.
 *
 * @param span its place in the normal form of the answer
 * @param text its words in normal form
 * @param lower the same in lower case
 * @param words how many
 * @param withinSentence whether all of it stands in one sentence
 * @param mentions names in it
 * @param quantities figures in it, their places counted from the start of the answer
 * @param vector its meaning; empty without a model
 */
@SuppressWarnings("ArrayRecordComponent") // short-lived, never compared
record Clause(
        Span span,
        String text,
        String lower,
        int words,
        boolean withinSentence,
        List<Mention> mentions,
        List<Quantity> quantities,
        float[] vector) {

    /** How many words the name of a mention has. */
    int wordsOf(Mention mention) {
        Span inside =
                new Span(mention.span().start() - span.start(), mention.span().end() - span.start());
        return Tokenizer.tokens(inside.in(text)).size();
    }
}
