package interviewer.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The ladder over all modules: each package imports only what stands on a lower rung, as this table allows it. */
final class LayersTest {
    private static final String ROOT = "interviewer";
    private static final Set<String> CORE = Set.of(
            "interviewer",
            "interviewer.session",
            "interviewer.answering",
            "interviewer.grading",
            "interviewer.phrasing",
            "interviewer.retrieval",
            "interviewer.corpus",
            "interviewer.text",
            "interviewer.llm",
            "interviewer.speech");

    /** Package -> the packages of the house that it may use besides itself. */
    private static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            Map.entry("interviewer.text", Set.of()),
            Map.entry("interviewer.llm", Set.of()),
            Map.entry("interviewer.speech", Set.of()),
            Map.entry("interviewer.settings", Set.of("interviewer.text")),
            Map.entry("interviewer.corpus", Set.of("interviewer.text")),
            Map.entry("interviewer.retrieval", Set.of("interviewer.corpus", "interviewer.text", "interviewer.llm")),
            Map.entry(
                    "interviewer.answering",
                    Set.of("interviewer.retrieval", "interviewer.corpus", "interviewer.llm", "interviewer.text")),
            Map.entry(
                    "interviewer.grading",
                    Set.of("interviewer.retrieval", "interviewer.corpus", "interviewer.llm", "interviewer.text")),
            Map.entry("interviewer.phrasing", Set.of("interviewer.corpus", "interviewer.llm", "interviewer.text")),
            Map.entry(
                    "interviewer.session",
                    Set.of("interviewer.answering", "interviewer.grading", "interviewer.corpus", "interviewer.text")),
            Map.entry("interviewer", CORE),
            Map.entry("interviewer.storage", CORE),
            Map.entry("interviewer.web", CORE),
            Map.entry("interviewer.eval", CORE),
            Map.entry(
                    "interviewer.app",
                    union(
                            CORE,
                            Set.of(
                                    "interviewer.settings",
                                    "interviewer.storage",
                                    "interviewer.web",
                                    "interviewer.eval"))));

    private static final Set<String> DRAWERS =
            Set.of("util", "utils", "common", "helper", "helpers", "impl", "manager", "service");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages(ROOT);

    private static Set<String> union(Set<String> left, Set<String> right) {
        Set<String> both = new TreeSet<>(left);
        both.addAll(right);
        return both;
    }

    private static boolean isOurs(JavaClass type) {
        return type.getPackageName().equals(ROOT) || type.getPackageName().startsWith(ROOT + ".");
    }

    /** {@code from -> to} for each use that the table does not allow. */
    private static Set<String> strayUses(Map<String, Set<String>> mayUse) {
        Set<String> stray = new TreeSet<>();
        for (JavaClass type : CLASSES) {
            String from = type.getPackageName();
            for (Dependency use : type.getDirectDependenciesFromSelf()) {
                JavaClass target = use.getTargetClass().getBaseComponentType();
                String to = target.getPackageName();
                if (isOurs(target)
                        && !to.equals(from)
                        && !mayUse.getOrDefault(from, Set.of()).contains(to)) {
                    stray.add(type.getSimpleName() + " in " + from + " -> " + target.getSimpleName() + " in " + to);
                }
            }
        }
        return stray;
    }

    @Test
    void packages_useOnlyWhatTheTableAllows() {
        assertEquals(Set.of(), strayUses(MAY_USE));
    }

    @Test
    void packages_areAllInTheTable() {
        Set<String> unknown = new TreeSet<>();
        CLASSES.forEach(type -> unknown.add(type.getPackageName()));
        unknown.removeAll(MAY_USE.keySet());

        assertEquals(Set.of(), unknown);
    }

    @Test
    void modules_areAllLookedAt() {
        Set<String> seen = new TreeSet<>();
        CLASSES.forEach(type -> seen.add(type.getPackageName()));

        assertTrue(seen.containsAll(List.of(
                "interviewer.text",
                "interviewer",
                "interviewer.storage",
                "interviewer.web",
                "interviewer.eval",
                "interviewer.app")));
    }

    @Test
    void packages_areNoDrawers() {
        Set<String> drawers = new TreeSet<>();
        CLASSES.forEach(type -> Stream.of(type.getPackageName().split("\\.", -1))
                .filter(DRAWERS::contains)
                .forEach(drawers::add));

        assertEquals(Set.of(), drawers);
    }

    @Test
    void rungs_formNoLoop() {
        Set<String> placed = new TreeSet<>();
        boolean progress = true;
        while (progress) {
            progress = MAY_USE.entrySet().stream()
                    .filter(entry -> !placed.contains(entry.getKey()))
                    .filter(entry -> entry.getValue().stream()
                            .allMatch(used -> used.equals(entry.getKey()) || placed.contains(used)))
                    .map(Map.Entry::getKey)
                    .toList()
                    .stream()
                    .map(placed::add)
                    .reduce(false, Boolean::logicalOr);
        }

        assertEquals(new TreeSet<>(MAY_USE.keySet()), placed);
    }

    @Test
    void strayUse_isFound() {
        Map<String, Set<String>> without = new HashMap<>(MAY_USE);
        without.put("interviewer.corpus", Set.of());

        assertTrue(strayUses(without).stream().anyMatch(use -> use.contains("interviewer.corpus -> ")));
        assertTrue(strayUses(without).stream().allMatch(use -> use.contains("in interviewer.corpus -> ")));
    }
}
