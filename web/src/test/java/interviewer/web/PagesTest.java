package interviewer.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {
    private static Running running;

    @BeforeAll
    static void start() {
        running = Running.start();
    }

    @AfterAll
    static void close() {
        running.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/, text/html;charset=utf-8",
        "/index.html, text/html;charset=utf-8",
        "/css/tokens.css, text/css;charset=utf-8",
        "/js/main.js, text/javascript;charset=utf-8"
    })
    void file_isServedWithItsType(String path, String type) {
        HttpResponse<String> response = running.get(path);

        assertEquals(200, response.statusCode());
        assertEquals(
                type, response.headers().firstValue("Content-Type").orElse("").replace("; ", ";"));
        assertEquals("no-cache", response.headers().firstValue("Cache-Control").orElse(""));
        assertEquals(
                SecurityHeaders.CONTENT_SECURITY_POLICY,
                response.headers().firstValue("Content-Security-Policy").orElse(""));
    }

    @Test
    void file_thatTheBrowserHas_isNotSentAgain() {
        String tag = running.get("/").headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> again = running.send(running.request("/").header("If-None-Match", tag));
        HttpResponse<String> changed = running.send(running.request("/").header("If-None-Match", "\"old\""));

        assertEquals(304, again.statusCode());
        assertTrue(again.body().isEmpty());
        assertEquals(200, changed.statusCode());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../openapi.json",
                "/../../../../etc/passwd",
                "/css/../../interviewer/web/WebServer.class",
                "/%2e%2e/openapi.json",
                "/..%2fopenapi.json",
                "/css/%2e%2e/%2e%2e/openapi.json",
                "/..;/openapi.json",
                "/.%00/index.html",
                "/index.html%00.css",
                "/css/..\\..\\openapi.json",
                "//openapi.json",
                "/css//tokens.css",
                "/css",
                "/css/",
                "/js/controllers",
                "/.git/config.json",
                "/interviewer/web/WebServer.class",
                "/openapi.json",
                "/none.html",
                "/INDEX.HTML"
            })
    void path_outOfTheFolder_findsNothing(String path) throws IOException {
        String answer =
                Raw.send(running.port, "GET " + path + " HTTP/1.1\r\nHost: localhost:" + running.port + "\r\n\r\n");

        assertTrue(answer.matches("(?s)HTTP/1.1 40[04] .*"), answer);
        assertTrue(answer.contains("application/problem+json"), answer);
    }
}
