package interviewer.corpus;

/**
 * One thing that is wrong in a card or a correction.
 *
 * @param place path to the value in its JSON, such as {@code numbers[2].values[0]}; empty for the whole
 * @param says what is wrong there and what to do
 */
record Fault(String place, String says) {}
