package interviewer.eval;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether the confidence means what it says: of the questions with a confidence of .7, do seven in ten have an answer? The
 * questions are sorted into ten bins of equal width by their confidence.
 *
 * @param questions that were sorted
 * @param ece expected calibration error (Guo et al. 2017): mean distance, over questions, from a bin's mean confidence to its share
 *     with an answer; 0 is best
 * @param brier mean of the squared distance from the confidence to 1 for a question with an answer and to 0 for one without; 0 is
 *     best, and always saying the share of the set with an answer gives that share times the rest
 * @param bins those with questions, lowest first
 */
public record Reliability(int questions, double ece, double brier, List<Bin> bins) {
    private static final int BINS = 10;
    /** Of the normal distribution, for 95 %. */
    private static final double DEVIATIONS = 1.959963984540054;

    public Reliability {
        bins = List.copyOf(bins);
    }

    /**
     * The questions with a confidence from {@code from} to below {@code to}; the last bin has 1 too.
     *
     * @param count of the questions, from 1
     * @param answerable how many of them have an answer
     * @param confidence their mean
     * @param share with an answer
     * @param low lower end of the 95 % interval of the share (Wilson 1927, which keeps within 0..1 and works for few questions)
     * @param high upper end
     */
    public record Bin(
            double from,
            double to,
            int count,
            int answerable,
            double confidence,
            double share,
            double low,
            double high) {

        private static Bin of(int number, List<QuestionScore> scores) {
            int count = scores.size();
            int answerable = (int) scores.stream()
                    .filter(score -> score.question().isAnswerable())
                    .count();
            double share = (double) answerable / count;
            double squared = DEVIATIONS * DEVIATIONS / count;
            double middle = (share + squared / 2) / (1 + squared);
            double spread = Math.sqrt(share * (1 - share) * squared + squared * squared / 4) / (1 + squared);
            return new Bin(
                    (double) number / BINS,
                    (double) (number + 1) / BINS,
                    count,
                    answerable,
                    scores.stream()
                            .mapToDouble(QuestionScore::confidence)
                            .average()
                            .orElse(0),
                    share,
                    Math.max(0, middle - spread),
                    Math.min(1, middle + spread));
        }
    }

    /** @param scores at least one; to mean something, questions with and without an answer */
    static Reliability of(List<QuestionScore> scores) {
        List<List<QuestionScore>> sorted = new ArrayList<>();
        for (int bin = 0; bin < BINS; bin++) {
            sorted.add(new ArrayList<>());
        }
        scores.forEach(score -> sorted.get(Math.min(BINS - 1, (int) (score.confidence() * BINS)))
                .add(score));
        List<Bin> bins = new ArrayList<>();
        for (int bin = 0; bin < BINS; bin++) {
            if (!sorted.get(bin).isEmpty()) {
                bins.add(Bin.of(bin, sorted.get(bin)));
            }
        }
        double distances = bins.stream()
                .mapToDouble(bin -> bin.count() * Math.abs(bin.share() - bin.confidence()))
                .sum();
        return new Reliability(scores.size(), distances / scores.size(), brier(scores), bins);
    }

    private static double brier(List<QuestionScore> scores) {
        return scores.stream()
                .mapToDouble(
                        score -> Math.pow(score.confidence() - (score.question().isAnswerable() ? 1 : 0), 2))
                .average()
                .orElse(0);
    }

    void writeTo(Markdown page) {
        page.heading(2, "Reliability");
        page.line("Questions by confidence: how many have an answer, with the 95 % interval of the share (Wilson). ECE "
                + Markdown.number(ece) + ", Brier " + Markdown.number(brier) + ".");
        page.line("");
        page.table(
                List.of("confidence", "questions", "with an answer", "share", "95 % interval", "mean confidence"),
                bins.stream().map(Reliability::cells).toList());
    }

    private static List<String> cells(Bin bin) {
        return List.of(
                bin.from() + " .. " + bin.to(),
                String.valueOf(bin.count()),
                String.valueOf(bin.answerable()),
                Markdown.number(bin.share()),
                Markdown.number(bin.low()) + " .. " + Markdown.number(bin.high()),
                Markdown.number(bin.confidence()));
    }
}
