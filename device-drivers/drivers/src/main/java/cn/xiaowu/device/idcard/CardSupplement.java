package cn.xiaowu.device.idcard;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// What was read of a card after its text and photograph. Printed without what is personal.
public sealed interface CardSupplement {
    /// The address that was added last.
    ///
    /// @param text the address, up to 35 characters
    record AddedAddress(String text) implements CardSupplement {
        /// Only that it is there.
        @Override
        public String toString() {
            return "AddedAddress[**]";
        }
    }

    /// The numbers by which the chip is managed (IIN, SN, DN), as they came: no public source tells their form.
    ///
    /// @param bytes the bytes; whoever takes them wipes them
    record ManagementNumber(byte[] bytes) implements CardSupplement {
        /// Overwrites the bytes with zeros.
        public void wipe() {
            Arrays.fill(bytes, (byte) 0);
        }

        /// Only how long it is.
        @Override
        public String toString() {
            return "ManagementNumber[" + bytes.length + " bytes]";
        }
    }

    /// The card has no such item, or the reader can't read it.
    ///
    /// @param asked what was asked for
    record None(SamCommand asked) implements CardSupplement {}

    /// It could not be read, as a rule because the card was lifted: whether the card has it is not known.
    ///
    /// @param asked what was asked for
    record Failed(SamCommand asked) implements CardSupplement {}

    /// What an answer says.
    static CardSupplement of(SamCommand asked, SamReply reply) {
        return switch (reply.status().verdict()) {
            case OK -> read(asked, reply.data());
            case EMPTY, BUG -> new None(asked);
            default -> new Failed(asked);
        };
    }

    private static CardSupplement read(SamCommand asked, byte[] data) {
        if (asked == SamCommand.READ_MANAGEMENT_NUMBER) {
            return new ManagementNumber(data.clone());
        }
        String text = CardText.stripped(new String(data, StandardCharsets.UTF_16LE));
        return text.isEmpty() ? new None(asked) : new AddedAddress(text);
    }
}
