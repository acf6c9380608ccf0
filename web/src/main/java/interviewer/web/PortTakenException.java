package interviewer.web;

/** The server cannot listen on its port; the message is one sentence for people. The command line exits with 3. */
public final class PortTakenException extends RuntimeException {
    private PortTakenException(String message, Throwable cause) {
        super(message, cause);
    }

    static PortTakenException of(String host, int port, Throwable failure) {
        return new PortTakenException(message(host, port, reason(failure)), failure);
    }

    private static String message(String host, int port, String reason) {
        if (reason.contains("Permission denied")) {
            return "port " + port + " is kept for the administrator; choose one above 1023 with --port N";
        }
        if (reason.contains("assign requested address")) {
            return "this machine has no address " + host + "; choose 127.0.0.1 with --host";
        }
        return "port " + port + " is taken; choose another with --port N or stop the program that has it";
    }

    /** What the system said, at the bottom of the causes. */
    private static String reason(Throwable failure) {
        Throwable cause = failure.getCause();
        return cause == null ? String.valueOf(failure.getMessage()) : reason(cause);
    }
}
