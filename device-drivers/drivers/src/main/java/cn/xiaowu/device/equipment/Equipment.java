package cn.xiaowu.device.equipment;

import cn.xiaowu.device.idcard.CardReader;
import cn.xiaowu.device.print.PrinterProfile;
import cn.xiaowu.device.scan.ScannerSettings;
import org.jspecify.annotations.Nullable;

/// What a booth is built of. Where reader, scanner and printer are plugged in differs from booth to booth, and is not
/// told here.
///
/// @param readerBaud at which speed the ID card reader should speak
/// @param scannerBaud at which speed the scanner speaks
/// @param scanner how the scanner is set up
/// @param printerBaud at which speed the printer speaks
/// @param printer what the printer can do
/// @param io the IO board; null where there is none
/// @param media camera, microphone and speaker of calls
public record Equipment(
        int readerBaud,
        int scannerBaud,
        ScannerSettings scanner,
        int printerBaud,
        PrinterProfile printer,
        @Nullable IoBoard io,
        CallDevices media) {
    private static final int USUAL_BAUD = 115_200;

    /// @throws IllegalArgumentException if a speed is out of range
    public Equipment {
        checkBaud("reader", readerBaud);
        checkBaud("scanner", scannerBaud);
        checkBaud("printer", printerBaud);
    }

    /// A booth of which nothing else is known: a scanner that sends what it sees, a printer for 80 mm, no IO board.
    public static Equipment usual() {
        return new Equipment(
                CardReader.USUAL_BAUD,
                USUAL_BAUD,
                ScannerSettings.usual(),
                USUAL_BAUD,
                PrinterProfile.USUAL_80,
                null,
                CallDevices.UNNAMED);
    }

    static void checkBaud(String device, int baud) {
        if (baud < 1200 || baud > 921_600) {
            throw new IllegalArgumentException(device + ".baud is 1200 to 921600, not " + baud);
        }
    }
}
