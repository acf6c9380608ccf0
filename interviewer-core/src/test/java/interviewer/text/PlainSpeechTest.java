package interviewer.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainSpeechTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SQS KEEPS JOBS. | sqs keeps jobs.",
                "so um it keeps, you know, jobs | so it keeps jobs",
                "I would not do it, it cannot work | I wouldn't do it, it can't work",
                "we put s q s before e c two | we put SQS before EC2",
                "the i o p s of s three | the IOPS of S3",
                "dynamo d b streams | dynamo DB streams",
                "a queue. it holds jobs, e.g. mails | a queue. It holds jobs, e.g. mails",
                "not only jobs, it is not only that | not only jobs, it's not only that",
                "A plan for a team | A plan for a team",
            })
    void of_waysToSayTheSame_areOne(String said, String plain) {
        assertEquals(plain, PlainSpeech.of(said).text());
    }

    @Test
    void original_ofAJoinedName_isAllOfItsLetters() {
        String original = "then s q s, um, feeds it";
        NormalText plain = PlainSpeech.of(original);
        int start = plain.text().indexOf("SQS");

        assertEquals("s q s", plain.original(new Span(start, start + 3)).in(original));
        assertEquals("then SQS feeds it", plain.text());
    }

    @Test
    void original_ofAnyPiece_staysInsideTheText() {
        Random random = new Random(11);
        String[] words = {
            "um",
            "I",
            "would",
            "not",
            "s",
            "q",
            "s",
            ".",
            ", ",
            "it",
            "is",
            "e",
            "c",
            "two",
            " ",
            "\n",
            "A",
            "\uD83D\uDE00",
            "you know"
        };
        for (int round = 0; round < 2000; round++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(14); length > 0; length--) {
                text.append(words[random.nextInt(words.length)]).append(random.nextBoolean() ? " " : "");
            }
            NormalText plain = PlainSpeech.of(text.toString());
            int length = plain.text().length();
            for (int start = 0; start < length; start++) {
                Span piece = plain.original(new Span(start, length));
                assertTrue(piece.start() <= piece.end() && piece.end() <= text.length(), text::toString);
            }
        }
    }
}
