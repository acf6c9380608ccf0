package interviewer.storage;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Rung 7 rests on the core alone. */
@AnalyzeClasses(packages = "interviewer.storage", importOptions = ImportOption.DoNotIncludeTests.class)
class LayersTest {
    @ArchTest
    static final ArchRule STORAGE_RESTS_ON_CORE = noClasses()
            .that()
            .resideInAPackage("interviewer.storage..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("interviewer.web..", "interviewer.eval..", "interviewer.app..");
}
