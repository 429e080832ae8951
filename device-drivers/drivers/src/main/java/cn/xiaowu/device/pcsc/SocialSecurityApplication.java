package cn.xiaowu.device.pcsc;

import cn.xiaowu.device.pcsc.Medium.PinNeeded;
import cn.xiaowu.device.pcsc.Medium.SocialSecurity;
import cn.xiaowu.device.pcsc.Medium.Step;
import cn.xiaowu.device.pcsc.Medium.Unreadable;
import java.nio.charset.Charset;
import java.util.Optional;

/// What is said to a social security card: its application is selected by name, then record after record of two files
/// is read.
final class SocialSecurityApplication {
    private static final byte[] NAME = "sx1.sh.社会保障".getBytes(Charset.forName("GBK"));
    private static final int CARD_FILE = 0xEF05;
    private static final int HOLDER_FILE = 0xEF06;

    /// Security status not satisfied; authentication method blocked; conditions of use not satisfied.
    private static final int PIN_WANTED = 0x6982;

    private static final int PIN_BLOCKED = 0x6983;
    private static final int CONDITIONS = 0x6985;

    private final ApduDialogue card;

    SocialSecurityApplication(ApduDialogue card) {
        this.card = card;
    }

    /// Selects the application.
    ///
    /// @return whether the card has it
    boolean select() throws CardLostException {
        byte[] command = new byte[5 + NAME.length];
        command[1] = (byte) 0xA4;
        command[2] = 4;
        command[4] = (byte) NAME.length;
        System.arraycopy(NAME, 0, command, 5, NAME.length);
        return card.say(command).isDone();
    }

    /// Reads both files. The application has to be selected.
    Medium read() throws CardLostException {
        try {
            selectFile(CARD_FILE, Step.CARD_FILE);
            String cardId = readHex(1, 16);
            String version = readText(3, 4, Step.CARD_FILE);
            String cardNumber = readText(7, 9, Step.CARD_FILE);
            return readHolder(cardId, version, cardNumber);
        } catch (NotReadException e) {
            return new Unreadable(e.step, e.status);
        }
    }

    private Medium readHolder(String cardId, String version, String cardNumber)
            throws CardLostException, NotReadException {
        try {
            selectFile(HOLDER_FILE, Step.HOLDER_FILE);
            String idNumber = readText(1, 18, Step.HOLDER_FILE);
            String name = readText(2, 30, Step.HOLDER_FILE);
            return new SocialSecurity(new SocialSecurityCard(cardId, version, cardNumber, idNumber, name));
        } catch (NotReadException e) {
            if (wantsAPin(e.status)) {
                return new PinNeeded(cardNumber);
            }
            throw e;
        }
    }

    /// A card that was reset in the middle finds its conditions not satisfied either; but then it does not know the
    /// application's files any more.
    private boolean wantsAPin(int status) throws CardLostException, NotReadException {
        if (status == CONDITIONS) {
            selectFile(CARD_FILE, Step.HOLDER_FILE);
        }
        return status == PIN_WANTED || status == PIN_BLOCKED || status == CONDITIONS;
    }

    private void selectFile(int file, Step step) throws CardLostException, NotReadException {
        ApduReply reply = card.say(new byte[] {0, (byte) 0xA4, 2, 0, 2, (byte) (file >> 8), (byte) file});
        if (!reply.isDone()) {
            throw new NotReadException(step, reply.status());
        }
    }

    private String readText(int record, int length, Step step) throws CardLostException, NotReadException {
        CardRecord read = readRecord(record, length, step);
        String text = read.text();
        read.wipe();
        return text;
    }

    private String readHex(int record, int length) throws CardLostException, NotReadException {
        CardRecord read = readRecord(record, length, Step.CARD_FILE);
        String hex = read.hex();
        read.wipe();
        return hex;
    }

    private CardRecord readRecord(int number, int length, Step step) throws CardLostException, NotReadException {
        byte[] command = {0, (byte) 0xB2, (byte) number, 4, (byte) (CardRecord.HEAD + length)};
        ApduReply reply = card.say(command);
        Optional<CardRecord> record = reply.isDone() ? CardRecord.of(reply.data()) : Optional.empty();
        reply.wipe();
        return record.orElseThrow(() -> new NotReadException(step, reply.status()));
    }

    /// Ends the reading.
    private static final class NotReadException extends Exception {
        private final Step step;
        private final int status;

        NotReadException(Step step, int status) {
            super(step + " answers " + Integer.toHexString(status), null, false, false);
            this.step = step;
            this.status = status;
        }
    }
}
