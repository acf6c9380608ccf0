package interviewer.corpus;

import java.nio.file.Path;
import java.util.List;

/** A person's own cards or corrections are not right. The caller's mistake; it stops the start and lists all that is to be mended. */
public final class OwnFilesException extends IllegalArgumentException {

    OwnFilesException(Path folder, List<String> problems) {
        super((problems.size() == 1 ? "there is a problem" : "there are " + problems.size() + " problems")
                + " in your own cards and corrections in " + folder + ":\n  "
                + String.join("\n  ", problems)
                + "\nNothing was started and nothing was changed. Mend the files or move them out of that folder;"
                + " docs/own-cards.md says how they are written.");
    }
}
