package cn.xiaowu.device.idcard;

/// Sex as GB/T 2261.1 codes it.
public enum Sex {
    /// 1.
    MALE("男"),
    /// 2.
    FEMALE("女"),
    /// 0, 9 and whatever else a card says.
    UNSPECIFIED("未说明");

    private final String chinese;

    Sex(String chinese) {
        this.chinese = chinese;
    }

    /// As printed on the card.
    public String chinese() {
        return chinese;
    }

    /// @param digit the card's digit
    static Sex of(String digit) {
        return switch (digit) {
            case "1" -> MALE;
            case "2" -> FEMALE;
            default -> UNSPECIFIED;
        };
    }
}
