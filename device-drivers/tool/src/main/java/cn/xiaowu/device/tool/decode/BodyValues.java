package cn.xiaowu.device.tool.decode;

import cn.xiaowu.device.health.Wording;
import cn.xiaowu.device.idcard.CardBlocks;
import cn.xiaowu.device.idcard.CardCheck;
import cn.xiaowu.device.idcard.CardContent;
import cn.xiaowu.device.idcard.CardField;
import cn.xiaowu.device.idcard.CardFields;
import cn.xiaowu.device.idcard.IdentityCard;
import cn.xiaowu.device.idcard.SamBody;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// What an answer carries, value by value.
final class BodyValues {
    private static final String MASK = "****";

    private final boolean show;
    private final LocalDate today;

    /// @param show whether personal values are shown as they are
    /// @param today on which day a card must be valid
    BodyValues(boolean show, LocalDate today) {
        this.show = show;
        this.today = today;
    }

    List<Value> of(SamBody body) {
        return switch (body) {
            case SamBody.Nothing() -> List.of();
            case SamBody.CardFound(var iin) -> List.of(personal("iin", "IIN", "IIN", iin));
            case SamBody.CardChosen(var serial) -> List.of(personal("serial", "卡体序列号", "chip's serial number", serial));
            case SamBody.Module(var id) -> List.of(open("samId", "模块编号", "module's id", id.text()));
            case SamBody.CardData(var content) -> content(content);
            case SamBody.NewAddress(var address) -> List.of(personal("newAddress", "追加住址", "added address", address));
            case SamBody.ManagementNumber(var hex) ->
                List.of(personal("managementNumber", "卡体管理号", "management number", hex));
            case SamBody.Unexpected(int length) ->
                List.of(open("unexpected", "无法解释的数据", "data that nothing explains", length + " 字节 bytes"));
        };
    }

    private List<Value> content(CardContent content) {
        return switch (content) {
            case CardContent.Garbled() -> List.of(open("garbled", "证件数据", "the card's data", "无法识别 garbled"));
            case CardContent.Card(var card, var blocks) -> {
                List<Value> values = new ArrayList<>();
                values.add(open("layout", "证件类型", "kind of card", card.layout().name()));
                CardFields.of(card).forEach(field -> values.add(value(field)));
                addBlocks(values, blocks);
                addProblems(values, card);
                blocks.wipe();
                yield values;
            }
        };
    }

    private Value value(CardField field) {
        return new Value(field.key(), field.title(), show ? field.value() : field.masked());
    }

    private static void addBlocks(List<Value> values, CardBlocks blocks) {
        String photo = blocks.photo().length() + " 字节 bytes, " + blocks.photo().head();
        values.add(open("photo", "照片", "photograph", photo));
        byte[] fingerprint = blocks.fingerprint();
        values.add(open("fingerprint", "指纹", "fingerprints", fingerprint.length + " 字节 bytes"));
        Arrays.fill(fingerprint, (byte) 0);
    }

    private void addProblems(List<Value> values, IdentityCard card) {
        String problems =
                CardCheck.problems(card, today).stream().map(Enum::name).collect(Collectors.joining(", "));
        values.add(open("problems", "核对", "checks", problems.isEmpty() ? "相符 all fit" : problems));
    }

    private Value personal(String key, String chinese, String english, String value) {
        return open(key, chinese, english, show ? value : MASK);
    }

    private static Value open(String key, String chinese, String english, String value) {
        return new Value(key, new Wording(chinese, english), value);
    }
}
