package interviewer.app;

import interviewer.retrieval.Library;
import interviewer.retrieval.LibraryImport;
import interviewer.retrieval.LibraryImport.Outcome;
import interviewer.settings.Settings;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Adds documents of one's own to what is searched. */
@Command(
        name = "import",
        description = {
            "Add documents of your own to what is searched and cited: Markdown and plain text, files or whole folders.",
            "Without a PATH, all that was imported is brought up to date: only what is new or changed is read. Broken off, the same"
                    + " command goes on where it ended. Your documents are searched beside the guide; grades rest on the guide."
        })
final class ImportCommand implements Callable<Integer> {
    private final Launch launch;

    @Parameters(paramLabel = "PATH", description = "Files (.md, .markdown, .txt, .text) and folders.")
    private List<Path> paths = List.of();

    @Option(names = "--remove", description = "Take these paths out again.")
    private boolean remove;

    @Option(names = "--list", description = "Show what is imported.")
    private boolean list;

    ImportCommand(Launch launch) {
        this.launch = launch;
    }

    @Override
    public Integer call() {
        Settings settings = launch.settings();
        if (list) {
            launch.console().text(documents(Wiring.library(settings)));
            return Exit.DONE;
        }
        if (remove && paths.isEmpty()) {
            throw new IllegalArgumentException(
                    "--remove needs the paths to take out; interviewer import --list shows them");
        }
        LibraryImport library = Wiring.libraryImport(settings);
        Telling telling = new Telling(launch.console());
        Thread goodbye = Thread.ofPlatform().unstarted(telling::brokenOff);
        Runtime.getRuntime().addShutdownHook(goodbye);
        try {
            Outcome outcome = remove
                    ? library.remove(paths, telling)
                    : paths.isEmpty() ? library.again(telling) : library.add(paths, telling);
            launch.console().text(sheet(outcome));
            return Exit.DONE;
        } finally {
            Runtime.getRuntime().removeShutdownHook(goodbye);
        }
    }

    private static Sheet documents(Library library) {
        Sheet sheet = new Sheet();
        List<Library.Entry> documents = library.documents();
        documents.forEach(document -> sheet.line(String.format("%6d facts  %s", document.units(), document.file())));
        String damage = library.damage();
        return sheet.line(
                !damage.isEmpty()
                        ? "The index of your documents cannot be used (" + damage
                                + "); interviewer import makes it anew."
                        : documents.isEmpty()
                                ? "Nothing is imported. interviewer import PATH adds a file or a folder."
                                : documents.size() + " documents.");
    }

    private static Sheet sheet(Outcome outcome) {
        Sheet sheet = new Sheet();
        outcome.skipped().forEach(why -> sheet.paragraph("left out: ", why));
        return sheet.line(outcome.read() + " documents read, " + outcome.unchanged() + " unchanged, " + outcome.gone()
                + " gone; " + outcome.embedded() + " facts embedded. " + outcome.units()
                + " facts of yours are searched now.");
    }

    /** Says every few seconds how far it is, and what is kept when it ends early. */
    private static final class Telling implements LibraryImport.Heard {
        private final Console console;
        private final TimeLeft pace;
        private volatile int embedded;

        Telling(Console console) {
            this.console = console;
            this.pace = new TimeLeft(console, "documents");
        }

        @Override
        public void at(int done, int documents, int made) {
            embedded = made;
            pace.at(done, documents);
        }

        void brokenOff() {
            console.note("Broken off. " + embedded
                    + " facts were embedded and are kept; the same command goes on from there.");
        }
    }
}
