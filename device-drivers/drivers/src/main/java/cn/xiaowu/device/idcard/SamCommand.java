package cn.xiaowu.device.idcard;

import cn.xiaowu.device.health.Wording;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/// What a reader can be asked.
public enum SamCommand {
    /// Begin anew.
    RESET(0x10, 0xFF, Duration.ofMillis(500), "模块复位", "reset the module"),
    /// How the security module is.
    STATUS(0x11, 0xFF, Duration.ofMillis(500), "查询模块状态", "ask for the module's status"),
    /// Which security module it is. Some readers answer wrongly the first time.
    SAM_ID(0x12, 0xFF, Duration.ofMillis(500), "读模块编号", "read the module's id"),
    /// Whether a card lies on the reader. Says nothing about whose it is.
    FIND(0x20, 0x01, Duration.ofMillis(500), "寻找证件", "find a card"),
    /// Choose the card that was found.
    SELECT(0x20, 0x02, Duration.ofMillis(500), "选取证件", "select the card"),
    /// Read text and photograph of the chosen card.
    READ(0x30, 0x01, Duration.ofSeconds(3), "读文字和照片", "read text and photograph"),
    /// Read the address that was added last to the chosen card, after a move.
    READ_NEW_ADDRESS(0x30, 0x03, Duration.ofSeconds(3), "读追加住址", "read the newest added address"),
    /// Read the numbers by which the chosen card's chip is managed (IIN, SN, DN).
    READ_MANAGEMENT_NUMBER(0x30, 0x05, Duration.ofSeconds(3), "读卡体管理号", "read the management number"),
    /// Read text, photograph and fingerprints of the chosen card.
    READ_WITH_FINGERPRINT(0x30, 0x10, Duration.ofSeconds(5), "读文字、照片和指纹", "read text, photograph and fingerprints"),
    /// Speak at 115200 Bd from now on.
    SET_BAUD_115200(0x60, 0x00, Duration.ofMillis(500), "设置波特率 115200", "set 115200 Bd"),
    /// Speak at 57600 Bd from now on.
    SET_BAUD_57600(0x60, 0x01, Duration.ofMillis(500), "设置波特率 57600", "set 57600 Bd"),
    /// Speak at 38400 Bd from now on.
    SET_BAUD_38400(0x60, 0x02, Duration.ofMillis(500), "设置波特率 38400", "set 38400 Bd"),
    /// Speak at 19200 Bd from now on.
    SET_BAUD_19200(0x60, 0x03, Duration.ofMillis(500), "设置波特率 19200", "set 19200 Bd"),
    /// Speak at 9600 Bd from now on.
    SET_BAUD_9600(0x60, 0x04, Duration.ofMillis(500), "设置波特率 9600", "set 9600 Bd");

    private final byte command;
    private final byte parameter;
    private final Duration patience;
    private final String chinese;
    private final String english;

    SamCommand(int command, int parameter, Duration patience, String chinese, String english) {
        this.command = (byte) command;
        this.parameter = (byte) parameter;
        this.patience = patience;
        this.chinese = chinese;
        this.english = english;
    }

    /// The command that a frame asks; empty if it is none of these.
    public static Optional<SamCommand> of(SamFrame frame) {
        byte[] body = frame.body();
        return Arrays.stream(values())
                .filter(known -> body.length == 2 && body[0] == known.command && body[1] == known.parameter)
                .findFirst();
    }

    /// The command that sets a rate; empty if the module can't be set to it.
    ///
    /// @param baud the rate in Bd
    public static Optional<SamCommand> forBaud(int baud) {
        return switch (baud) {
            case 115_200 -> Optional.of(SET_BAUD_115200);
            case 57_600 -> Optional.of(SET_BAUD_57600);
            case 38_400 -> Optional.of(SET_BAUD_38400);
            case 19_200 -> Optional.of(SET_BAUD_19200);
            case 9_600 -> Optional.of(SET_BAUD_9600);
            default -> Optional.empty();
        };
    }

    /// The frame that asks it.
    public SamFrame frame() {
        return new SamFrame(new byte[] {command, parameter});
    }

    /// How long the reader may take to answer.
    public Duration patience() {
        return patience;
    }

    /// In words, for a technician.
    public Wording title() {
        return new Wording(chinese, english);
    }
}
