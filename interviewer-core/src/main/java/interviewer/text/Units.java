package interviewer.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The words by which {@link QuantityReader} knows units, and those that are counted by none. */
final class Units {
    /** Seconds of each unit. */
    static final Map<String, Double> TIME = units(
            "ns nanosecond:1e-9 us microsecond:1e-6 ms millisecond millis milli msec:1e-3 s sec second:1 min minute mins:60"
                    + " h hr hour:3600 day:86400 week:604800 month:2592000 year yr:31536000");

    /** Bytes of each unit. */
    static final Map<String, Double> BYTES = units("byte:1 kb kib kilobyte k-byte:1024 mb mib megabyte meg:1048576"
            + " gb gib gigabyte gig:1073741824 tb tib terabyte tera:1099511627776 pb petabyte:1125899906842624");

    /** Dollars of each unit. */
    static final Map<String, Double> MONEY = units("dollar buck usd:1 dime:0.1 cent:0.01");

    /** Words behind a number that it does not count. */
    static final Set<String> NOT_COUNTED = words(
            "or and to of the is are in at for with on but so then if we i it you they that this not no was were by as from because"
                    + " when different separate other more things thing times way ways um uh right can will be have has had do does"
                    + " same reason reasons");

    /** Words between a number and the noun that it counts. */
    static final Set<String> QUALIFIERS = words(
            "concurrent put get read write api custom free provisioned baseline events consumer physically separate different"
                    + " monthly active parallel open simultaneous invalidation state copies extra strongly consistent availability");

    /** Words that make a bare number a figure. */
    static final Set<String> BOUNDS = words(
            "limit limits limited ceiling cap capped max maximum most quota cost costs price priced default defaults count size threshold"
                    + " timeout concurrency");

    private Units() {}

    /** The singular of a lower-case noun; units stay as they are written. */
    static String singular(String word) {
        if (TIME.containsKey(word) || BYTES.containsKey(word) || word.length() < 3 || word.endsWith("ss")) {
            return word;
        }
        String lower = word.toLowerCase(Locale.ROOT);
        if (lower.endsWith("ies")) {
            return lower.substring(0, lower.length() - 3) + "y";
        }
        return lower.endsWith("s") && !lower.equals("iops") && !lower.equals("tps") && !lower.equals("gbps")
                ? lower.substring(0, lower.length() - 1)
                : lower;
    }

    private static Set<String> words(String line) {
        return Set.of(line.split(" ", -1));
    }

    private static Map<String, Double> units(String table) {
        Map<String, Double> units = new HashMap<>();
        List<String> names = new ArrayList<>();
        for (String entry : table.split(" ", -1)) {
            int colon = entry.indexOf(':');
            names.add(colon < 0 ? entry : entry.substring(0, colon));
            if (colon > 0) {
                double value = Double.parseDouble(entry.substring(colon + 1));
                names.forEach(name -> units.put(name, value));
                names.clear();
            }
        }
        return Map.copyOf(units);
    }
}
