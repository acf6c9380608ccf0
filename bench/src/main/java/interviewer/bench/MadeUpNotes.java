package interviewer.bench;

import interviewer.corpus.Block;
import interviewer.corpus.Corpus;
import interviewer.corpus.Passage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

/**
 * Documents in plenty: the first half of one sentence of the guide and the second of another, every seventh word made up. So common
 * words are as common as in prose, and rare ones as many and as rare (Zipf's law over 20,000). The same seed gives the same bytes.
 */
final class MadeUpNotes {
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final int FACTS_OF_A_DOCUMENT = 100;
    private static final int FACTS_OF_A_SECTION = 10;
    private static final int WORDS_OF_A_FACT = 50;
    private static final int MADE_UP_WORDS = 20_000;
    private static final int MADE_UP_EVERY = 7;

    private final List<List<String>> sentences = new ArrayList<>();
    private final Random random;

    MadeUpNotes(Corpus corpus, long seed) {
        for (Block block : corpus.blocks()) {
            for (Passage unit : block.units()) {
                sentences.add(List.of(SPACE.split(unit.text(), 0)));
            }
        }
        this.random = new Random(seed);
    }

    /** Writes Markdown with so many facts in all. */
    void write(Path folder, int facts) throws IOException {
        Files.createDirectories(folder);
        for (int from = 0; from < facts; from += FACTS_OF_A_DOCUMENT) {
            int count = Math.min(FACTS_OF_A_DOCUMENT, facts - from);
            Files.writeString(folder.resolve("notes-" + from + ".md"), document(count));
        }
    }

    private String document(int facts) {
        StringBuilder text = new StringBuilder();
        for (int fact = 0; fact < facts; fact++) {
            if (fact % FACTS_OF_A_SECTION == 0) {
                text.append("\n## About ").append(madeUp()).append("\n\n");
            }
            text.append("- ").append(sentence()).append('\n');
        }
        return text.toString();
    }

    private String sentence() {
        List<String> first = sentences.get(random.nextInt(sentences.size()));
        List<String> second = sentences.get(random.nextInt(sentences.size()));
        List<String> words = new ArrayList<>(first.subList(0, first.size() / 2));
        words.addAll(second.subList(second.size() / 2, second.size()));
        for (int at = 0; at < words.size(); at += MADE_UP_EVERY) {
            words.set(at, madeUp());
        }
        return String.join(" ", words.subList(0, Math.min(words.size(), WORDS_OF_A_FACT)));
    }

    private String madeUp() {
        return "w" + (int) Math.pow(MADE_UP_WORDS, random.nextDouble());
    }
}
