package interviewer.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class GateTest {
    private static Running running;

    @BeforeAll
    static void start() {
        running = Running.start();
    }

    @AfterAll
    static void close() {
        running.close();
    }

    /** Method and address of every route, the variable parts filled with an id that is not there. */
    static String[][] everyRoute() {
        return SitemapTest.sitemap().routes().stream()
                .map(route -> new String[] {
                    route.path().equals("/api/status") ? "HEAD" : route.method().name(),
                    route.path().replaceAll("\\{.*?}", "1")
                })
                .toArray(String[][]::new);
    }

    @ParameterizedTest
    @MethodSource("everyRoute")
    void everyRoute_hasTheSecurityHeaders(String method, String path) {
        HttpResponse<String> response = running.send(running.request(path)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString("{}")));

        assertEquals(
                "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self';"
                        + " font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
                header(response, "Content-Security-Policy"));
        assertEquals("nosniff", header(response, "X-Content-Type-Options"));
        assertEquals("no-referrer", header(response, "Referrer-Policy"));
        assertEquals("same-origin", header(response, "Cross-Origin-Opener-Policy"));
        assertEquals("same-origin", header(response, "Cross-Origin-Resource-Policy"));
        assertEquals("no-store", header(response, "Cache-Control"));
        assertTrue(header(response, "Content-Type").endsWith("charset=utf-8"), header(response, "Content-Type"));
        assertTrue(response.headers().firstValue("Set-Cookie").isEmpty());
        assertTrue(response.headers().firstValue("Server").isEmpty());
    }

    @ParameterizedTest
    @MethodSource("everyRoute")
    void everyRoute_withForeignHost_isRefused(String method, String path) throws IOException {
        String answer = Raw.send(running.port, method + " " + path + " HTTP/1.1\r\nHost: evil.example\r\n\r\n");

        assertTrue(answer.startsWith("HTTP/1.1 403 "), answer);
        assertTrue(answer.contains("Content-Type: application/problem+json; charset=utf-8"), answer);
        assertTrue(answer.contains("Content-Security-Policy: default-src 'none'"), answer);
    }

    @ParameterizedTest
    @MethodSource("everyRoute")
    void everyRoute_withForeignOrigin_isRefused(String method, String path) {
        HttpResponse<String> response = running.send(running.request(path)
                .header("Origin", "http://localhost:3000")
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString("{}")));

        assertEquals(403, response.statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "http://127.0.0.1", "https://127.0.0.1:%d", "http://localhost:%d", "file://"})
    void request_fromAnotherOrigin_isRefused(String origin) {
        HttpResponse<String> response =
                running.send(running.request("/ready").header("Origin", origin.formatted(running.port)));

        assertEquals(403, response.statusCode());
        assertEquals(
                "{\"title\":\"Forbidden\",\"status\":403,\"detail\":\"this request comes from another site; only the page of"
                        + " this server may send it\"}",
                response.body());
    }

    @Test
    void request_fromOwnPage_isAnswered() {
        HttpResponse<String> response = running.send(running.request("/api/interviews")
                .header("Origin", "http://127.0.0.1:" + running.port)
                .header("Sec-Fetch-Site", "same-origin")
                .header("Content-Type", "application/json; charset=UTF-8")
                .POST(BodyPublishers.ofString("{}")));

        assertEquals(201, response.statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site"})
    void request_fromAnotherSite_isRefused(String site) {
        HttpResponse<String> response =
                running.send(running.request("/api/interviews").header("Sec-Fetch-Site", site));

        assertEquals(403, response.statusCode());
    }

    @Test
    void linkFromAnotherSite_toThePage_isAnswered() {
        HttpResponse<String> response = running.send(running.request("/")
                .header("Sec-Fetch-Site", "cross-site")
                .header("Sec-Fetch-Mode", "navigate")
                .header("Sec-Fetch-Dest", "document"));

        assertEquals(200, response.statusCode());
    }

    @Test
    void linkFromAnotherSite_toTheData_isRefused() {
        HttpResponse<String> response = running.send(running.request("/api/disagreements")
                .header("Sec-Fetch-Site", "cross-site")
                .header("Sec-Fetch-Mode", "navigate")
                .header("Sec-Fetch-Dest", "document"));

        assertEquals(403, response.statusCode());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "application/jsonp",
                "application/json; charset=utf-16",
                "application/octet-stream"
            })
    void write_ofOtherType_isRefused(String type) {
        HttpResponse<String> response = running.send(
                running.request("/api/interviews").header("Content-Type", type).POST(BodyPublishers.ofString("{}")));

        assertEquals(415, response.statusCode());
        assertEquals(
                "the Content-Type is '" + type + "'; send application/json",
                Running.json(response).path("detail").asText());
    }

    @Test
    void write_withoutType_isRefused() {
        HttpResponse<String> response =
                running.send(running.request("/api/interviews").POST(BodyPublishers.ofString("{}")));

        assertEquals(415, response.statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "FOO", "BEFORE", "AFTER", "PROPFIND"})
    void method_thatIsUnknown_isRefused(String method) throws IOException {
        String answer = Raw.send(
                running.port, method + " /api/scenarios HTTP/1.1\r\nHost: localhost:" + running.port + "\r\n\r\n");

        assertTrue(answer.startsWith("HTTP/1.1 501 "), answer);
        assertTrue(answer.contains("application/problem+json"), answer);
    }

    @Test
    void webSocket_isRefusedWithoutACookie() throws IOException {
        String answer = Raw.send(
                running.port,
                "GET /api/status HTTP/1.1\r\nHost: localhost:" + running.port
                        + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13"
                        + "\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n");

        assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
        assertFalse(answer.contains("Set-Cookie"), answer);
    }

    private static String header(HttpResponse<String> response, String name) {
        return response.headers().firstValue(name).orElse("missing: " + name);
    }
}
