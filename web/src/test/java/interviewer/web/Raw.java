package interviewer.web;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sends bytes that no proper client would. */
final class Raw {
    private static final Pattern LENGTH = Pattern.compile("Content-Length: (\\d+)");

    private Raw() {}

    /** All that comes back within a second, as Latin 1. */
    static String send(int port, String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(1_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return read(socket.getInputStream());
        }
    }

    private static String read(InputStream in) throws IOException {
        StringBuilder answer = new StringBuilder();
        try {
            for (int next = in.read(); next >= 0 && !isWhole(answer.append((char) next)); next = in.read()) {}
        } catch (SocketTimeoutException keptOpen) {
            // the server waits for a further request: this answer is complete
        }
        return answer.toString();
    }

    private static boolean isWhole(StringBuilder answer) {
        int body = answer.indexOf("\r\n\r\n") + 4;
        Matcher length = LENGTH.matcher(answer);
        return body > 3 && length.find() && answer.length() - body >= Integer.parseInt(length.group(1));
    }
}
