package cn.xiaowu.device.idcard;

import cn.xiaowu.device.health.Wording;

/// One field of a card, ready to be listed. Printed masked.
///
/// @param key stable name, such as `idNumber`
/// @param title what it is
/// @param value what the card says; may be empty
/// @param personal whether it says something of the holder
public record CardField(String key, Wording title, String value, boolean personal) {
    private static final int LONG = 15;
    private static final int HEAD = 3;
    private static final int TAIL = 4;

    /// The value as it may be shown to somebody who need not know it: of numbers, the first three and last four
    /// characters; of other personal text, the first.
    public String masked() {
        if (!personal || value.isEmpty()) {
            return value;
        }
        if (value.length() >= LONG && value.matches("[0-9A-Z]+")) {
            return value.substring(0, HEAD)
                    + "*".repeat(value.length() - HEAD - TAIL)
                    + value.substring(value.length() - TAIL);
        }
        return value.substring(0, value.offsetByCodePoints(0, 1)) + "**";
    }

    /// With the masked value.
    @Override
    public String toString() {
        return key + "=" + masked();
    }
}
