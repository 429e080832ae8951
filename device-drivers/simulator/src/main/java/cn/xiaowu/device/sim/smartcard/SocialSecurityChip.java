package cn.xiaowu.device.sim.smartcard;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Map;

/// A social security card that speaks T=0: it announces longer answers by `61 xx` and corrects wrong lengths by
/// `6C xx`.
public final class SocialSecurityChip implements Chip {
    private static final Charset GBK = Charset.forName("GBK");
    private static final byte[] ATR = {0x3B, 0x02, 0x53, 0x53};
    private static final byte[] APPLICATION = "sx1.sh.社会保障".getBytes(GBK);
    private static final byte[] TEMPLATE = {0x6F, 0x02, (byte) 0x84, 0x00};
    private static final int CARD_FILE = 0xEF05;
    private static final int HOLDER_FILE = 0xEF06;

    private final Map<Integer, byte[]> cardFile;
    private final Map<Integer, byte[]> holderFile;
    private final boolean wantsPin;
    private boolean selected;
    private int file;
    private byte[] waiting = new byte[0];

    /// @param idNumber social security number, 18 characters
    /// @param name holder's name
    /// @param wantsPin whether it tells whose it is only after a PIN, as newer cards do
    public SocialSecurityChip(String idNumber, String name, boolean wantsPin) {
        this.cardFile = Map.of(
                1, record(1, new byte[] {0x15, 0x60, 0, 0, 0x01, 0x56, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x01}, 16),
                3, record(3, "2.00".getBytes(GBK), 4),
                7, record(7, "A00000001".getBytes(GBK), 9));
        this.holderFile = Map.of(
                1, record(8, idNumber.getBytes(GBK), 18),
                2, record(9, name.getBytes(GBK), 30));
        this.wantsPin = wantsPin;
    }

    private static byte[] record(int tag, byte[] value, int length) {
        byte[] record = new byte[2 + length];
        record[0] = (byte) tag;
        record[1] = (byte) length;
        System.arraycopy(value, 0, record, 2, value.length);
        return record;
    }

    @Override
    public byte[] atr() {
        return ATR.clone();
    }

    @Override
    public void reset() {
        selected = false;
        file = 0;
        waiting = new byte[0];
    }

    @Override
    public byte[] answer(byte[] command) {
        if (command.length < 5) {
            return status(0x6700);
        }
        return switch (command[1] & 0xFF) {
            case 0xA4 -> select(command);
            case 0xB2 -> readRecord(command[2] & 0xFF, command[4] & 0xFF);
            case 0xC0 -> handOver(command[4] & 0xFF);
            default -> status(0x6D00);
        };
    }

    private byte[] select(byte[] command) {
        byte[] what = Arrays.copyOfRange(command, 5, Math.min(command.length, 5 + (command[4] & 0xFF)));
        if (command[2] == 4) {
            selected = Arrays.equals(what, APPLICATION);
            waiting = selected ? TEMPLATE : new byte[0];
            return status(selected ? 0x6100 | TEMPLATE.length : 0x6A82);
        }
        int wanted = what.length == 2 ? (what[0] & 0xFF) << 8 | (what[1] & 0xFF) : 0;
        boolean known = selected && (wanted == CARD_FILE || wanted == HOLDER_FILE);
        file = known ? wanted : file;
        return status(known ? 0x9000 : 0x6A82);
    }

    private byte[] readRecord(int number, int length) {
        if (file == HOLDER_FILE && wantsPin) {
            return status(0x6982);
        }
        byte[] record = (file == CARD_FILE ? cardFile : holderFile).get(number);
        if (file == 0 || record == null) {
            return status(0x6A83);
        }
        return length == record.length ? withStatus(record) : status(0x6C00 | record.length);
    }

    private byte[] handOver(int length) {
        byte[] data = waiting;
        if (data.length == 0) {
            return status(0x6985);
        }
        if (length != data.length) {
            return status(0x6C00 | data.length);
        }
        waiting = new byte[0];
        return withStatus(data);
    }

    private static byte[] withStatus(byte[] data) {
        byte[] answer = Arrays.copyOf(data, data.length + 2);
        answer[data.length] = (byte) 0x90;
        return answer;
    }

    private static byte[] status(int status) {
        return new byte[] {(byte) (status >> 8), (byte) status};
    }
}
