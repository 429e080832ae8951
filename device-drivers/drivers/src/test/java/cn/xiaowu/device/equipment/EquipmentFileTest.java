package cn.xiaowu.device.equipment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xiaowu.device.io.InputLine;
import cn.xiaowu.device.io.InputSignal;
import cn.xiaowu.device.io.OutputLine;
import cn.xiaowu.device.io.OutputSignal;
import cn.xiaowu.device.io.RelayBoardLayout;
import cn.xiaowu.device.io.Wiring;
import cn.xiaowu.device.print.PaperWidth;
import cn.xiaowu.device.print.PrinterProfile;
import cn.xiaowu.device.scan.CodeEnd;
import cn.xiaowu.device.scan.ScanMode;
import cn.xiaowu.device.scan.ScannerDialect;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EquipmentFileTest {
    @TempDir
    private Path folder;

    @Test
    void takesTheUsualForWhatIsNotTold() throws IOException {
        assertThat(read("{}")).isEqualTo(Equipment.usual());
    }

    @Test
    void readsAScanner() throws IOException {
        Equipment equipment = read("""
                {"scanner": {"baud": 9600, "dialect": "NEWLAND", "mode": "TRIGGERED", "end": "CR_LF", "aimIds": true,
                             "charset": "GB18030"}}
                """);

        assertThat(equipment.scannerBaud()).isEqualTo(9600);
        assertThat(equipment.scanner().dialect()).isEqualTo(ScannerDialect.NEWLAND);
        assertThat(equipment.scanner().mode()).isEqualTo(ScanMode.TRIGGERED);
        assertThat(equipment.scanner().end()).isEqualTo(CodeEnd.CR_LF);
        assertThat(equipment.scanner().aimIds()).isTrue();
        assertThat(equipment.scanner().charset()).isEqualTo(Charset.forName("GB18030"));
    }

    @Test
    void readsAPrinterAndTakesTheUsualOfItsWidthForTheRest() throws IOException {
        PrinterProfile printer = read("""
                {"printer": {"paper": "MM_58", "nearEndSensor": true}}
                """).printer();

        assertThat(printer).isEqualTo(PrinterProfile.USUAL_58.withNearEndSensor());
        assertThat(printer.paper()).isEqualTo(PaperWidth.MM_58);
    }

    @Test
    void takesARelayBoardForWiredAsUsual() throws IOException {
        IoBoard.Relays board = relays("""
                {"io": {"port": "/dev/ttyUSB3"}}
                """);

        assertThat(board.settings().line().port()).isEqualTo(Path.of("/dev/ttyUSB3"));
        assertThat(board.settings().line().baud()).isEqualTo(9600);
        assertThat(board.signals()).isEqualTo(Wiring.relayBoard());
    }

    @Test
    void readsARelayBoardThatIsWiredOtherwise() throws IOException {
        IoBoard.Relays board = relays("""
                {"io": {"port": "/dev/ttyUSB3", "baud": 19200, "unit": 7,
                        "layout": {"relays": 16, "inputs": 4, "reading": "COILS", "writing": "MULTIPLE_COILS",
                                   "firstInput": 16, "firstTimer": 512},
                        "outputs": {"LIGHT_RED": {"channel": 9, "activeHigh": false, "onAtStop": true},
                                    "FAN": {"channel": 0}},
                        "inputs": {"PRESENCE": {"channel": 0, "holdSeconds": 20},
                                   "DOOR": {"channel": 3, "activeHigh": false, "debounceMillis": 250}}}}
                """);

        assertThat(board.settings().unit()).isEqualTo(7);
        assertThat(board.settings().layout())
                .isEqualTo(new RelayBoardLayout(
                        16,
                        4,
                        0,
                        16,
                        RelayBoardLayout.Reading.COILS,
                        RelayBoardLayout.Writing.MULTIPLE_COILS,
                        OptionalInt.of(512)));
        assertThat(board.signals().outputs())
                .containsEntry(OutputSignal.LIGHT_RED, new OutputLine(9, false, false, true))
                .containsEntry(OutputSignal.FAN, OutputLine.on(0))
                .hasSize(2);
        assertThat(board.signals().inputs())
                .containsEntry(
                        InputSignal.PRESENCE, new InputLine(0, true, Duration.ofMillis(100), Duration.ofSeconds(20)))
                .containsEntry(InputSignal.DOOR, new InputLine(3, false, Duration.ofMillis(250)))
                .hasSize(2);
    }

    @Test
    void readsThePinsOfTheBoothsComputer() throws IOException {
        IoBoard board = read("""
                {"io": {"chip": 2, "outputs": {"LIGHT_GREEN": {"channel": 17}}}}
                """).io();

        assertThat(board)
                .isInstanceOfSatisfying(
                        IoBoard.Pins.class,
                        pins -> assertThat(pins.settings().chip()).isEqualTo(2));
    }

    @Test
    void readsWhichDevicesAreForCalls() throws IOException {
        Equipment equipment = read("""
                {"media": {"camera": "046d:0825", "documentCamera": "高拍仪", "speaker": "Jabra"}}
                """);

        assertThat(equipment.media()).isEqualTo(new CallDevices("046d:0825", "高拍仪", null, "Jabra"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"scaner\": {}} | scaner",
                "{\"scanner\": {\"dialect\": \"KLINGON\"}} | scanner.dialect: ",
                "{\"scanner\": {\"mode\": \"TRIGGERED\"}} | a scanner of dialect PLAIN can't be triggered",
                "{\"scanner\": {\"charset\": \"no such\"}} | no such",
                "{\"printer\": {\"baud\": 12}} | printer.baud is 1200 to 921600, not 12",
                "{\"io\": {}} | io has either a port",
                "{\"io\": {\"port\": \"/dev/ttyS0\", \"chip\": 1}} | io has either a port",
                "{\"io\": {\"chip\": 1, \"unit\": 2}} | io.chip has no baud, unit or layout",
                "{\"io\": {\"port\": \"/dev/ttyS0\", \"outputs\": {\"FAN\": {}}}} | io.outputs.FAN.channel is missing",
                "{\"io\": {\"port\": \"/dev/ttyS0\", \"outputs\": {\"FAN\": {\"channel\": 8}}}} | FAN is on channel 8",
                "{\"io\": {\"port\": \"/dev/ttyS0\", \"outputs\": {\"DOOR_LOCK\": {\"channel\": 1, \"onAtStop\": true}}}}"
                        + " | the door lock must be open",
                "{\"media\": {\"camera\": \" \"}} | media.camera is 1 to 200 characters",
                "{\"media\": {\"camera\": \"046d\", \"documentCamera\": \"046D\"}} | are the same",
                "{\"media\": {\"lens\": \"x\"}} | media.lens",
                "{} {} | can't be used",
                "{\"io\" | can't be used"
            })
    void refusesWhatCanNotBeAndSaysWhere(String text, String reason) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(EquipmentException.class)
                .hasMessageContaining("equipment.json")
                .hasMessageContaining(reason);
    }

    @Test
    void saysThatTheFileIsNotThere() {
        assertThatThrownBy(() -> EquipmentFile.read(folder.resolve("none.json")))
                .isInstanceOf(EquipmentException.class)
                .hasMessageEndingWith("none.json is not there");
    }

    private IoBoard.Relays relays(String json) throws IOException {
        return (IoBoard.Relays) Objects.requireNonNull(read(json).io());
    }

    private Equipment read(String json) throws IOException {
        return EquipmentFile.read(Files.writeString(folder.resolve("equipment.json"), json));
    }
}
