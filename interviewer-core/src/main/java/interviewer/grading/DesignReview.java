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
