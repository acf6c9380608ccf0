/**
 * Rung 7: engines behind the {@link interviewer.Storage} port. SQLite keeps interviews in one file in the data folder. The command
 * line picks the engine; nothing else names this package. Imports the core, never the web, the evaluation or the command line.
 */
@NullMarked
package interviewer.storage;

import org.jspecify.annotations.NullMarked;
