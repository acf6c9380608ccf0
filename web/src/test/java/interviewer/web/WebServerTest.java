package interviewer.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interviewer.Interviewer;
import interviewer.MemoryStorage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebServerTest {
    private final Interviewer interviewer =
            Running.interviewer(FakeEmbedder.ready(), new MemoryStorage(), new FakeGrader());

    @Test
    void start_onPortZero_listensOnAFreeOne() {
        try (Running running = Running.start()) {
            assertTrue(running.port > 0);
            assertEquals(200, running.get("/health").statusCode());
        }
    }

    @Test
    void start_onTakenPort_saysSo() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                WebServer server = new WebServer(interviewer, "127.0.0.1", other.getLocalPort())) {

            PortTakenException taken = assertThrows(PortTakenException.class, server::start);

            assertEquals(
                    "port " + other.getLocalPort()
                            + " is taken; choose another with --port N or stop the program that has it",
                    taken.getMessage());
        }
    }

    @Test
    void start_afterCloseOfAnother_getsItsPort() {
        Running first = Running.start();
        first.close();

        try (WebServer second = new WebServer(interviewer, "127.0.0.1", first.port)) {
            assertEquals(first.port, second.start());
        }
    }

    @Test
    void close_withoutStart_isNoError() {
        new WebServer(interviewer, "localhost", 0).close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1", "127.0.0.9"})
    void start_onLoopback_answers(String host) throws Exception {
        try (WebServer server = new WebServer(interviewer, host, 0);
                HttpClient client = HttpClient.newHttpClient()) {
            URI health = URI.create("http://" + host + ":" + server.start() + "/health");

            assertEquals(
                    200,
                    client.send(HttpRequest.newBuilder(health).build(), BodyHandlers.discarding())
                            .statusCode());
        }
    }

    @Test
    void start_onIpV6_answers() throws IOException {
        byte[] one = new byte[16];
        one[15] = 1;
        try (ServerSocket probe = new ServerSocket()) {
            probe.bind(new InetSocketAddress(InetAddress.getByAddress(one), 0));
        } catch (SocketException none) {
            Assumptions.abort("this machine has no ::1: " + none.getMessage());
        }
        try (WebServer server = new WebServer(interviewer, "::1", 0)) {
            assertTrue(server.start() > 0);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "::",
                "192.168.1.5",
                "example.org",
                "127.0.0.1.example.org",
                "localhost.example.org",
                "127.0.0.256",
                ""
            })
    void server_onOtherHost_isRefused(String host) {
        IllegalArgumentException refusal =
                assertThrows(IllegalArgumentException.class, () -> new WebServer(interviewer, host, 8080));

        assertEquals(
                "host is " + host + "; this version listens on this machine only (127.0.0.1, ::1 or localhost)",
                refusal.getMessage());
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 65536})
    void server_onImpossiblePort_isRefused(int port) {
        IllegalArgumentException refusal =
                assertThrows(IllegalArgumentException.class, () -> new WebServer(interviewer, "localhost", port));

        assertEquals("port is " + port + "; it must be 0 to 65535 (0 takes a free one)", refusal.getMessage());
    }
}
