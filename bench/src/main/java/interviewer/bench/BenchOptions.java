package interviewer.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a run is told.
 *
 * @param questions file of questions; null for those that come with the product
 * @param beir folders in BEIR form for the comparison of BM25 with Lucene's; none leaves it out
 * @param report folder for the report; null prints it only
 * @param runs starts of each search, at least 1
 * @param machine what it runs on, for the report
 */
record BenchOptions(
        @Nullable Path questions, List<Path> beir, @Nullable Path report, int runs, String machine) {
    private static final int RUNS = 5;
    private static final Set<String> OPTIONS = Set.of("--questions", "--beir", "--report", "--runs", "--machine");

    BenchOptions {
        beir = List.copyOf(beir);
        if (runs < 1) {
            throw new WrongCallException("--runs is " + runs + "; it must be at least 1");
        }
    }

    /** Reads {@code [--questions F] [--beir DIR ...] [--report DIR] [--runs N] [--machine TEXT]}; throws with what is wrong. */
    static BenchOptions of(List<String> arguments) {
        Path questions = null;
        List<Path> beir = new ArrayList<>();
        Path report = null;
        int runs = RUNS;
        String machine = "";
        Iterator<String> left = arguments.iterator();
        String option = "";
        while (left.hasNext()) {
            String argument = left.next();
            boolean anotherFolder = option.equals("--beir") && !argument.startsWith("--");
            option = anotherFolder ? option : argument;
            String value = anotherFolder ? argument : value(option, left);
            switch (option) {
                case "--questions" -> questions = Path.of(value);
                case "--beir" -> beir.add(Path.of(value));
                case "--report" -> report = Path.of(value);
                case "--runs" -> runs = number(value);
                default -> machine = value; // --machine, which bench/search.sh says
            }
        }
        return new BenchOptions(questions, beir, report, runs, machine);
    }

    private static String value(String option, Iterator<String> left) {
        if (!OPTIONS.contains(option)) {
            throw new WrongCallException(
                    "'" + option + "' is not known; it takes --questions, --beir, --report and --runs");
        }
        if (!left.hasNext()) {
            throw new WrongCallException(option + " lacks its value");
        }
        return left.next();
    }

    private static int number(String value) {
        if (!value.matches("\\d{1,6}")) {
            throw new WrongCallException("--runs is '" + value + "'; it must be a number from 1");
        }
        return Integer.parseInt(value);
    }
}
