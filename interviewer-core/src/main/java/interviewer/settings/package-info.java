/**
 * Ground floor: what can be set, by whom, and what holds where nothing is. One record of values, one table of keys; a flag wins over
 * the environment, that over the file, that over the default. Knows nothing of interviews and imports nothing of the house.
 */
@NullMarked
package interviewer.settings;

import org.jspecify.annotations.NullMarked;
