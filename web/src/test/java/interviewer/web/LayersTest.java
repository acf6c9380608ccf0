package interviewer.web;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Rung 8 rests on the core alone, and web and eval do not know each other. */
@AnalyzeClasses(packages = "interviewer.web", importOptions = ImportOption.DoNotIncludeTests.class)
class LayersTest {
    @ArchTest
    static final ArchRule WEB_RESTS_ON_CORE = noClasses()
            .that()
            .resideInAPackage("interviewer.web..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("interviewer.storage..", "interviewer.eval..", "interviewer.app..");
}
