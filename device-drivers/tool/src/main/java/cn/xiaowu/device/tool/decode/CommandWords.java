package cn.xiaowu.device.tool.decode;

import cn.xiaowu.device.health.Wording;
import cn.xiaowu.device.idcard.SamCommand;

/// What to call a reader's commands.
final class CommandWords {
    private CommandWords() {}

    static Wording of(SamCommand command) {
        return switch (command) {
            case RESET -> new Wording("复位模块", "reset the module");
            case STATUS -> new Wording("查询模块状态", "ask for the module's status");
            case SAM_ID -> new Wording("读模块编号", "read the module's id");
            case FIND -> new Wording("找卡", "find a card");
            case SELECT -> new Wording("选卡", "choose the card");
            case READ -> new Wording("读文字和照片", "read text and photograph");
            case READ_NEW_ADDRESS -> new Wording("读追加住址", "read the added address");
            case READ_MANAGEMENT_NUMBER -> new Wording("读卡体管理号", "read the management number");
            case READ_WITH_FINGERPRINT -> new Wording("读文字、照片和指纹", "read text, photograph and fingerprints");
            case SET_BAUD_115200 -> speed(115_200);
            case SET_BAUD_57600 -> speed(57_600);
            case SET_BAUD_38400 -> speed(38_400);
            case SET_BAUD_19200 -> speed(19_200);
            case SET_BAUD_9600 -> speed(9_600);
        };
    }

    private static Wording speed(int baud) {
        return new Wording("设置速率 " + baud + " Bd", "speak at " + baud + " Bd");
    }
}
