package cn.xiaowu.device.idcard;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;

/// Reads what an answer carries behind its status.
public final class SamBodyDecoder {
    private static final int IIN = 4;
    private static final int SERIAL = 8;
    private static final int SAM_ID = 16;
    private static final int ADDRESS = 70;

    private SamBodyDecoder() {}

    /// Reads an answer.
    ///
    /// @param asked the command that it answers
    /// @param reply the answer; not wiped
    public static SamBody decode(SamCommand asked, SamReply reply) {
        byte[] data = reply.data();
        if (data.length == 0) {
            return new SamBody.Nothing();
        }
        if (reply.status().verdict() != SamVerdict.OK) {
            return unexpected(data);
        }
        return switch (asked) {
            case FIND -> data.length == IIN ? new SamBody.CardFound(hex(data)) : unexpected(data);
            case SELECT -> data.length == SERIAL ? new SamBody.CardChosen(hex(data)) : unexpected(data);
            case SAM_ID -> SamId.of(data).<SamBody>map(SamBody.Module::new).orElseGet(() -> unexpected(data));
            case READ -> new SamBody.CardData(CardDataDecoder.decode(data));
            case READ_WITH_FINGERPRINT -> new SamBody.CardData(CardDataDecoder.decodeWithFingerprint(data));
            case READ_NEW_ADDRESS -> data.length == ADDRESS ? address(data) : unexpected(data);
            case READ_MANAGEMENT_NUMBER -> new SamBody.ManagementNumber(hex(data));
            case RESET, STATUS, SET_BAUD_115200, SET_BAUD_57600, SET_BAUD_38400, SET_BAUD_19200, SET_BAUD_9600 ->
                unexpected(data);
        };
    }

    /// Which command an answer is likely to answer, where the command itself was not seen.
    ///
    /// @return empty if its length fits to none, or it carries nothing
    public static Optional<SamCommand> likelyCommand(SamReply reply) {
        int length = reply.data().length;
        if (reply.status() == SamStatus.CARD_FOUND) {
            return Optional.of(SamCommand.FIND);
        }
        if (reply.status() != SamStatus.DONE) {
            return Optional.empty();
        }
        return switch (length) {
            case SERIAL -> Optional.of(SamCommand.SELECT);
            case SAM_ID -> Optional.of(SamCommand.SAM_ID);
            case ADDRESS -> Optional.of(SamCommand.READ_NEW_ADDRESS);
            default -> reading(reply.data());
        };
    }

    /// Only one count of lengths adds up to the whole.
    private static Optional<SamCommand> reading(byte[] data) {
        if (addsUp(data, 2)) {
            return Optional.of(SamCommand.READ);
        }
        return addsUp(data, 3) ? Optional.of(SamCommand.READ_WITH_FINGERPRINT) : Optional.empty();
    }

    private static boolean addsUp(byte[] data, int blocks) {
        int sum = 2 * blocks;
        if (data.length < sum) {
            return false;
        }
        ByteBuffer lengths = ByteBuffer.wrap(data);
        for (int i = 0; i < blocks; i++) {
            sum += Short.toUnsignedInt(lengths.getShort());
        }
        return sum == data.length && sum > CardText.LENGTH;
    }

    private static SamBody unexpected(byte[] data) {
        return new SamBody.Unexpected(data.length);
    }

    private static SamBody address(byte[] data) {
        return new SamBody.NewAddress(CardText.stripped(new String(data, StandardCharsets.UTF_16LE)));
    }

    private static String hex(byte[] data) {
        return HexFormat.of().withUpperCase().formatHex(data);
    }
}
