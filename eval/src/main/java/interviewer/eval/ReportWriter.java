package interviewer.eval;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectWriter;
import interviewer.text.Json;
import java.nio.file.Path;
import java.util.List;

/** Writes a report into a folder, as JSON and as Markdown. The same run gives the same bytes on every machine. */
public final class ReportWriter {
    private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");
    private static final ObjectWriter WRITER = Json.mapper()
            .writer(new DefaultPrettyPrinter().withObjectIndenter(INDENT).withArrayIndenter(INDENT));

    private ReportWriter() {}

    /** The files that were written: {@code retrieval.json} and {@code retrieval.md}, say. */
    public static List<Path> write(Path folder, Report report) {
        Path json = folder.resolve(report.fileName() + ".json");
        Path markdown = folder.resolve(report.fileName() + ".md");
        ResultFiles.write(json, List.of(json(report)));
        ResultFiles.write(markdown, List.of(report.toMarkdown().stripTrailing()));
        return List.of(json, markdown);
    }

    private static String json(Report report) {
        try {
            return WRITER.writeValueAsString(report);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }
}
