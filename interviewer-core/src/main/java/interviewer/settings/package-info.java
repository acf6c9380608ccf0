/**
 * What can be set, by whom, and what holds where nothing is. One record of values, one table of keys; a flag wins over
 * the environment, that over the file, that over the default. Knows nothing of interviews; it uses {@code text} to guess what a wrong name meant.
 */
@NullMarked
package interviewer.settings;

import org.jspecify.annotations.NullMarked;
