package interviewer.web;

import java.util.Locale;
import java.util.Set;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Stands before everything else, routing included: puts the security headers on every response and refuses what did not come from
 * this machine's own page or from a program that is no browser.
 *
 * <ol>
 *   <li>The {@code Host} must be a loopback name with this port, against DNS rebinding.
 *   <li>An {@code Origin} must be that same host, and {@code Sec-Fetch-Site} must not be another site's, against other pages in the
 *       same browser, also those of other programs on this machine. Following a link to the page itself is allowed.
 *   <li>What writes must carry JSON, which no form of another page can send.
 * </ol>
 */
final class Gate extends Handler.Wrapper {
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    private static final Set<String> WITH_BODY = Set.of("POST", "PUT", "PATCH");
    private static final Set<String> OWN_SITES = Set.of("same-origin", "none");

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        SecurityHeaders.putOn(response.getHeaders());
        Problem refusal = refusal(request);
        if (refusal == null) {
            return super.handle(request, response, callback);
        }
        refusal.write(response, callback);
        return true;
    }

    private static @Nullable Problem refusal(Request request) {
        HttpFields headers = request.getHeaders();
        String host = headers.get(HttpHeader.HOST);
        if (host == null || !Loopback.isAuthority(host, Request.getLocalPort(request))) {
            return Problem.of(
                    403,
                    "the Host header is " + quoted(host)
                            + "; this server answers only to 127.0.0.1, [::1] or localhost with" + " its port");
        }
        if (!METHODS.contains(request.getMethod())) {
            return Problem.of(501, "the method " + quoted(request.getMethod()) + " is not used here");
        }
        if (headers.contains("Sec-WebSocket-Version")) {
            return Problem.of(400, "there are no web sockets here; /api/status sends events");
        }
        if (isForeign(request, headers, host)) {
            return Problem.of(403, "this request comes from another site; only the page of this server may send it");
        }
        if (WITH_BODY.contains(request.getMethod()) && !isJson(headers.get(HttpHeader.CONTENT_TYPE))) {
            return Problem.of(
                    415,
                    "the Content-Type is " + quoted(headers.get(HttpHeader.CONTENT_TYPE)) + "; send application/json");
        }
        return null;
    }

    private static boolean isForeign(Request request, HttpFields headers, String host) {
        String origin = headers.get("Origin");
        if (origin != null && !origin.equalsIgnoreCase("http://" + host)) {
            return true;
        }
        String site = headers.get("Sec-Fetch-Site");
        return site != null && !OWN_SITES.contains(site) && !isLinkToPage(request, headers);
    }

    /** Somebody followed a link to the page: it shows what is here and tells the other site nothing. */
    private static boolean isLinkToPage(Request request, HttpFields headers) {
        return request.getMethod().equals("GET")
                && "navigate".equals(headers.get("Sec-Fetch-Mode"))
                && "document".equals(headers.get("Sec-Fetch-Dest"))
                && Request.getPathInContext(request).equals("/");
    }

    private static boolean isJson(@Nullable String contentType) {
        if (contentType == null) {
            return false;
        }
        String[] parts = contentType.toLowerCase(Locale.ROOT).split(";", 2);
        boolean otherCharset = parts.length > 1
                && parts[1].contains("charset")
                && !parts[1].replace("\"", "").contains("charset=utf-8");
        return parts[0].strip().equals("application/json") && !otherCharset;
    }

    private static String quoted(@Nullable String value) {
        return value == null ? "missing" : "'" + value + "'";
    }
}
