package interviewer.grading;

import interviewer.corpus.Catalog;
import interviewer.corpus.Mention;
import interviewer.text.Quantity;
import interviewer.text.QuantityReader;
import interviewer.text.Sentences;
import interviewer.text.Span;
import interviewer.text.Token;
import interviewer.text.Tokenizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts an answer into clauses and joins neighbours. Written text is cut at sentence ends and, where sentences are long, at commas,
 * dashes and colons; speech without punctuation at the words with which people go on. What earns a mark may be one clause or
 * three, so all runs of up to three neighbours are candidates.
 */
final class Clauses {
    private static final Pattern INNER = Pattern.compile(
            "(?i)[,;:](?=\\s)|\\s[-\u2013\u2014]+\\s|\\s(?=(?:but|so|because|and then|and if|and when|which|otherwise)\\s)");
    private static final Pattern SPOKEN = Pattern.compile(
            "(?i)\\s(?=(?:so|but|and|because|cause|which|then|like|i'd|i would|i wouldn't|i don't|well|okay|the|it|it's|that's|we|we'd|you|they"
                    + "|there's|not|no|never|skip|don't|gotcha|number|pattern|a|an|one|each|every|people|what|when|if|until|since|as|our|for)\\s)");
    private static final int LONG_SENTENCE = 14;
    private static final int LONG_RUN = 14;
    private static final int SHORT_CLAUSE = 5;
    private static final int LONGEST_WINDOW = 70;
    private static final int MOST_CLAUSES = 400;
    private static final int MOST_PIECES = 4;

    private final Catalog catalog;
    private final Meanings meanings;

    Clauses(Catalog catalog, Meanings meanings) {
        this.catalog = catalog;
        this.meanings = meanings;
    }

    /** Single clauses first, then pairs, then threes; each group in the order of the text. */
    List<Clause> of(String text) {
        return of(text, meanings::of);
    }

    private List<Clause> of(String text, Function<List<String>, List<float[]>> embedded) {
        List<Piece> pieces = pieces(text);
        List<float[]> vectors = embedded.apply(
                pieces.stream().map(piece -> piece.span().in(text)).toList());
        List<Mention> mentions = catalog.mentions(text);
        List<Quantity> quantities = QuantityReader.read(text);
        List<Clause> clauses = new ArrayList<>();
        for (int size = 1; size <= MOST_PIECES; size++) {
            for (int from = 0; from + size <= pieces.size(); from++) {
                List<Piece> run = pieces.subList(from, from + size);
                Span span = new Span(
                        run.getFirst().span().start(), run.getLast().span().end());
                if (!isRound(run) || span.in(text).indexOf(Hygiene.CUT) >= 0) {
                    continue; // nobody is quoted across words that were taken out
                }
                Clause clause = clause(
                        text,
                        span,
                        isOneSentence(run),
                        mentions,
                        quantities,
                        sum(run, vectors.subList(from, from + size)));
                if (size == 1 || clause.words() <= LONGEST_WINDOW) {
                    clauses.add(clause);
                }
            }
        }
        return clauses;
    }

    /** The clauses of a sentence that comes again, so that its vectors are kept. */
    List<Clause> ofKept(String sentence) {
        return of(sentence, pieces -> pieces.stream().map(meanings::ofKept).toList());
    }

    /** Such a sentence as one clause. */
    Clause whole(String sentence) {
        return clause(
                sentence,
                new Span(0, sentence.length()),
                true,
                catalog.mentions(sentence),
                QuantityReader.read(sentence),
                meanings.ofKept(sentence));
    }

    /** A piece of a sentence. */
    private record Piece(Span span, int sentence, boolean first, boolean last) {}

    private static boolean isOneSentence(List<Piece> run) {
        return run.getFirst().sentence() == run.getLast().sentence();
    }

    /** Pieces of one sentence, or whole sentences: nobody is quoted from the middle of one into the middle of the next. */
    private static boolean isRound(List<Piece> run) {
        return isOneSentence(run) || (run.getFirst().first() && run.getLast().last());
    }

    private static Clause clause(
            String text,
            Span span,
            boolean withinSentence,
            List<Mention> mentions,
            List<Quantity> quantities,
            float[] vector) {
        String words = span.in(text);
        return new Clause(
                span,
                words,
                words.toLowerCase(Locale.ROOT),
                Tokenizer.tokens(words).size(),
                withinSentence,
                mentions.stream()
                        .filter(mention -> span.contains(mention.span()))
                        .toList(),
                quantities.stream()
                        .filter(quantity -> span.contains(quantity.span()))
                        .toList(),
                vector);
    }

    /** The meaning of neighbours together: the sum of their vectors weighted by length, brought to length 1. */
    private static float[] sum(List<Piece> run, List<float[]> vectors) {
        float[] first = vectors.getFirst();
        if (run.size() == 1 || first.length == 0) {
            return first;
        }
        float[] sum = new float[first.length];
        for (int at = 0; at < run.size(); at++) {
            for (int index = 0; index < sum.length; index++) {
                sum[index] += vectors.get(at)[index] * run.get(at).span().length();
            }
        }
        double square = 0;
        for (float value : sum) {
            square += value * value;
        }
        double norm = Math.max(1e-9, Math.sqrt(square));
        for (int index = 0; index < sum.length; index++) {
            sum[index] = (float) (sum[index] / norm);
        }
        return sum;
    }

    /** The single clauses of a text, in order. */
    static List<Span> cut(String text) {
        return pieces(text).stream().map(Piece::span).toList();
    }

    private static List<Piece> pieces(String text) {
        List<Piece> pieces = new ArrayList<>();
        int sentence = 0;
        for (Span whole : Sentences.of(text)) {
            List<Span> spans = new ArrayList<>();
            for (Span span : cut(text, whole, INNER, LONG_SENTENCE)) {
                spans.addAll(cut(text, span, SPOKEN, LONG_RUN));
            }
            for (int at = 0; at < spans.size() && pieces.size() < MOST_CLAUSES; at++) {
                pieces.add(new Piece(spans.get(at), sentence, at == 0, at == spans.size() - 1));
            }
            sentence++;
        }
        return pieces;
    }

    /** Cuts a span that has more words than {@code most}; pieces of a few words stay with what is before them. */
    private static List<Span> cut(String text, Span whole, Pattern at, int most) {
        String words = whole.in(text);
        if (Tokenizer.tokens(words).size() <= most) {
            return List.of(whole);
        }
        List<Token> tokens = Tokenizer.tokens(words);
        List<Span> pieces = new ArrayList<>();
        Matcher matcher = at.matcher(words);
        int start = 0;
        int before = 0;
        int token = 0;
        while (matcher.find()) {
            while (token < tokens.size() && tokens.get(token).span().start() < matcher.end()) {
                token++;
            }
            if (token - before >= SHORT_CLAUSE && tokens.size() - token >= SHORT_CLAUSE) {
                pieces.add(trimmed(text, whole.start() + start, whole.start() + matcher.end()));
                start = matcher.end();
                before = token;
            }
        }
        pieces.add(trimmed(text, whole.start() + start, whole.end()));
        return pieces;
    }

    private static Span trimmed(String text, int start, int end) {
        int from = start;
        int to = end;
        while (from < to && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        return new Span(from, to);
    }
}
