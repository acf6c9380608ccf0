package interviewer.phrasing;

import interviewer.corpus.Catalog;
import interviewer.llm.Completion;
import interviewer.llm.LanguageModel;
import interviewer.llm.ModelException;
import interviewer.llm.Prompt;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Lets a language model word a plain text. What may not be shown is refused ({@link PhraseCheck}), and the plain text stands. The
 * prompts are text files whose names carry their version. Thread-safe; one call takes as long as the model does.
 */
public final class Phraser {
    private static final int VERSION = 1;
    private static final int REPLY_TOKENS = 120;
    private static final int LONGEST_SAID = 600;

    private final Catalog catalog;
    private final LanguageModel model;
    private final Map<Plain.Kind, String> rules = new EnumMap<>(Plain.Kind.class);

    public Phraser(Catalog catalog, LanguageModel model) {
        this.catalog = catalog;
        this.model = model;
        for (Plain.Kind kind : Plain.Kind.values()) {
            rules.put(kind, rules(kind));
        }
    }

    /**
     * Words a plain text.
     *
     * @param heard gets all the words so far each time there are more; never words that are refused
     * @throws ModelException when the call was cancelled; every other failure is a phrase without text
     */
    public Phrase phrase(Plain plain, Consumer<String> heard) throws ModelException {
        long started = System.nanoTime();
        PhraseCheck check = new PhraseCheck(catalog, plain, String.valueOf(rules.get(plain.kind())));
        try {
            Completion reply = model.complete(prompt(plain), new Listener(check, heard));
            String text = spoken(reply.text());
            Optional<String> refusal = check.refusalOfWhole(text);
            return new Phrase(reply.model(), refusal.isPresent() ? null : text, refusal.orElse(null), reply.millis());
        } catch (ModelException failure) {
            if (failure.fault() == ModelException.Fault.CANCELLED) {
                throw failure;
            }
            long millis = (System.nanoTime() - started) / 1_000_000;
            return new Phrase("", null, String.valueOf(failure.getMessage()), millis);
        }
    }

    private Prompt prompt(Plain plain) {
        String said = plain.said().substring(0, Math.min(plain.said().length(), LONGEST_SAID));
        String candidate = said.isBlank() ? "" : "The candidate said last: " + said.strip() + "\n\n";
        String text = rules.get(plain.kind()) + "\n" + candidate + "Text: " + plain.text() + "\nYour words:";
        return new Prompt(plain.kind().id() + " " + VERSION, text, null, REPLY_TOKENS);
    }

    private static String rules(Plain.Kind kind) {
        String name = kind.id() + "-" + VERSION + ".txt";
        try (InputStream file = Phraser.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("the class path lacks " + name);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** On one line, without the quotation marks that models like to set. */
    private static String spoken(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        boolean quoted = line.length() > 1 && "\"\u201C".indexOf(line.charAt(0)) >= 0;
        return quoted ? line.substring(1).replaceFirst("[\"\u201D]$", "").strip() : line;
    }

    /** Passes on whole words, until the first that may not be shown. */
    private static final class Listener implements Consumer<String> {
        private final PhraseCheck check;
        private final Consumer<String> heard;
        private final StringBuilder all = new StringBuilder();
        private String told = "";
        private boolean refused;

        Listener(PhraseCheck check, Consumer<String> heard) {
            this.check = check;
            this.heard = heard;
        }

        @Override
        public void accept(String piece) {
            if (piece.isEmpty()) {
                all.setLength(0); // the reply starts over
                refused = false;
            }
            all.append(piece);
            int end = Math.max(all.lastIndexOf(" "), all.lastIndexOf("\n"));
            String words = spoken(all.substring(0, Math.max(0, end)));
            refused = refused || check.refusal(words).isPresent();
            if (!refused && !words.equals(told)) {
                told = words;
                heard.accept(words);
            }
        }
    }
}
