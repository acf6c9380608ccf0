package interviewer.corpus;

import java.util.List;

/**
 * Something that a candidate may name and that has no card: a service of AWS or of somebody else, software that one runs oneself,
 * or a plain noun for a part of a system.
 *
 * @param kind {@code aws}, {@code vendor}, {@code self-run} or {@code generic}
 * @param category what class of thing it is
 * @param like ids of the cards that do the same
 */
public record Option(String name, List<String> aliases, String kind, String category, List<String> like) {}
