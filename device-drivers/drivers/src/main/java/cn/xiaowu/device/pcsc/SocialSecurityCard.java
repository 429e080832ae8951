package cn.xiaowu.device.pcsc;

/// What a social security card (社会保障卡) says. Printed masked; what is personal leaves it only by its accessors.
///
/// @param cardId what tells the chip from all others, 32 hexadecimal digits
/// @param version version of the card's specification, such as `2.00`
/// @param cardNumber number printed on the card, 9 characters
/// @param idNumber social security number, which is the citizen identity number
/// @param name name
public record SocialSecurityCard(String cardId, String version, String cardNumber, String idNumber, String name) {

    /// The first character of the name and the last four of the number.
    @Override
    public String toString() {
        String first = name.isEmpty() ? "" : name.substring(0, name.offsetByCodePoints(0, 1));
        String last = idNumber.substring(Math.max(0, idNumber.length() - 4));
        return "SocialSecurityCard[" + first + "**, **" + last + "]";
    }
}
