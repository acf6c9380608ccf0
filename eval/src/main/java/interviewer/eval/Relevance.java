package interviewer.eval;

import interviewer.corpus.Passage;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * What is right for one question. A passage is right when it holds an answer span or an equivalent of one; where a question has
 * titles only, when it stands under one of them. It is on topic when it is right or stands under a gold title.
 */
final class Relevance {
    private final List<List<String>> spans = new ArrayList<>();
    private final List<List<String>> titles;

    Relevance(Question question) {
        for (int span = 0; span < question.answerSpans().size(); span++) {
            List<String> forms = new ArrayList<>();
            forms.add(NormalText.of(question.answerSpans().get(span)));
            if (span < question.altSpans().size()) {
                question.altSpans().get(span).forEach(form -> forms.add(NormalText.of(form)));
            }
            forms.removeIf(String::isEmpty);
            spans.add(forms);
        }
        titles = question.goldTitles().stream()
                .map(title -> path(List.of(title.split(">", -1))))
                .toList();
    }

    /** How many things a full answer needs: its spans or, without spans, its titles. */
    int parts() {
        return spans.isEmpty() ? titles.size() : spans.size();
    }

    /** Which of those a passage brings. */
    BitSet partsIn(Passage passage, String normalText) {
        BitSet found = new BitSet();
        if (spans.isEmpty()) {
            List<String> path = path(passage.title());
            mark(found, titles.size(), title -> isUnder(path, titles.get(title)));
        } else {
            mark(found, spans.size(), span -> spans.get(span).stream().anyMatch(normalText::contains));
        }
        return found;
    }

    private static void mark(BitSet found, int size, IntPredicate holds) {
        for (int part = 0; part < size; part++) {
            found.set(part, holds.test(part));
        }
    }

    boolean isRight(Passage passage, String normalText) {
        return !partsIn(passage, normalText).isEmpty();
    }

    boolean isOnTopic(Passage passage, String normalText) {
        return isRight(passage, normalText) || isUnderTitle(passage);
    }

    boolean hasTitles() {
        return !titles.isEmpty();
    }

    boolean isUnderTitle(Passage passage) {
        List<String> path = path(passage.title());
        return titles.stream().anyMatch(title -> isUnder(path, title));
    }

    /** Which parts stand in the passages' texts, joined by line ends and cut after so many characters. */
    BitSet partsWithin(List<Passage> passages, int characters) {
        BitSet found = new BitSet();
        StringBuilder text = new StringBuilder();
        for (Passage passage : passages) {
            if (spans.isEmpty() && text.length() < characters) {
                found.or(partsIn(passage, ""));
            }
            text.append(passage.text()).append('\n');
        }
        if (!spans.isEmpty()) {
            String cut = NormalText.of(text.substring(0, Math.min(characters, text.length())));
            mark(found, spans.size(), span -> spans.get(span).stream().anyMatch(cut::contains));
        }
        return found;
    }

    private static boolean isUnder(List<String> path, List<String> title) {
        return path.size() >= title.size() && path.subList(0, title.size()).equals(title);
    }

    private static List<String> path(List<String> headings) {
        return headings.stream().map(NormalText::of).toList();
    }
}
