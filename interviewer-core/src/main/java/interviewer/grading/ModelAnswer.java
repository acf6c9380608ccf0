package interviewer.grading;

import com.fasterxml.jackson.annotation.JsonProperty;
import interviewer.corpus.Passage;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A whole answer of about half a minute, one sentence a step, made of a service's card.
 *
 * @param text all of it
 * @param seconds how long it takes to say, at {@value #WORDS_A_MINUTE} words a minute
 * @param sentences its sentences in the order of the steps
 */
public record ModelAnswer(String text, int seconds, List<Said> sentences) {
    private static final int WORDS_A_MINUTE = 155;

    public ModelAnswer {
        sentences = List.copyOf(sentences);
    }

    /**
     * One sentence of it; see {@link ExampleSentence}.
     *
     * @param step what it is there for
     */
    public record Said(
            Step step,
            String sentence,
            List<Passage> sources,
            @Nullable String reference,
            @JsonProperty("as_of") @Nullable String asOf) {
        public Said {
            sources = List.copyOf(sources);
        }

        /** @param lead what joins it to the sentence before, may be empty */
        static Said of(Step step, String lead, ExampleSentence example) {
            return new Said(step, lead + example.sentence(), example.sources(), example.reference(), example.asOf());
        }
    }

    static ModelAnswer of(List<Said> sentences) {
        String text = sentences.stream().map(Said::sentence).collect(Collectors.joining(" "));
        int words = text.split("\\s+", -1).length;
        return new ModelAnswer(text, Math.round(words * 60f / WORDS_A_MINUTE), sentences);
    }
}
