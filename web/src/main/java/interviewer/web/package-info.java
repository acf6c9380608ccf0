/**
 * Rung 8: the verbs of the product over HTTP, for the page in {@code /public} and for any other client on this machine. A request
 * passes {@link interviewer.web.Gate}, finds its route in {@link interviewer.web.Sitemap}, and a resource turns it into one call
 * of {@link interviewer.Interviewer}. Every error leaves as problem JSON. Imports core only.
 */
@NullMarked
package interviewer.web;

import org.jspecify.annotations.NullMarked;
