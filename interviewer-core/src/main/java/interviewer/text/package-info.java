/**
 * Ground floor: plain text and what can be read from it without knowing what it is about. Tokens, sentences, quantities and a
 * normal form that keeps the way back to the original. Imports nothing of ours.
 */
@NullMarked
package interviewer.text;

import org.jspecify.annotations.NullMarked;
