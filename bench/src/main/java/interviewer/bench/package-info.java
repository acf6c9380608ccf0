/**
 * The search side by side with other libraries': on the same questions, in one go, how well each finds and what it costs. Above
 * {@code eval}; nothing imports it, and no ordinary build makes it (profile {@code bench}, {@code bench/search.sh}).
 */
@NullMarked
package interviewer.bench;

import org.jspecify.annotations.NullMarked;
