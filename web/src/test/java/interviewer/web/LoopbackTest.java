package interviewer.web;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoopbackTest {
    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1:8080", "localhost:8080", "LocalHost:8080", "[::1]:8080", "127.1.2.3:8080"})
    void isAuthority_ofThisMachineAndPort_isTrue(String authority) {
        assertTrue(Loopback.isAuthority(authority, 8080));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "localhost:80",
                "localhost:80800",
                "localhost:18080",
                "localhost.:8080",
                "evil.example:8080",
                "127.0.0.1.evil.example:8080",
                "evil@localhost:8080",
                "localhost:8080:8080",
                "::1:8080",
                "[localhost]:8080",
                "[]:8080",
                ":8080",
                ""
            })
    void isAuthority_ofAnythingElse_isFalse(String authority) {
        assertFalse(Loopback.isAuthority(authority, 8080));
    }

    @Test
    void isAuthority_withoutPort_isTrueOnPort80Only() {
        assertTrue(Loopback.isAuthority("localhost", 80));
        assertFalse(Loopback.isAuthority("localhost", 8080));
    }
}
