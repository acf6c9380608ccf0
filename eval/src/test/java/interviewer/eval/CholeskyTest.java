package interviewer.eval;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import org.junit.jupiter.api.Test;

class CholeskyTest {

    @Test
    void solve_smallSystem_givesItsSolution() {
        double[][] matrix = {{4, 2, 0}, {2, 5, 3}, {0, 3, 6}};

        // 4 + 4, 2 + 10 + 9, 6 + 18
        assertArrayEquals(new double[] {1, 2, 3}, Cholesky.solve(matrix, new double[] {8, 21, 24}), 1e-12);
    }

    @Test
    void solve_readsTheLowerHalfOnly() {
        double[][] matrix = {{4, 99}, {2, 5}};

        assertArrayEquals(new double[] {1, 2}, Cholesky.solve(matrix, new double[] {8, 12}), 1e-12);
    }

    @Test
    void solve_randomSystems_leaveNoRest() {
        Random random = new Random(3);
        for (int size = 1; size <= 40; size++) {
            double[][] matrix = positive(size, random);
            double[] right = random.doubles(size, -5, 5).toArray();

            double[] solved = Cholesky.solve(matrix, right);

            assertArrayEquals(right, times(matrix, solved), 1e-8, "size " + size);
        }
    }

    @Test
    void solve_indefiniteMatrix_isRefused() {
        IllegalArgumentException refusal = assertThrows(
                IllegalArgumentException.class,
                () -> Cholesky.solve(new double[][] {{1, 2}, {2, 1}}, new double[] {1, 1}));

        assertEquals("the matrix is not positive definite: -3.0 under the root in row 1", refusal.getMessage());
    }

    /** A random matrix times its mirror image, and a little more on the diagonal. */
    private static double[][] positive(int size, Random random) {
        double[][] factor = new double[size][];
        for (int row = 0; row < size; row++) {
            factor[row] = random.doubles(size, -1, 1).toArray();
        }
        double[][] matrix = new double[size][size];
        for (int row = 0; row < size; row++) {
            for (int column = 0; column < size; column++) {
                matrix[row][column] = dot(factor[row], factor[column]) + (row == column ? .5 : 0);
            }
        }
        return matrix;
    }

    private static double[] times(double[][] matrix, double[] vector) {
        double[] product = new double[vector.length];
        for (int row = 0; row < vector.length; row++) {
            product[row] = dot(matrix[row], vector);
        }
        return product;
    }

    private static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int index = 0; index < one.length; index++) {
            sum += one[index] * other[index];
        }
        return sum;
    }
}
