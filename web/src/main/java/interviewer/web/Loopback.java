package interviewer.web;

import java.util.Locale;
import java.util.regex.Pattern;

/** Names of this machine, told apart without asking any name server. */
final class Loopback {
    private static final Pattern V4 = Pattern.compile("127(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}");
    private static final Pattern V6 = Pattern.compile("::1|(0{1,4}:){7}0{0,3}1");

    private Loopback() {}

    /** Whether only this machine can reach a server on that host. */
    static boolean isLoopback(String host) {
        return host.equalsIgnoreCase("localhost")
                || V4.matcher(host).matches()
                || V6.matcher(host).matches();
    }

    /**
     * Whether a {@code Host} header means this machine and this port. Anything else comes from a page whose name was made to
     * point here (DNS rebinding).
     */
    static boolean isAuthority(String authority, int port) {
        String host = authority.toLowerCase(Locale.ROOT);
        if (host.endsWith(":" + port)) {
            host = host.substring(0, host.lastIndexOf(':'));
        } else if (port != 80) {
            return false;
        }
        boolean bracketed = host.startsWith("[") && host.endsWith("]");
        return bracketed
                ? V6.matcher(host.substring(1, host.length() - 1)).matches()
                : host.equals("localhost") || V4.matcher(host).matches();
    }
}
