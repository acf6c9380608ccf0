/**
 * What language models are asked and how their replies are read, over the whole of the product: chat templates of the usual families,
 * the wordings with their versions, and recorded replies of a real model.
 */
@NullMarked
package interviewer.prompts;

import org.jspecify.annotations.NullMarked;
