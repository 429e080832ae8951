package cn.xiaowu.device;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses DRIVERS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("cn.xiaowu.device");

    @Test
    void onlyTheSerialPackageTouchesJSerialComm() {
        noClasses()
                .that()
                .resideOutsideOfPackage("cn.xiaowu.device.serial")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.fazecast..")
                .check(DRIVERS);
    }

    @Test
    void driversKnowNobody() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("cn.xiaowu.contract..", "cn.xiaowu.kiosk..", "cn.xiaowu.bridge..", "io.javalin..")
                .check(DRIVERS);
    }

    @Test
    void packagesDoNotKnowEachOtherInCircles() {
        slices().matching("cn.xiaowu.device.(*)..").should().beFreeOfCycles().check(DRIVERS);
    }
}
