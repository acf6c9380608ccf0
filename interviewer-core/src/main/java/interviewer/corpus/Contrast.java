package interviewer.corpus;

/**
 * A right sentence about a service and one that speaks of the same matter and is false. What a candidate says is nearer to the one or
 * to the other; how near alone does not tell true from false. Written with AI help and unverified: a weight, never a correction.
 *
 * @param service id of a card
 * @param step the step that the matter belongs to
 * @param right what is true in 2026
 * @param wrong what people say and is not
 */
public record Contrast(String service, String step, String right, String wrong) {}
