package interviewer.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RewordingTest {
    private static final String ANSWER =
            "SQS keeps a message for 4 days, and workers pull it because \"push\" would flood them. If a worker dies,"
                    + " the message comes back after 30 s. I'd avoid the color 'catalog' at $0.40 per GB. Duplicates show up when a visibility timeout is short.";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "LOWER_CASE | SQS, then Lambda. | sqs, then lambda.",
                "CAPITALS | SQS, then Lambda. | SQS, THEN LAMBDA.",
                "NO_PUNCTUATION | A dead-letter queue: after 3,000 tries (or 0.5 s) it's \"gone\". Next! | a dead-letter queue after 3,000 tries or 0.5 s it's gone next",
                "SENTENCE_ORDER | SQS is a queue. It keeps messages for days. A Lambda pulls orders. | A Lambda pulls orders. SQS is a queue. It keeps messages for days.",
                "CLAUSE_ORDER | If a worker dies, the message comes back. Lag grows when consumers fall behind. | The message comes back if a worker dies. When consumers fall behind, lag grows.",
                "BULLETS | SQS is a queue. Lambda pulls. | - SQS is a queue.\\n- Lambda pulls.",
                "SYNONYMS | Maybe S3, because people need to share big files. | Perhaps S3, since folks have to share large files.",
                "SYNONYMS | At least once delivery, so no need to panic. | At least once delivery, so no reason to panic.",
                "CONTRACTIONS | I wouldn't use EFS, it's slow and can't lock. | I would not use EFS, it is slow and cannot lock.",
                "CONTRACTIONS | I would not use EFS. | I wouldn't use EFS.",
                "CONTRACTIONS | We'd been throttled. | We had been throttled.",
                "SPOKEN_FIGURES | 256 KB and 3,000/s for $0.40, 99.9 % | Two hundred fifty six kilobytes and three thousand per second for zero point four zero dollars, ninety nine point nine percent",
                "SPOKEN_FIGURES | S3 since 2018 on Route 53: 15 minutes. | S3 since 2018 on Route 53: fifteen minutes.",
                "SPELLED_NAMES | SQS feeds Lambda, not EC2. | s q s feeds Lambda, not e c two.",
                "TYPOGRAPHY | It's \"fast\" - 15 ms. Really. | It\u2019s \u201cfast\u201d \u2014 15\u00a0ms.  Really.",
                "WIDE_FIGURES | 15 minutes | \uff11\uff15 minutes",
                "OTHER_ENGLISH | We analyze behavior in the data centre. | We analyse behaviour in the data center.",
                "TYPOS | Which? Because. | Wich? Becuase."
            })
    void of_literalAnswer_changesTheForm(Rewording rewording, String answer, String changed) {
        String text = of(rewording, answer).orElseThrow();

        assertEquals(changed.replace("\\n", "\n"), text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "LOWER_CASE | all small",
                "NO_PUNCTUATION | shards of 8, 30 of them",
                "NO_PUNCTUATION | nothing to take",
                "SENTENCE_ORDER | SQS keeps ten days, sorry, four days. Lambda pulls the orders.",
                "SENTENCE_ORDER | SQS is a queue. It keeps messages. They expire.",
                "CLAUSE_ORDER | Lag grows, and it hurts.",
                "BULLETS | One sentence only.",
                "SYNONYMS | Kinesis shards.",
                "CONTRACTIONS | Kinesis shards.",
                "SPOKEN_FIGURES | S3 and EC2 since 2018, 24/7, gp3, IPv4, 4/6.",
                "SPELLED_NAMES | Lambda and Athena.",
                "WIDE_FIGURES | no figure",
                "OTHER_ENGLISH | Kinesis shards.",
                "TYPOS | Kinesis shards."
            })
    void of_whereItCannotBeApplied_isAbsent(Rewording rewording, String answer) {
        assertEquals(Optional.empty(), of(rewording, answer));
    }

    @Test
    void fillers_areOnlyPutIn() {
        String filled = of(Rewording.FILLERS, "SQS waits, and workers pull because push floods them. Lambda scales.")
                .orElseThrow();

        String bare = filled.replaceAll("(?i)(?:, )?\\b(?:um|uh|you know|basically|well|I mean),? ", " ")
                .replaceAll(" +", " ")
                .strip();
        assertEquals(
                "sqs waits, and workers pull because push floods them. lambda scales.",
                bare.toLowerCase(Locale.ROOT).replace("waits and", "waits, and"));
    }

    @Test
    void neutralSentences_leaveTheAnswerWhole() {
        String said = of(Rewording.NEUTRAL_SENTENCES, "SQS is a queue").orElseThrow();

        assertTrue(said.contains(" SQS is a queue. "), said);
        assertTrue(said.endsWith("."), said);
    }

    @ParameterizedTest
    @EnumSource(Rewording.class)
    void of_sameSeed_isTheSame(Rewording rewording) {
        assertEquals(of(rewording, ANSWER), of(rewording, ANSWER));
        assertTrue(of(rewording, ANSWER).isPresent());
    }

    @Test
    void words_ofLargeNumbers() {
        assertEquals("one million two hundred thousand five", SpokenFigures.words(1_200_005));
        assertEquals("six thousand one hundred forty four", SpokenFigures.words(6144));
    }

    private static Optional<String> of(Rewording rewording, String answer) {
        return rewording.of(answer, new Random(7));
    }
}
