package interviewer.corpus;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * One source text, exactly as the owner gave it.
 *
 * @param file its name, as it stands in citations
 * @param text the whole text, undamaged by us
 */
public record Document(String file, String text) {

    /** SHA-256 of the UTF-8 bytes, in hexadecimal. */
    public String hash() {
        return sha256(text);
    }

    /** How often these words stand in it, letter for letter. */
    int count(String words) {
        int count = 0;
        for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
            count++;
        }
        return count;
    }

    static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
