package cn.xiaowu.journey;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Who may know whom, as `docs/architecture.md` draws it. Reads every module's compiled classes.
class ArrowsTest {
    private static final List<String> MODULES = List.of(
            "device-drivers/drivers",
            "device-drivers/simulator",
            "device-drivers/tool",
            "video-bridge/contract",
            "video-bridge/server",
            "kiosk-app",
            "provisioning/contract",
            "provisioning/server",
            "provisioning/agent");
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .importPaths(MODULES.stream()
                    .map(module -> Path.of("..", module, "target", "classes"))
                    .toList());

    @Test
    void everyModuleWasRead() {
        for (String known : List.of(
                "cn.xiaowu.device.idcard.SamFrame",
                "cn.xiaowu.device.sim.SimulatorMain",
                "cn.xiaowu.device.tool.DeviceMain",
                "cn.xiaowu.contract.wire.WireFormat",
                "cn.xiaowu.bridge.BridgeMain",
                "cn.xiaowu.kiosk.KioskMain",
                "cn.xiaowu.provisioning.contract.SiteFile",
                "cn.xiaowu.provisioning.server.ProvisioningMain",
                "cn.xiaowu.provisioning.agent.AgentMain")) {
            assertThat(HOUSE.contain(known)).as(known).isTrue();
        }
    }

    @Test
    void driversKnowNobody() {
        classes()
                .that()
                .resideInAPackage("cn.xiaowu.device..")
                .and()
                .resideOutsideOfPackages(
                        "cn.xiaowu.device.sim..", "cn.xiaowu.device.tool..", "cn.xiaowu.device.bench..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "cn.xiaowu.device",
                        "cn.xiaowu.device.camera..",
                        "cn.xiaowu.device.serial..",
                        "cn.xiaowu.device.idcard..",
                        "cn.xiaowu.device.scan..",
                        "cn.xiaowu.device.print..",
                        "cn.xiaowu.device.health..",
                        "cn.xiaowu.device.io..",
                        "cn.xiaowu.device.mrz..",
                        "cn.xiaowu.device.pcsc..",
                        "cn.xiaowu.device.selftest..",
                        "cn.xiaowu.device.equipment..",
                        "java..",
                        "javax.imageio..",
                        "javax.smartcardio..",
                        "com.digitalpetri.modbus..",
                        "com.pi4j..",
                        "tools.jackson..",
                        "org.slf4j..",
                        "org.jspecify..",
                        "com.fazecast..",
                        "com.google.zxing..")
                .check(HOUSE);
    }

    @Test
    void onlyThePackageSerialTouchesTheSerialLibrary() {
        noClasses()
                .that()
                .resideOutsideOfPackage("cn.xiaowu.device.serial..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.fazecast..")
                .check(HOUSE);
    }

    @Test
    void theContractIsNothingHeavierThanJackson() {
        classes()
                .that()
                .resideInAPackage("cn.xiaowu.contract..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "cn.xiaowu.contract..",
                        "java..",
                        "tools.jackson..",
                        "com.fasterxml.jackson.annotation..",
                        "org.jspecify..")
                .check(HOUSE);
    }

    @Test
    void serversNeverKnowTheBoothNorItsDevices() {
        forbid("cn.xiaowu.bridge..", "cn.xiaowu.kiosk..", "cn.xiaowu.device..", "cn.xiaowu.provisioning..");
        forbid("cn.xiaowu.provisioning..", "cn.xiaowu.kiosk..", "cn.xiaowu.device..", "cn.xiaowu.bridge..");
        forbid("cn.xiaowu.provisioning..", "cn.xiaowu.contract..");
    }

    @Test
    void agentAndProvisioningServerKnowEachOtherByTheirContractOnly() {
        forbid("cn.xiaowu.provisioning.agent..", "cn.xiaowu.provisioning.server..");
        forbid("cn.xiaowu.provisioning.server..", "cn.xiaowu.provisioning.agent..");
    }

    @Test
    void theBoothKnowsNoServerAndNoSimulator() {
        forbid(
                "cn.xiaowu.kiosk..",
                "cn.xiaowu.bridge..",
                "cn.xiaowu.device.sim..",
                "cn.xiaowu.provisioning.server..",
                "cn.xiaowu.provisioning.agent..");
    }

    @Test
    void theTechniciansToolKnowsTheDriversOnly() {
        forbid(
                "cn.xiaowu.device.tool..",
                "cn.xiaowu.device.sim..",
                "cn.xiaowu.kiosk..",
                "cn.xiaowu.contract..",
                "cn.xiaowu.provisioning..");
    }

    @Test
    void theSessionDoesNoInputOrOutput() {
        forbid(
                "cn.xiaowu.kiosk.session..",
                "java.io..",
                "java.nio.file..",
                "java.net..",
                "java.sql..",
                "java.util.concurrent..",
                "org.slf4j..",
                "cn.xiaowu.device..",
                "cn.xiaowu.kiosk.booth..",
                "cn.xiaowu.kiosk.journal..",
                "cn.xiaowu.kiosk.link..",
                "cn.xiaowu.kiosk.screen..");
    }

    @Test
    void nobodyButTheCommandLineKnowsTheCompositionRoot() {
        noClasses()
                .that()
                .resideInAPackage("cn.xiaowu.kiosk.*..")
                .and()
                .resideOutsideOfPackage("cn.xiaowu.kiosk.booth..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("cn.xiaowu.kiosk.booth..")
                .check(HOUSE);
    }

    @Test
    void featuresOfAProgramFormNoCircle() {
        Stream.of(
                        "cn.xiaowu.kiosk.(*)..",
                        "cn.xiaowu.device.(*)..",
                        "cn.xiaowu.contract.(*)..",
                        "cn.xiaowu.bridge.(*)..",
                        "cn.xiaowu.provisioning.server.(*)..")
                .forEach(features ->
                        slices().matching(features).should().beFreeOfCycles().check(HOUSE));
    }

    private static void forbid(String who, String... whom) {
        noClasses()
                .that()
                .resideInAPackage(who)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(whom)
                .check(HOUSE);
    }
}
