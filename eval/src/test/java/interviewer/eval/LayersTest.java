package interviewer.eval;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The harness stands beside the web, above core. */
@AnalyzeClasses(packages = "interviewer.eval", importOptions = DoNotIncludeTests.class)
class LayersTest {

    @ArchTest
    static final ArchRule EVAL_USES_CORE_ONLY = noClasses()
            .that()
            .resideInAPackage("interviewer.eval..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("interviewer.web..", "interviewer.storage..", "interviewer.app..", "dev.langchain4j..");
}
