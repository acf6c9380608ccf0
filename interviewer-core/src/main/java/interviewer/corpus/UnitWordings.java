package interviewer.corpus;

import java.util.List;

/**
 * How people who have not read a unit ask for what it says: a beginner, somebody in a hurry, by a symptom, by a need, aloud. Written
 * with AI help from the unit's text alone; they lead to the unit and are never shown or cited.
 *
 * @param unit id of a passage that is a unit
 * @param wordings questions and statements of 5 to 20 words
 */
public record UnitWordings(String unit, List<String> wordings) {}
