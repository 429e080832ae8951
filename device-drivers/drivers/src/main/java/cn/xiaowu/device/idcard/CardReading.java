package cn.xiaowu.device.idcard;

import java.util.ArrayList;
import java.util.List;

/// What is read of a card besides text and photograph. Each costs time, and each is more that has to be kept safe: ask
/// only for what a service needs.
///
/// @param addedAddress the address that was added last, after a move
/// @param managementNumber the numbers by which the chip is managed
/// @param fingerprint the fingerprints; they come together with text and photograph
public record CardReading(boolean addedAddress, boolean managementNumber, boolean fingerprint) {
    /// Text and photograph, and nothing else.
    public static final CardReading BASE = new CardReading(false, false, false);

    /// The command that reads the card.
    SamCommand command() {
        return fingerprint ? SamCommand.READ_WITH_FINGERPRINT : SamCommand.READ;
    }

    /// The commands that are asked after it.
    List<SamCommand> supplements() {
        List<SamCommand> supplements = new ArrayList<>();
        if (addedAddress) {
            supplements.add(SamCommand.READ_NEW_ADDRESS);
        }
        if (managementNumber) {
            supplements.add(SamCommand.READ_MANAGEMENT_NUMBER);
        }
        return supplements;
    }

    /// What an answer to the reading command says.
    CardContent decode(byte[] data) {
        return fingerprint ? CardDataDecoder.decodeWithFingerprint(data) : CardDataDecoder.decode(data);
    }
}
