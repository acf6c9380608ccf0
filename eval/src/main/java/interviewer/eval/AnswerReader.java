package interviewer.eval;

import java.util.List;

/** Somebody who gives an answer five levels and quotes: what {@link ReaderEval} puts side by side. */
public interface AnswerReader {

    /** Who, and with which model. */
    String name();

    /** Reads one answer; the time it takes is measured around this call. What a model does wrong is a reading without levels. */
    Read read(GradedAnswer answer);

    /**
     * What came of it.
     *
     * @param prediction levels and quotes, or why there are none
     * @param promptTokens as the server counted them, 0 where nobody counts
     * @param replyTokens the same of the reply
     */
    record Read(Prediction prediction, int promptTokens, int replyTokens) {

        /** Levels and quotes by somebody who gives no verdict and looks for no wrong claims. */
        static Read of(String id, String by, Marks marks, Quotes quotes, int promptTokens, int replyTokens) {
            return new Read(
                    new Prediction(id, marks, quotes, null, null, List.of(), by, null), promptTokens, replyTokens);
        }

        /** Nothing, and why. */
        static Read unusable(String id, String by, String why) {
            return new Read(new Prediction(id, Marks.NONE, Quotes.NONE, null, null, List.of(), by, why), 0, 0);
        }
    }
}
