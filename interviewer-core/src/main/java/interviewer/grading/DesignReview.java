package interviewer.grading;

import interviewer.corpus.Passage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a whole design has and lacks. Places are places in the whole text that was reviewed.
 *
 * @param path the parts of the path in their order
 * @param operations what running it takes, in the order of the brief
 * @param services each service that was named and not turned down, in order of first mention, against the five steps
 * @param change the changed requirement; null when it was never put
 */
public record DesignReview(
        List<Part> path,
        List<Operation> operations,
        List<Service> services,
        @Nullable Change change) {
    public DesignReview {
        path = List.copyOf(path);
        operations = List.copyOf(operations);
        services = List.copyOf(services);
    }

    /** How many parts of the path are there. */
    public long covered() {
        return path.stream().filter(part -> part.evidence() != null).count();
    }

    /** How many points of running it are there. */
    public long running() {
        return operations.stream().filter(point -> point.evidence() != null).count();
    }

    /**
     * The best verdict that a design with these gaps can get, however well its services are told: strong hire wants all parts of the
     * path but one and half of the points of running it, hire wants two thirds of the path, borderline a third. A rule of the house,
     * not of the grading guide, which knows no coverage.
     */
    public Verdict atMost() {
        boolean runs = 2 * running() >= operations.size();
        if (covered() + 1 >= path.size() && runs) {
            return Verdict.STRONG_HIRE;
        }
        if (3 * covered() >= 2L * path.size()) {
            return Verdict.HIRE;
        }
        return 3 * covered() >= path.size() ? Verdict.BORDERLINE : Verdict.NO_HIRE;
    }

    /**
     * One part of the path.
     *
     * @param role what it does in a design: request, data, events, answers, analytics or access
     * @param job what it does here
     * @param services names of what does it
     * @param evidence the words that cover it; null when it is missing
     * @param why why it matters
     * @param sources passages that say so
     */
    public record Part(
            String id,
            String role,
            String job,
            List<String> services,
            @Nullable Evidence evidence,
            String why,
            List<Passage> sources) {
        public Part {
            services = List.copyOf(services);
            sources = List.copyOf(sources);
        }
    }

    /**
     * One thing that running it takes.
     *
     * @param evidence the words that cover it; null when it is missing
     */
    public record Operation(
            String id, String point, @Nullable Evidence evidence, String why, List<Passage> sources) {
        public Operation {
            sources = List.copyOf(sources);
        }
    }

    /**
     * One service that the design names.
     *
     * @param id of its card
     * @param steps the five marks of what is said about it
     */
    public record Service(String id, String name, List<StepGrade> steps) {
        public Service {
            steps = List.copyOf(steps);
        }
    }

    /**
     * The requirement that changed.
     *
     * @param text how it was put
     * @param evidence the words that meet it; null when there are none
     */
    public record Change(String text, @Nullable Evidence evidence, String why) {}
}
