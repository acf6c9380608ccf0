package interviewer;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The ladder: what each package of the core may use. Everything not in the table is a stray import. */
class LayersTest {
    private static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            Map.entry("text", Set.of()),
            Map.entry("settings", Set.of("text")),
            Map.entry("llm", Set.of()),
            Map.entry("corpus", Set.of("text")),
            Map.entry("retrieval", Set.of("corpus", "llm", "text")),
            Map.entry("answering", Set.of("retrieval", "corpus", "llm", "text")),
            Map.entry("grading", Set.of("retrieval", "corpus", "llm", "text")),
            Map.entry("phrasing", Set.of("corpus", "llm", "text")),
            Map.entry("session", Set.of("answering", "grading", "corpus")),
            Map.entry("", Set.of("session", "phrasing", "answering", "grading", "retrieval", "corpus", "llm", "text")));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("interviewer");

    @Test
    void packages_importDownOnly() {
        Set<String> stray = new TreeSet<>();
        for (JavaClass from : CLASSES) {
            for (Dependency dependency : from.getDirectDependenciesFromSelf()) {
                String user = rung(from.getPackageName());
                String used = rung(dependency.getTargetClass().getPackageName());
                boolean ours = dependency.getTargetClass().getPackageName().startsWith("interviewer");
                if (ours
                        && !user.equals(used)
                        && !MAY_USE.getOrDefault(user, Set.of()).contains(used)) {
                    stray.add(dependency.getDescription());
                }
            }
        }

        assertEquals(Set.of(), stray);
    }

    @Test
    void packages_areAllOnTheLadder() {
        for (JavaClass type : CLASSES) {
            assertTrue(MAY_USE.containsKey(rung(type.getPackageName())), type.getName());
        }
    }

    @Test
    void packages_haveNoLoops() {
        slices().matching("interviewer.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    private static String rung(String name) {
        return name.equals("interviewer") ? "" : name.replaceFirst("^interviewer\\.", "");
    }
}
