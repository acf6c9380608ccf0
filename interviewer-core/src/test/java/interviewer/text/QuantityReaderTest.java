package interviewer.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interviewer.text.Quantity.Dimension;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityReaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "256 KB | BYTES | 262144",
                "two fifty six kb | BYTES | 262144",
                "four hundred kilobytes | BYTES | 409600",
                "fifteen minutes | TIME | 900",
                "a 29s timeout | TIME | 29",
                "half a second | TIME | 0.5",
                "eleven nines | NINES | 11",
                "99.99% available | NINES | 4",
                "about 20 percent | PERCENT | 20",
                "3,500 PUT requests per second | RATE | 3500",
                "10k requests a second | RATE | 10000",
                "1 MB/s | BYTE_RATE | 1048576",
                "$0.20 per million requests | MONEY | 0.0000002",
                "nine cents a gig | MONEY | 0.09",
                "15 read replicas | COUNT | 15",
                "five x | FACTOR | 5",
                "two and a half cents an hour | MONEY | 0.025",
                "a dollar per terabyte | MONEY | 1",
                "a cent and a half | MONEY | 0.015",
                "it may stand there for a year | TIME | 31536000",
                "a year later it broke | TIME | 31536000",
                "the sum has a ceiling of 5,000 | COUNT | 5000",
                "10,000 is the default | COUNT | 10000",
                "some fifty or so rules | COUNT | 50",
            })
    void read_writtenOrSpoken_givesBaseUnits(String text, Dimension dimension, double value) {
        List<Quantity> quantities = QuantityReader.read(text);

        assertEquals(1, quantities.size(), text + " -> " + quantities);
        assertEquals(dimension, quantities.getFirst().dimension());
        assertEquals(value, quantities.getFirst().low(), value * 1e-9);
    }

    @Test
    void read_range_hasBothEnds() {
        Quantity range = QuantityReader.read("thirty to sixty seconds").getFirst();

        assertEquals(30, range.low());
        assertEquals(60, range.high());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "it answers in milliseconds",
                "cents per million calls",
                "a fraction of a cent",
                "tens of percent",
                "it handles petabytes",
                "takes a minute or two",
                "a dollar and something",
            })
    void read_unboundedWords_areLoose(String text) {
        List<Quantity> quantities = QuantityReader.read(text);

        assertEquals(1, quantities.size(), text + " -> " + quantities);
        assertTrue(quantities.getFirst().loose(), text);
    }

    @ParameterizedTest
    @CsvSource({
        "s3 and ec2 and route 53",
        "it was in 2019",
        "an http 500",
        "layer 7",
        "a second worker",
        "once a day",
        "the limit since 2021"
    })
    void read_namesYearsAndVersions_findsNothing(String text) {
        assertEquals(List.of(), QuantityReader.read(text));
    }

    @Test
    void read_anyText_staysInsideIt() {
        Random random = new Random(7);
        String pieces = "0123456789 .,$%-/ab kms one two per a million nine half point\u00e9\uD83D\uDE00\n";
        for (int round = 0; round < 2000; round++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(40); length > 0; length--) {
                text.append(pieces.charAt(random.nextInt(pieces.length())));
            }
            for (Quantity quantity : QuantityReader.read(text.toString())) {
                assertTrue(quantity.span().end() <= text.length(), text::toString);
            }
        }
    }
}
