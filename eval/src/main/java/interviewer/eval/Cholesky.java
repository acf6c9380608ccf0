package interviewer.eval;

/**
 * Solves linear systems with a symmetric, positive definite matrix: the matrix is the square of a lower triangle, L times its mirror
 * image, and two triangles are solved by substitution.
 */
final class Cholesky {
    private Cholesky() {}

    /**
     * The x with {@code matrix * x = right}.
     *
     * @param matrix of which only the lower half with the diagonal is read
     * @throws IllegalArgumentException when the matrix is not positive definite
     */
    static double[] solve(double[][] matrix, double[] right) {
        double[][] lower = lower(matrix);
        return backward(lower, forward(lower, right));
    }

    private static double[][] lower(double[][] matrix) {
        double[][] lower = new double[matrix.length][matrix.length];
        for (int row = 0; row < matrix.length; row++) {
            for (int column = 0; column <= row; column++) {
                double rest = matrix[row][column];
                for (int index = 0; index < column; index++) {
                    rest -= lower[row][index] * lower[column][index];
                }
                lower[row][column] = row == column ? root(rest, row) : rest / lower[column][column];
            }
        }
        return lower;
    }

    private static double root(double square, int row) {
        if (!(square > 0)) {
            throw new IllegalArgumentException(
                    "the matrix is not positive definite: " + square + " under the root in row " + row);
        }
        return Math.sqrt(square);
    }

    private static double[] forward(double[][] lower, double[] right) {
        double[] solved = new double[right.length];
        for (int row = 0; row < right.length; row++) {
            double rest = right[row];
            for (int column = 0; column < row; column++) {
                rest -= lower[row][column] * solved[column];
            }
            solved[row] = rest / lower[row][row];
        }
        return solved;
    }

    private static double[] backward(double[][] lower, double[] right) {
        double[] solved = new double[right.length];
        for (int row = right.length - 1; row >= 0; row--) {
            double rest = right[row];
            for (int below = row + 1; below < right.length; below++) {
                rest -= lower[below][row] * solved[below];
            }
            solved[row] = rest / lower[row][row];
        }
        return solved;
    }
}
