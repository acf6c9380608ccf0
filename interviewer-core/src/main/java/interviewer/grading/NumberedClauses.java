package interviewer.grading;

import interviewer.text.NormalText;
import interviewer.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * An answer as a second reader gets it: clauses with numbers from 1, so that it can point at words and never has to repeat them.
 * What the grader's hygiene blanked is not in it.
 *
 * @param texts the clauses in normal form, the first has number 1
 * @param places their places in the answer as given
 * @param isWhole false when the answer was too long and its end was left out
 */
record NumberedClauses(List<String> texts, List<Span> places, boolean isWhole) {
    /** More would make the prompt longer than a small model reads in bearable time. */
    private static final int MOST = 40;

    /** In UTF-16 code units: about 350 tokens, or 250 words. */
    private static final int LONGEST = 1_500;

    NumberedClauses {
        texts = List.copyOf(texts);
        places = List.copyOf(places);
    }

    /** @param clean the normal form with foreign words blanked */
    static NumberedClauses of(String clean, NormalText normal) {
        List<String> texts = new ArrayList<>();
        List<Span> places = new ArrayList<>();
        int length = 0;
        for (Span span : Clauses.cut(clean)) {
            String text = span.in(clean).replace(Hygiene.CUT, ' ').strip().replaceAll("\\s+", " ");
            if (text.chars().noneMatch(Character::isLetterOrDigit)) {
                continue;
            }
            length += text.length();
            if (texts.size() == MOST || length > LONGEST) {
                return new NumberedClauses(texts, places, false);
            }
            texts.add(text);
            places.add(normal.original(span));
        }
        return new NumberedClauses(texts, places, true);
    }

    boolean isEmpty() {
        return texts.isEmpty();
    }

    int size() {
        return texts.size();
    }

    /** Where a clause stands in the answer as given; numbers from 1. */
    Span place(int number) {
        return places.get(number - 1);
    }

    /** Places of these clauses, in order: each by itself, then each two that are neighbours together. */
    List<Span> runs(List<Integer> numbers) {
        List<Span> runs = new ArrayList<>(numbers.stream().map(this::place).toList());
        for (int number : numbers) {
            if (numbers.contains(number + 1)) {
                runs.add(new Span(place(number).start(), place(number + 1).end()));
            }
        }
        return runs;
    }

    /** A line a clause, its number first. */
    String lines() {
        StringBuilder lines = new StringBuilder();
        for (int at = 0; at < texts.size(); at++) {
            lines.append(at + 1).append(' ').append(texts.get(at)).append('\n');
        }
        return lines.toString();
    }
}
