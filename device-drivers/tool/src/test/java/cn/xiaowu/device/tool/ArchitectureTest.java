package cn.xiaowu.device.tool;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses TOOL = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("cn.xiaowu.device.tool");

    @Test
    void knowsNoSimulatorAndNoOtherProgram() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "cn.xiaowu.device.sim..",
                        "cn.xiaowu.kiosk..",
                        "cn.xiaowu.contract..",
                        "cn.xiaowu.provisioning..",
                        "com.fazecast..")
                .check(TOOL);
    }

    @Test
    void packagesDoNotKnowEachOtherInCircles() {
        slices().matching("cn.xiaowu.device.tool.(*)..")
                .should()
                .beFreeOfCycles()
                .check(TOOL);
    }
}
