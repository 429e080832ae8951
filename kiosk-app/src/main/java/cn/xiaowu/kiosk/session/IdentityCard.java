package cn.xiaowu.kiosk.session;

import cn.xiaowu.contract.cases.Applicant;
import cn.xiaowu.contract.identity.IdNumber;
import cn.xiaowu.contract.identity.PersonName;
import cn.xiaowu.contract.screen.CardView.Field;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/// An identity card as it was read and checked: a resident's, a permit of Hong Kong, Macao and Taiwan residents, or a
/// foreigner's of 2023. Text that its kind does not have is empty.
///
/// @param name name
/// @param sex `男`, `女` or what the card says
/// @param ethnicGroup name of the ethnic group
/// @param birth date of birth
/// @param address address
/// @param idNumber number
/// @param issuer issuing authority
/// @param validity period, ready to show
public record IdentityCard(
        PersonName name,
        String sex,
        String ethnicGroup,
        LocalDate birth,
        String address,
        IdNumber idNumber,
        String issuer,
        String validity) {

    /// What the screen shows of it: what it says, the number masked.
    public List<Field> fields() {
        return Stream.of(
                        new Field("name", "姓名", "Name", name.value()),
                        new Field("sex", "性别", "Sex", sex),
                        new Field("ethnicGroup", "民族", "Ethnic group", ethnicGroup),
                        new Field("birth", "出生", "Born", birth.toString()),
                        new Field("address", "住址", "Address", address),
                        new Field("idNumber", "公民身份号码", "ID number", idNumber.masked()),
                        new Field("issuer", "签发机关", "Issued by", issuer),
                        new Field("validity", "有效期限", "Valid", validity))
                .filter(field -> !field.value().isBlank())
                .toList();
    }

    /// The person as an applicant.
    public Applicant applicant() {
        return new Applicant(name, idNumber);
    }

    /// Masked.
    @Override
    public String toString() {
        return "IdentityCard[" + name + ", " + idNumber + "]";
    }
}
