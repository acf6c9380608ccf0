package interviewer;

import org.jspecify.annotations.Nullable;

/**
 * What a question is to be about.
 *
 * @param scenario id of a scenario, or null
 * @param service id or name of a service, or null; with both null the product picks
 */
public record Choice(@Nullable String scenario, @Nullable String service) {}
