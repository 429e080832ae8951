package cn.xiaowu.device.idcard;

import cn.xiaowu.device.health.Wording;

/// What the reader's third status byte means (GA/T 467, and what vendors' tables add). The first two are the card's own
/// words and decide nothing. Results of the Windows library `sdtapi`, such as 01, 02 and 05, never come over the wire.
public enum SamStatus {
    /// 90: done.
    DONE(0x90, SamVerdict.OK, "完成", "done"),
    /// 9F: a card lies there.
    CARD_FOUND(0x9F, SamVerdict.OK, "找到证件", "a card lies there"),
    /// 91: the card has no such item, such as an added address or fingerprints.
    NO_SUCH_ITEM(0x91, SamVerdict.EMPTY, "证件上没有此项内容", "the card has no such item"),
    /// 80: no card there.
    NO_CARD(0x80, SamVerdict.IDLE, "没有证件", "no card there"),
    /// 10: the module got a command with a wrong checksum.
    CHECKSUM_ERROR(0x10, SamVerdict.LINK, "模块收到的命令校验和错误", "the module got a wrong checksum"),
    /// 11: the module got a command with a wrong length.
    LENGTH_ERROR(0x11, SamVerdict.LINK, "模块收到的命令长度错误", "the module got a wrong length"),
    /// FF: communication fault, in one table only.
    COMMUNICATION_FAULT(0xFF, SamVerdict.LINK, "通信故障", "communication fault"),
    /// 21: unknown command or parameters.
    BAD_COMMAND(0x21, SamVerdict.BUG, "命令或参数错误", "unknown command or parameters"),
    /// 23: the command is not permitted.
    NOT_PERMITTED(0x23, SamVerdict.BUG, "命令不允许", "command not permitted"),
    /// 24: an error that the module can't name.
    UNKNOWN_ERROR(0x24, SamVerdict.DEVICE, "未知错误", "an error without a name"),
    /// 31: the card refused the security module.
    SAM_REFUSED_BY_CARD(0x31, SamVerdict.CARD_REPLACE, "证件拒绝安全模块", "the card refused the security module"),
    /// 32: the security module refused the card: forged or damaged.
    CARD_REFUSED_BY_SAM(
            0x32, SamVerdict.CARD_REPORT, "安全模块拒绝证件：伪造或损坏", "the security module refused the card: forged or damaged"),
    /// 33: the card's data failed verification.
    DATA_NOT_VERIFIED(0x33, SamVerdict.CARD_REPLACE, "证件数据校验失败", "the card's data failed verification"),
    /// 37: the fingerprints failed verification. SAM_A only.
    FINGERPRINT_NOT_VERIFIED(0x37, SamVerdict.CARD_REPLACE, "指纹数据校验失败", "the fingerprints failed verification"),
    /// 3F: an information length is wrong. SAM_A only.
    INFORMATION_LENGTH_WRONG(0x3F, SamVerdict.CARD_REPLACE, "信息长度错误", "an information length is wrong"),
    /// 40: a card of another kind.
    UNKNOWN_CARD(0x40, SamVerdict.CARD_OTHER, "无法识别的卡类型", "a card of another kind"),
    /// 41: reading failed, as a rule because the card was lifted.
    READ_FAILED(0x41, SamVerdict.CARD_REPLACE, "读卡失败，证件可能已移开", "reading failed, as a rule because the card was lifted"),
    /// 47: the card gave no random number.
    RANDOM_FAILED(0x47, SamVerdict.CARD_RETRY, "取随机数失败", "the card gave no random number"),
    /// 81: choosing the card failed.
    SELECT_FAILED(0x81, SamVerdict.CARD_REPLACE, "选卡失败", "choosing the card failed"),
    /// 60: the module's own test failed; it takes no commands.
    SELF_TEST_FAILED(
            0x60, SamVerdict.DEVICE_DOWN, "模块自检失败，不接受命令", "the module's own test failed; it takes no commands"),
    /// 66: the module is not authorised.
    NOT_AUTHORISED(0x66, SamVerdict.DEVICE_DOWN, "模块未授权", "the module is not authorised"),
    /// 67: a vendor's own, from readers whose security module is reached through a phone or network.
    VENDOR_67(
            0x67,
            SamVerdict.DEVICE,
            "厂商自定义：远程安全模块的状态",
            "a vendor's own, of a security module reached through a network"),
    /// 69: the same.
    VENDOR_69(
            0x69,
            SamVerdict.DEVICE,
            "厂商自定义：远程安全模块的状态",
            "a vendor's own, of a security module reached through a network"),
    /// 71: the same.
    VENDOR_71(
            0x71,
            SamVerdict.DEVICE,
            "厂商自定义：远程安全模块的状态",
            "a vendor's own, of a security module reached through a network"),
    /// 72: the same.
    VENDOR_72(
            0x72,
            SamVerdict.DEVICE,
            "厂商自定义：远程安全模块的状态",
            "a vendor's own, of a security module reached through a network"),
    /// 73: the same.
    VENDOR_73(
            0x73,
            SamVerdict.DEVICE,
            "厂商自定义：远程安全模块的状态",
            "a vendor's own, of a security module reached through a network"),
    /// Every byte that no table names.
    UNKNOWN(-1, SamVerdict.DEVICE, "未知状态码", "no table names this status");

    private final int code;
    private final SamVerdict verdict;
    private final String chinese;
    private final String english;

    SamStatus(int code, SamVerdict verdict, String chinese, String english) {
        this.code = code;
        this.verdict = verdict;
        this.chinese = chinese;
        this.english = english;
    }

    /// What a code means.
    ///
    /// @param code the third status byte, 0 to 255
    public static SamStatus of(int code) {
        for (SamStatus status : values()) {
            if (status.code == code) {
                return status;
            }
        }
        return UNKNOWN;
    }

    /// The third status byte, 0 to 255; -1 for [#UNKNOWN].
    public int code() {
        return code;
    }

    /// What it calls for.
    public SamVerdict verdict() {
        return verdict;
    }

    /// In words, for a technician.
    public Wording meaning() {
        return new Wording(chinese, english);
    }
}
