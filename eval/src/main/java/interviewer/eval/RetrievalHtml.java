package interviewer.eval;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import interviewer.retrieval.Hit;
import interviewer.text.Json;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A {@link RetrievalReport} as one {@link HtmlPage}: what the JSON report has, and the texts that were wanted and found.
 *
 * @param headline names of the figures that one would quote, in that order
 * @param columns names of the measures by kind
 * @param asked by id of the question
 * @param texts by id of the unit that matched
 */
record RetrievalHtml(
        ReportHeader header,
        List<String> headline,
        List<String> columns,
        List<Figure> figures,
        List<RetrievalReport.KindRow> kinds,
        List<String> unplaced,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Reliability reliability,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Comparison against,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Ablation ablation,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable NoiseReport noise,
        List<QuestionRow> questions,
        Map<String, Asked> asked,
        Map<String, Excerpt> texts) {
    /** More than a page can show of a figure. */
    private static final double ROUNDING = 1e6;

    private static final ObjectWriter WRITER = Json.mapper()
            .copy()
            .registerModule(new SimpleModule()
                    .addSerializer(Double.class, new Rounded())
                    .addSerializer(double.class, new Rounded()))
            .writer();

    /**
     * What a question was searched as, and what is right for it.
     *
     * @param relevant ids of the relevant passages
     */
    record Asked(
            String searched,
            @JsonProperty("gold_titles") List<String> goldTitles,
            @JsonProperty("answer_spans") List<String> answerSpans,
            List<String> relevant) {
        static Asked of(QuestionScore score) {
            Question question = score.question();
            return new Asked(
                    score.result().query(),
                    question.goldTitles(),
                    question.answerSpans(),
                    score.judgments().relevantPassages());
        }
    }

    /**
     * A passage round the unit that matched.
     *
     * @param unit empty where its words do not stand in the passage as they are
     */
    record Excerpt(String path, String before, String unit, String after) {
        private static final int ROUND = 500;

        static Excerpt of(Hit hit) {
            String text = hit.passage().text();
            String unit = hit.unit().text();
            int from = text.indexOf(unit);
            int begin = Math.max(0, from);
            int end = from < 0 ? 0 : from + unit.length();
            return new Excerpt(
                    hit.passage().path(),
                    begin > ROUND ? "… " + text.substring(whole(text, begin - ROUND), begin) : text.substring(0, begin),
                    text.substring(begin, end),
                    text.length() - end > ROUND
                            ? text.substring(end, whole(text, end + ROUND)) + " …"
                            : text.substring(end));
        }

        /** That place, or the one before it where a character of two code units would be cut. */
        private static int whole(String text, int at) {
            return Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
        }
    }

    static String of(RetrievalReport report) {
        Map<String, Asked> asked = new LinkedHashMap<>();
        Map<String, Excerpt> texts = new LinkedHashMap<>();
        for (QuestionScore score : report.scores()) {
            asked.put(score.question().id(), Asked.of(score));
            score.shown().forEach(hit -> texts.computeIfAbsent(hit.explanation().unit(), unseen -> Excerpt.of(hit)));
        }
        RetrievalHtml page = new RetrievalHtml(
                report.header(),
                RetrievalPage.headline(report),
                RetrievalPage.columns(report),
                report.figures(),
                report.kinds(),
                report.unplaced(),
                report.reliability(),
                report.against(),
                report.ablation(),
                report.noise(),
                report.questions(),
                asked,
                texts);
        return HtmlPage.of(report.header().title() + ", " + report.header().set(), page.json());
    }

    private String json() {
        try {
            return WRITER.writeValueAsString(this);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }

    /** Fewer digits, which is most of what the page weighs. */
    private static final class Rounded extends StdSerializer<Double> {
        private static final long serialVersionUID = 1L;

        Rounded() {
            super(Double.class);
        }

        @Override
        public void serialize(Double value, JsonGenerator generator, SerializerProvider provider) throws IOException {
            generator.writeNumber(Math.round(value * ROUNDING) / ROUNDING);
        }
    }
}
