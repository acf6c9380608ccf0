package interviewer.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class NearestTest {
    private static final List<String> KEYS = List.of("server.port", "server.host", "retrieval.top-k");

    @Test
    void to_aMissingHyphen_isFound() {
        assertEquals(Optional.of("retrieval.top-k"), Nearest.to("retrieval.topk", KEYS));
    }

    @Test
    void to_swappedLetters_isFound() {
        assertEquals(Optional.of("ask"), Nearest.to("aks", List.of("serve", "ask", "search")));
    }

    @Test
    void to_nothingAlike_isEmpty() {
        assertEquals(Optional.empty(), Nearest.to("zzz", KEYS));
        assertEquals(Optional.empty(), Nearest.to("zzz", List.of()));
    }

    @Test
    void distance_countsAddedDroppedChangedAndSwappedLetters() {
        assertEquals(0, Nearest.distance("port", "port"));
        assertEquals(1, Nearest.distance("prt", "port"));
        assertEquals(1, Nearest.distance("porrt", "port"));
        assertEquals(1, Nearest.distance("pork", "port"));
        assertEquals(1, Nearest.distance("prot", "port"));
        assertEquals(4, Nearest.distance("", "port"));
    }
}
