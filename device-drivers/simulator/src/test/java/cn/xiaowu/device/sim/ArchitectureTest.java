package cn.xiaowu.device.sim;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses SIMULATOR = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("cn.xiaowu.device.sim");

    @Test
    void knowsOnlyTheBytesOfTheDriversAndNotHowTheyAreDriven() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "cn.xiaowu.device.serial..",
                        "cn.xiaowu.device.scan..",
                        "cn.xiaowu.contract..",
                        "cn.xiaowu.kiosk..",
                        "com.fazecast..")
                .check(SIMULATOR);
    }

    @Test
    void onlyThePseudoTerminalsCallNativeCode() {
        noClasses()
                .that()
                .resideOutsideOfPackage("cn.xiaowu.device.sim.pty")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.lang.foreign..")
                .check(SIMULATOR);
    }

    @Test
    void packagesDoNotKnowEachOtherInCircles() {
        slices().matching("cn.xiaowu.device.sim.(*)..")
                .should()
                .beFreeOfCycles()
                .check(SIMULATOR);
    }
}
