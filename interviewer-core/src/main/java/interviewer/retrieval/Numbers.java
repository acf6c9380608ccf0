package interviewer.retrieval;

import java.util.Arrays;

/** Numbers one behind another, as many as come. Not thread-safe. */
final class Numbers {
    private int[] numbers = new int[2];
    private int size;

    void add(int number) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, size * 2);
        }
        numbers[size++] = number;
    }

    int size() {
        return size;
    }

    int copyTo(int[] target, int at) {
        System.arraycopy(numbers, 0, target, at, size);
        return size;
    }

    int[] toArray() {
        return Arrays.copyOf(numbers, size);
    }
}
