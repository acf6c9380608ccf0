package interviewer.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import interviewer.text.Span;
import org.junit.jupiter.api.Test;

class PlacesTest {
    private static final String DOCUMENT = "  One two.\n\nThree  four.\nOne two.\n";

    @Test
    void next_piecesJoinedAnew_haveTheirPlacesInOrder() {
        Places places = new Places(DOCUMENT);

        assertEquals(new Span(2, 24), places.next("One two. Three four."));
        assertEquals(
                "Three  four.\nOne two.", places.next("Three four. One two.").in(DOCUMENT));
    }

    @Test
    void next_wordsThatComeTwice_areFoundBehindThePieceBefore() {
        Places places = new Places(DOCUMENT);
        places.next("Three four.");

        assertEquals(new Span(25, 33), places.next("One two."));
    }

    @Test
    void next_pieceFromElsewhere_isRefusedWithItsText() {
        Places places = new Places(DOCUMENT);

        String message = assertThrows(IllegalArgumentException.class, () -> places.next("Five."))
                .getMessage();

        assertEquals("no place in the document for the piece 'Five.'", message);
    }

    @Test
    void next_blankPiece_isRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Places(DOCUMENT).next(" \n"));
    }
}
