/**
 * The page in a real Chromium, against the real program. {@link interviewer.app.page.Browsing} brings the browser and a server for
 * all tests, and a {@link interviewer.app.page.Visit} for each; a visit also watches that nothing leaves this machine and that
 * nothing which the content security policy forbids is tried. Without a browser the tests are skipped with the reason.
 */
@NullMarked
package interviewer.app.page;

import org.jspecify.annotations.NullMarked;
