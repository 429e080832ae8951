package cn.xiaowu.device.equipment;

import cn.xiaowu.device.print.GlyphSet;
import cn.xiaowu.device.print.PaperWidth;
import cn.xiaowu.device.print.PrinterProfile;
import cn.xiaowu.device.scan.CodeEnd;
import cn.xiaowu.device.scan.ScanMode;
import cn.xiaowu.device.scan.ScannerDialect;
import cn.xiaowu.device.scan.ScannerSettings;
import java.nio.charset.Charset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The keys of an equipment file. Null is not told.
///
/// @param reader the ID card reader
/// @param scanner the scanner
/// @param printer the printer
/// @param io the IO board
/// @param media camera, microphone and speaker of calls
record EquipmentKeys(
        @Nullable Reader reader,
        @Nullable Scanner scanner,
        @Nullable Printer printer,
        @Nullable IoKeys io,
        @Nullable CallDevices media) {

    Equipment equipment() {
        Equipment usual = Equipment.usual();
        return new Equipment(
                reader == null ? usual.readerBaud() : told(reader.baud, usual.readerBaud()),
                scanner == null ? usual.scannerBaud() : told(scanner.baud, usual.scannerBaud()),
                scanner == null ? usual.scanner() : scanner.settings(),
                printer == null ? usual.printerBaud() : told(printer.baud, usual.printerBaud()),
                printer == null ? usual.printer() : printer.profile(),
                io == null ? null : io.board(),
                told(media, usual.media()));
    }

    static <T> T told(@Nullable T value, T usual) {
        return Objects.requireNonNullElse(value, usual);
    }

    /// The ID card reader.
    ///
    /// @param baud its speed
    record Reader(@Nullable Integer baud) {}

    /// The scanner.
    ///
    /// @param baud its speed
    /// @param dialect what it understands
    /// @param mode when it reads
    /// @param end what it sends behind each code
    /// @param aimIds whether it puts AIM identifiers before codes
    /// @param charset the charset that it is known to send
    record Scanner(
            @Nullable Integer baud,
            @Nullable ScannerDialect dialect,
            @Nullable ScanMode mode,
            @Nullable CodeEnd end,
            @Nullable Boolean aimIds,
            @Nullable String charset) {

        ScannerSettings settings() {
            ScannerSettings settings =
                    ScannerSettings.of(told(dialect, ScannerDialect.PLAIN), told(mode, ScanMode.CONTINUOUS));
            settings = end == null ? settings : settings.ending(end);
            settings = told(aimIds, false) ? settings.withAimIds() : settings;
            return charset == null ? settings : settings.sending(Charset.forName(charset));
        }
    }

    /// The printer.
    ///
    /// @param baud its speed
    /// @param paper how wide its roll is
    /// @param glyphs which characters its font has
    /// @param nativeQr whether it makes QR codes itself
    /// @param nativeBarcode whether it makes bar codes itself
    /// @param nearEndSensor whether it notices that the paper will soon be used up
    /// @param cutter whether it cuts
    record Printer(
            @Nullable Integer baud,
            @Nullable PaperWidth paper,
            @Nullable GlyphSet glyphs,
            @Nullable Boolean nativeQr,
            @Nullable Boolean nativeBarcode,
            @Nullable Boolean nearEndSensor,
            @Nullable Boolean cutter) {

        PrinterProfile profile() {
            PrinterProfile usual = PrinterProfile.usual(told(paper, PaperWidth.MM_80));
            return new PrinterProfile(
                    usual.paper(),
                    told(glyphs, usual.glyphs()),
                    told(nativeQr, usual.nativeQr()),
                    told(nativeBarcode, usual.nativeBarcode()),
                    told(nearEndSensor, usual.nearEndSensor()),
                    told(cutter, usual.cutter()));
        }
    }
}
