package interviewer.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds what somebody who mistyped a name may have meant. */
public final class Nearest {
    private Nearest() {}

    /** The candidate with the fewest letters to add, drop, change or swap; none when more than half would have to. */
    public static Optional<String> to(String name, Collection<String> candidates) {
        return candidates.stream()
                .min(Comparator.comparingInt((String candidate) -> distance(name, candidate))
                        .thenComparing(Comparator.naturalOrder()))
                .filter(candidate -> 2 * distance(name, candidate) <= Math.max(name.length(), candidate.length()));
    }

    /**
     * Damerau's and Levenshtein's distance, where no letter is touched twice: each cell is the distance of the first {@code row}
     * letters of the one to the first {@code column} of the other.
     */
    static int distance(String left, String right) {
        int[][] cells = new int[left.length() + 1][right.length() + 1];
        for (int row = 0; row <= left.length(); row++) {
            for (int column = 0; column <= right.length(); column++) {
                cells[row][column] = row == 0 ? column : column == 0 ? row : cell(cells, left, right, row, column);
            }
        }
        return cells[left.length()][right.length()];
    }

    private static int cell(int[][] cells, String left, String right, int row, int column) {
        int change = left.charAt(row - 1) == right.charAt(column - 1) ? 0 : 1;
        int addOrDrop = Math.min(cells[row - 1][column], cells[row][column - 1]) + 1;
        int least = Math.min(cells[row - 1][column - 1] + change, addOrDrop);
        boolean swapped = row > 1
                && column > 1
                && left.charAt(row - 1) == right.charAt(column - 2)
                && left.charAt(row - 2) == right.charAt(column - 1);
        return swapped ? Math.min(least, cells[row - 2][column - 2] + 1) : least;
    }
}
