package cn.xiaowu.kiosk.booth;

import cn.xiaowu.device.idcard.CardReader;
import cn.xiaowu.device.scan.SerialScanner;

/// Card reader and scanner, leased while the visit may read and paused otherwise. For the session's thread.
final class ReadingDevices {
    private static final String OWNER = "session";

    private final CardReader reader;
    private final SerialScanner scanner;
    private final KeptLease readerLease;
    private final KeptLease scannerLease;
    private boolean listening;

    ReadingDevices(CardReader reader, SerialScanner scanner) {
        this.reader = reader;
        this.scanner = scanner;
        this.readerLease = new KeptLease(reader, OWNER, reader::resume);
        this.scannerLease = new KeptLease(scanner, OWNER, scanner::resume);
    }

    /// Lets cards and codes be read, or not.
    void listen(boolean on) {
        listening = on;
        if (on) {
            keep();
        } else {
            reader.pause();
            scanner.pause();
            readerLease.end();
            scannerLease.end();
        }
    }

    /// To be called each second: else reading ends by itself.
    void keep() {
        if (listening) {
            readerLease.keep();
            scannerLease.keep();
        }
    }
}
