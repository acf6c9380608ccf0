package interviewer.eval;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectWriter;
import interviewer.grading.TrustReport;
import interviewer.text.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Writes a report into a folder, as JSON, as Markdown and, where it has one, as a page for a browser. The same run gives the same bytes on every machine. */
public final class ReportWriter {
    private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");
    private static final ObjectWriter WRITER = Json.mapper()
            .writer(new DefaultPrettyPrinter().withObjectIndenter(INDENT).withArrayIndenter(INDENT));
    /** The end of what stands on one line; texts have no raw line breaks. */
    private static final Pattern CLOSING = Pattern.compile("\n {4}([}\\]])");

    private static final Shallow SHALLOW = new Shallow(INDENT, 2);
    private static final ObjectWriter COMPACT = Json.mapper()
            .writer(new DefaultPrettyPrinter().withObjectIndenter(SHALLOW).withArrayIndenter(SHALLOW));

    private ReportWriter() {}

    /** The files that were written: {@code retrieval.json}, {@code retrieval.md} and {@code retrieval.html}, say. */
    public static List<Path> write(Path folder, Report report) {
        List<Path> written = new ArrayList<>();
        written.add(write(folder, report, ".json", json(WRITER, report)));
        written.add(write(folder, report, ".md", report.toMarkdown()));
        report.toHtml().ifPresent(page -> written.add(write(folder, report, ".html", page)));
        return written;
    }

    private static Path write(Path folder, Report report, String ending, String text) {
        Path file = folder.resolve(report.fileName() + ending);
        ResultFiles.write(file, List.of(text.stripTrailing()));
        return file;
    }

    /** The short report: a line for each figure, each slice, each miss. */
    public static String json(TrustReport report) {
        return CLOSING.matcher(json(COMPACT, report)).replaceAll(" $1");
    }

    /** The same for the search. */
    static String json(SearchReport report) {
        return CLOSING.matcher(json(COMPACT, report)).replaceAll(" $1");
    }

    /** Writes the short report; folders are made, an old file is replaced. */
    public static void write(Path file, TrustReport report) {
        ResultFiles.write(file, List.of(json(report)));
    }

    private static String json(ObjectWriter writer, Object report) {
        try {
            return writer.writeValueAsString(report);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }

    /** New lines down to a depth, spaces below it. */
    private record Shallow(DefaultIndenter lines, int deepest) implements DefaultPrettyPrinter.Indenter {
        @Override
        public void writeIndentation(JsonGenerator generator, int level) throws IOException {
            if (level <= deepest) {
                lines.writeIndentation(generator, level);
            } else {
                generator.writeRaw(' ');
            }
        }

        @Override
        public boolean isInline() {
            return false;
        }
    }
}
