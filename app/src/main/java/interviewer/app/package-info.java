/**
 * Rung 9: the command line. {@link interviewer.app.Main} lists the commands, {@link interviewer.app.Wiring} is the one place that
 * names implementations, each command is a class that calls the product and prints what it says. No logic of its own.
 */
@NullMarked
package interviewer.app;

import org.jspecify.annotations.NullMarked;
