package interviewer.bench;

import interviewer.corpus.Block;
import interviewer.corpus.Corpus;
import interviewer.corpus.Source;
import interviewer.text.Span;
import java.util.Arrays;
import java.util.List;

/**
 * Where the pieces of a document stand in it that somebody else's splitter made. Such a splitter joins lines and sentences anew, so
 * the two are compared without white space. Not thread-safe.
 */
final class Places {
    private final String signs;
    /** Place in the document of each sign that is no white space. */
    private final int[] places;

    private int from;

    Places(String document) {
        int[] found = new int[document.length()];
        StringBuilder kept = new StringBuilder();
        for (int place = 0; place < document.length(); place++) {
            if (!Character.isWhitespace(document.charAt(place))) {
                found[kept.length()] = place;
                kept.append(document.charAt(place));
            }
        }
        this.signs = kept.toString();
        this.places = Arrays.copyOf(found, signs.length());
    }

    /**
     * The place of the next piece, without the white space round it. It begins no earlier than the piece before; the two may overlap.
     *
     * @throws IllegalArgumentException when the piece does not stand there
     */
    Span next(String piece) {
        StringBuilder wanted = new StringBuilder();
        piece.chars().filter(sign -> !Character.isWhitespace(sign)).forEach(sign -> wanted.append((char) sign));
        int start = wanted.isEmpty() ? -1 : signs.indexOf(wanted.toString(), from);
        if (start < 0) {
            throw new IllegalArgumentException("no place in the document for the piece '" + piece + "'");
        }
        from = start;
        return new Span(places[start], places[start + wanted.length() - 1] + 1);
    }

    /** The title of the block that has most of a place. */
    static List<String> title(Source place, Corpus corpus) {
        int most = -1;
        List<String> title = List.of(place.file());
        for (Block block : corpus.blocks()) {
            Source own = block.passage().source();
            int shared = Math.min(place.end(), own.end()) - Math.max(place.start(), own.start());
            if (own.file().equals(place.file()) && shared > Math.max(0, most)) {
                most = shared;
                title = block.passage().title();
            }
        }
        return title;
    }
}
