package interviewer.corpus;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * The words of one step of the rubric, as the person reads them.
 *
 * @param id of the step
 * @param title short name on the screen
 * @param asks the question that the step answers
 * @param missing what level 0 means
 * @param partial what level 1 means
 * @param met what level 2 means
 * @param nextFrom0 how to get off level 0
 * @param nextFrom1 how to get from level 1 to 2
 */
public record RubricStep(
        String id,
        String title,
        String asks,
        String missing,
        String partial,
        String met,
        @JsonProperty("next_from_0") String nextFrom0,
        @JsonProperty("next_from_1") String nextFrom1) {}
