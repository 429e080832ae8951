package cn.xiaowu.device.idcard;

import cn.xiaowu.device.health.Wording;
import java.util.ArrayList;
import java.util.List;

/// Lists every field of a card, in the card's own order, for whoever shows or prints it.
public final class CardFields {
    private final List<CardField> fields = new ArrayList<>();

    private CardFields() {}

    /// All fields of a card, also empty ones.
    public static List<CardField> of(IdentityCard card) {
        var list = new CardFields();
        switch (card) {
            case ResidentCard resident -> list.resident(resident);
            case HongKongMacaoTaiwanCard permit -> list.permit(permit);
            case ForeignerCard2017 foreigner -> list.foreigner2017(foreigner);
            case ForeignerCard2023 foreigner -> list.foreigner2023(foreigner);
        }
        return List.copyOf(list.fields);
    }

    private void resident(ResidentCard card) {
        personal("name", "姓名", "name", card.name());
        personal("sex", "性别", "sex", card.sex().chinese());
        personal("ethnicGroup", "民族", "ethnic group", card.ethnicGroup().name());
        personal("birth", "出生日期", "date of birth", card.birth().text());
        personal("address", "住址", "address", card.address());
        personal("idNumber", "公民身份号码", "identity number", card.idNumber());
        open("issuer", "签发机关", "issuing authority", card.issuer());
        validity(card);
    }

    private void permit(HongKongMacaoTaiwanCard card) {
        personal("name", "姓名", "name", card.name());
        personal("sex", "性别", "sex", card.sex().chinese());
        personal("birth", "出生日期", "date of birth", card.birth().text());
        personal("address", "住址", "address", card.address());
        personal("idNumber", "公民身份号码", "identity number", card.idNumber());
        open("issuer", "签发机关", "issuing authority", card.issuer());
        validity(card);
        personal("passNumber", "通行证号码", "number of the travel permit", card.passNumber());
        open("issueCount", "签发次数", "times issued", card.issueCount());
    }

    private void foreigner2017(ForeignerCard2017 card) {
        personal("englishName", "英文姓名", "English name", card.englishName());
        personal("chineseName", "中文姓名", "Chinese name", card.chineseName());
        personal("sex", "性别", "sex", card.sex().chinese());
        personal("birth", "出生日期", "date of birth", card.birth().text());
        personal("nationality", "国籍", "nationality", card.nationality());
        personal("idNumber", "证件号码", "card number", card.idNumber());
        validity(card);
        open("version", "证件版本号", "card version", card.version());
        open("authority", "申请受理机关代码", "accepting authority", card.authority());
    }

    private void foreigner2023(ForeignerCard2023 card) {
        personal("englishName", "英文姓名", "English name", card.englishName());
        personal("chineseName", "中文姓名", "Chinese name", card.chineseName());
        personal("sex", "性别", "sex", card.sex().chinese());
        personal("birth", "出生日期", "date of birth", card.birth().text());
        personal("nationality", "国籍", "nationality", card.nationality());
        personal("idNumber", "证件号码", "identity number", card.idNumber());
        validity(card);
        open("renewals", "换证次数", "times renewed", card.renewals());
        personal("oldNumberLink", "既往版本证件号码关联项", "link to the old number", card.oldNumberLink());
        personal("oldNumber", "既往版本证件号码", "old number", card.oldNumber().orElse(""));
    }

    private void validity(IdentityCard card) {
        open("validFrom", "有效期起始日期", "valid from", card.validFrom().text());
        open("validUntil", "有效期截止日期", "valid until", card.validUntil().text());
    }

    private void personal(String key, String chinese, String english, String value) {
        fields.add(new CardField(key, new Wording(chinese, english), value, true));
    }

    private void open(String key, String chinese, String english, String value) {
        fields.add(new CardField(key, new Wording(chinese, english), value, false));
    }
}
