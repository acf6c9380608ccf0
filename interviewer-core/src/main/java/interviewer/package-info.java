/**
 * Rung 6: the verbs of the product and the port to its memory. {@link interviewer.Interviewer} is what the command line and the
 * web server talk to; nothing else in this module imports this package.
 */
@NullMarked
package interviewer;

import org.jspecify.annotations.NullMarked;
