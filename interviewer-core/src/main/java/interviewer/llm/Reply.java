package interviewer.llm;

import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A reply as it comes in through langchain4j: its text without thoughts, and how it ended. For one try; not thread-safe. */
final class Reply implements StreamingChatResponseHandler {
    /** A model that writes more white space than this in a row has lost its way and would go on to its limit. */
    static final int MOST_WHITE_SPACE = 64;

    /** Ollama ends a stream without a word after so many equal tokens. */
    static final int MOST_EQUAL = 30;

    private final Deque<String> unheard = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private final Thoughts thoughts = new Thoughts();
    private int whiteSpace;
    private String last = "";
    private int equal;
    private @Nullable ChatResponse whole;
    private @Nullable Throwable failure;

    /** How a reply ended. */
    enum Ending {
        WHOLE,
        /** At its limit of tokens. */
        LENGTH,
        WHITE_SPACE,
        /** Without {@code done}, after the same token again and again. */
        LOOP,
        /** Without {@code done}. */
        NOT_DONE
    }

    @Override
    public void onPartialResponse(String piece) {
        text.append(piece);
        unheard.add(piece);
        equal = piece.strip().equals(last) ? equal + 1 : 0;
        last = piece.strip();
        piece.chars().forEach(this::count);
    }

    /** Once there was too much white space, words after it change nothing. */
    private void count(int letter) {
        if (goesOn()) {
            whiteSpace = Character.isWhitespace(letter) ? whiteSpace + 1 : 0;
        }
    }

    @Override
    public void onCompleteResponse(ChatResponse response) {
        whole = response;
    }

    @Override
    public void onError(Throwable error) {
        failure = error;
    }

    /** What langchain4j could not make of a line. */
    Optional<Throwable> failure() {
        return Optional.ofNullable(failure);
    }

    /** Hands on what came since the last time. */
    void hear(Consumer<String> heard) {
        while (!unheard.isEmpty()) {
            tell(thoughts.spoken(unheard.remove()), heard);
        }
        if (whole != null) {
            tell(thoughts.rest(), heard);
        }
    }

    private static void tell(String spoken, Consumer<String> heard) {
        if (!spoken.isEmpty()) {
            heard.accept(spoken);
        }
    }

    /** Whether it is worth reading on. */
    boolean goesOn() {
        return whiteSpace <= MOST_WHITE_SPACE;
    }

    Ending ending() {
        if (!goesOn()) {
            return Ending.WHITE_SPACE;
        }
        if (whole == null) {
            return equal >= MOST_EQUAL ? Ending.LOOP : Ending.NOT_DONE;
        }
        return whole.finishReason() == FinishReason.LENGTH ? Ending.LENGTH : Ending.WHOLE;
    }

    String text() {
        return Thoughts.without(text.toString());
    }

    /** 0 when the server did not say. */
    int promptTokens() {
        return usage().map(TokenUsage::inputTokenCount).orElse(0);
    }

    /** 0 when the server did not say. */
    int replyTokens() {
        return usage().map(TokenUsage::outputTokenCount).orElse(0);
    }

    private Optional<TokenUsage> usage() {
        return Optional.ofNullable(whole).map(ChatResponse::tokenUsage);
    }
}
