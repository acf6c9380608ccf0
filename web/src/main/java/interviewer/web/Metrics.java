package interviewer.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.router.Endpoint;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.util.Comparator;
import java.util.Locale;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * Counts what the server does, for {@code /metrics} in the text format of Prometheus. Routes are counted by their pattern, never
 * by the address that was asked for, so that no id gets in and their number stays small. Thread-safe.
 */
final class Metrics {
    static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private static final String STARTED = "interviewer.started";

    private final long startedAt = System.nanoTime();
    private final ConcurrentMap<Key, Requests> requests = new ConcurrentSkipListMap<>(Key.ORDER);
    private final LongAdder grades = new LongAdder();

    private record Key(String method, String route, int status) {
        static final Comparator<Key> ORDER =
                Comparator.comparing(Key::route).thenComparing(Key::method).thenComparingInt(Key::status);
    }

    private record Requests(LongAdder count, LongAdder nanos) {}

    void register(RoutesConfig routes) {
        routes.before(context -> context.attribute(STARTED, System.nanoTime()));
        routes.after(this::count);
    }

    /** An answer was graded. */
    void countGrade() {
        grades.increment();
    }

    private void count(Context context) {
        Long started = context.attribute(STARTED);
        Requests counted =
                requests.computeIfAbsent(key(context), key -> new Requests(new LongAdder(), new LongAdder()));
        counted.count.increment();
        counted.nanos.add(started == null ? 0 : System.nanoTime() - started);
    }

    private static Key key(Context context) {
        Endpoint endpoint = context.endpoints().lastHttpEndpoint();
        return endpoint == null
                ? new Key("any", context.statusCode() < 400 ? "file" : "none", context.statusCode())
                : new Key(endpoint.method.name(), endpoint.path, context.statusCode());
    }

    /** All figures, one a line. */
    String text() {
        StringBuilder text = new StringBuilder();
        MemoryUsage heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        single(text, "interviewer_uptime_seconds", "gauge", seconds(System.nanoTime() - startedAt));
        single(text, "interviewer_grades_total", "counter", Long.toString(grades.sum()));
        single(text, "jvm_memory_heap_used_bytes", "gauge", Long.toString(heap.getUsed()));
        single(text, "jvm_memory_heap_max_bytes", "gauge", Long.toString(heap.getMax()));
        type(text, "interviewer_requests_total", "counter");
        requests.forEach((key, counted) -> line(text, "interviewer_requests_total", key, counted.count.toString()));
        type(text, "interviewer_request_seconds", "summary");
        requests.forEach((key, counted) -> {
            line(text, "interviewer_request_seconds_sum", key, seconds(counted.nanos.sum()));
            line(text, "interviewer_request_seconds_count", key, counted.count.toString());
        });
        return text.toString();
    }

    private static void single(StringBuilder text, String name, String type, String value) {
        type(text, name, type);
        text.append(name).append(' ').append(value).append('\n');
    }

    private static void type(StringBuilder text, String name, String type) {
        text.append("# TYPE ").append(name).append(' ').append(type).append('\n');
    }

    private static void line(StringBuilder text, String name, Key key, String value) {
        text.append(String.format(
                Locale.ROOT,
                "%s{method=\"%s\",route=\"%s\",status=\"%d\"} %s\n",
                name,
                key.method,
                key.route,
                key.status,
                value));
    }

    private static String seconds(long nanos) {
        return String.format(Locale.ROOT, "%.6f", nanos / 1e9);
    }
}
