package interviewer.storage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import interviewer.StorageException;
import interviewer.grading.Calibration;
import interviewer.grading.Calibrations;
import interviewer.text.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps calibrations in a folder, a JSON file for each digest. A file that cannot be read is told of once and counts as none: the
 * model is a second opinion then, and nothing else fails. Thread-safe; several processes may share the folder.
 */
public final class CalibrationFolder implements Calibrations {
    private static final Logger LOG = LoggerFactory.getLogger(CalibrationFolder.class);
    private static final String ENDING = ".json";

    private final Path folder;
    private final Set<String> told = ConcurrentHashMap.newKeySet();

    /** The folder is made when something is kept. */
    public CalibrationFolder(Path folder) {
        this.folder = folder;
    }

    /** Either what a file holds or why it holds nothing. */
    private record Found(@Nullable Calibration calibration, String problem) {}

    @Override
    public Optional<Calibration> of(String digest) {
        Path file = file(digest);
        if (digest.isBlank() || !Files.exists(file)) {
            return Optional.empty();
        }
        Found found = read(file);
        if (found.calibration() == null && told.add(found.problem())) {
            LOG.warn("{}", found.problem());
        }
        return Optional.ofNullable(found.calibration());
    }

    @Override
    public List<Calibration> all() {
        return found().stream()
                .flatMap(found -> Stream.ofNullable(found.calibration()))
                .sorted(Comparator.comparing(Calibration::model).thenComparing(Calibration::digest))
                .toList();
    }

    @Override
    public List<String> problems() {
        return found().stream()
                .map(Found::problem)
                .filter(problem -> !problem.isEmpty())
                .toList();
    }

    /** In place of an earlier one of the same digest; whole or not at all. */
    public void keep(Calibration calibration) {
        Path file = file(calibration.digest());
        try {
            Files.createDirectories(folder);
            Path half = Files.createTempFile(folder, "calibration", ".tmp");
            Files.writeString(
                    half, Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(calibration) + "\n");
            Files.move(half, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException unwritable) {
            throw new StorageException(file + " cannot be written: " + unwritable, unwritable);
        }
    }

    /** The file for the readings of a model until its calibration is made. */
    public Path readings(String digest) {
        return folder.resolve(named(digest)).resolve("readings.jsonl");
    }

    private Path file(String digest) {
        return folder.resolve(named(digest) + ENDING);
    }

    /** A digest comes from a server: no other folder can be reached by it. */
    private static String named(String digest) {
        return digest.replaceAll("[^A-Za-z0-9]", "-");
    }

    private List<Found> found() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Path> files = new ArrayList<>();
        try (Stream<Path> listed = Files.list(folder)) {
            listed.filter(file -> file.toString().endsWith(ENDING)).sorted().forEach(files::add);
        } catch (IOException unreadable) {
            return List.of(new Found(null, folder + " cannot be read: " + unreadable));
        }
        return files.stream().map(CalibrationFolder::read).toList();
    }

    private static Found read(Path file) {
        try {
            Calibration calibration = Json.mapper().readValue(Files.readString(file), Calibration.class);
            if (calibration == null
                    || !String.valueOf(file.getFileName()).equals(named(calibration.digest()) + ENDING)) {
                return problem(file, "it belongs to another model");
            }
            return new Found(calibration, "");
        } catch (ValueInstantiationException refused) {
            Throwable why = refused.getCause();
            return problem(file, String.valueOf(why == null ? refused.getOriginalMessage() : why.getMessage()));
        } catch (JsonProcessingException broken) {
            return problem(file, "it is not whole JSON of that form");
        } catch (IOException unreadable) {
            return problem(file, unreadable.toString());
        }
    }

    private static Found problem(Path file, String why) {
        return new Found(
                null,
                file + " is no calibration and is left out (" + why
                        + "); delete it or run interviewer calibrate again");
    }
}
