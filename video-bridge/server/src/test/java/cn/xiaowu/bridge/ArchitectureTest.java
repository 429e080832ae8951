package cn.xiaowu.bridge;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private final JavaClasses bridge = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("cn.xiaowu.bridge");

    @Test
    void featuresKnowEachOtherInOneDirectionOnly() {
        slices().matching("cn.xiaowu.bridge.(*)..").should().beFreeOfCycles().check(bridge);
    }

    @Test
    void noFeatureKnowsTheCompositionRoot() {
        noClasses()
                .that()
                .resideInAnyPackage("cn.xiaowu.bridge.*")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("cn.xiaowu.bridge")
                .check(bridge);
    }

    @Test
    void theBridgeKnowsTheContractAndNeitherBoothsNorDevices() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("cn.xiaowu.kiosk..", "cn.xiaowu.device..", "cn.xiaowu.provisioning..")
                .check(bridge);
    }

    @Test
    void theMachinesArePure() {
        classes()
                .that()
                .haveNameMatching(
                        ".*\\.(CaseMachine|CallMachine|Waiting|Ringing|Talking|Breaking|RecordingMachine|ServerGaps|LinkMemory)")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java.lang..",
                        "java.util..",
                        "java.time..",
                        "org.jspecify..",
                        "cn.xiaowu.contract..",
                        "cn.xiaowu.bridge.calls",
                        "cn.xiaowu.bridge.cases",
                        "cn.xiaowu.bridge.clerks",
                        "cn.xiaowu.bridge.link",
                        "cn.xiaowu.bridge.recordings")
                .check(bridge);
    }

    @Test
    void whatIsToBeRecordedOnAMediaServerIsDecidedWithoutAskingIt() {
        classes()
                .that()
                .haveNameMatching(".*\\.(TakePlan|RecordableMedia)")
                .should()
                .onlyDependOnClassesThat()
                .haveNameMatching("java\\..*|org\\.jspecify\\..*|org\\.kurento\\.client\\.MediaType"
                        + "|cn\\.xiaowu\\.bridge\\.media\\.(TakePlan.*|RecordableMedia)|\\[.*")
                .check(bridge);
    }

    @Test
    void onlyWhoKeepsRecordingsKnowsTheirFiles() {
        noClasses()
                .that()
                .resideOutsideOfPackage("cn.xiaowu.bridge.recordings")
                .should()
                .dependOnClassesThat()
                .haveNameMatching(".*\\.recordings\\.(Incoming|ServerRows|ServerIntake|Sealing)")
                .check(bridge);
    }
}
