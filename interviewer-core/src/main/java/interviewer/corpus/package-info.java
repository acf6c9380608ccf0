/**
 * Rung 2: from the two documents to sections and passages. The files are read verbatim and never changed; their damage is mended
 * in reading, and every passage keeps its place in the original. Corrections hang on the passages that they correct; cards hold
 * what is known about each service. Imports {@code text} only.
 */
@NullMarked
package interviewer.corpus;

import org.jspecify.annotations.NullMarked;
