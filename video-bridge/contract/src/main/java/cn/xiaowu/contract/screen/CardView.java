package cn.xiaowu.contract.screen;

import java.util.List;

/// The identity card as the screen shows it.
///
/// @param state how far reading is
/// @param fields what was read, ready to show; the number is masked
public record CardView(State state, List<Field> fields) {

    /// Copies the fields.
    public CardView {
        fields = List.copyOf(fields);
    }

    /// No card yet.
    public static CardView absent() {
        return new CardView(State.ABSENT, List.of());
    }

    /// Without any value.
    @Override
    public String toString() {
        return "CardView[" + state + "]";
    }

    /// How far reading is.
    public enum State {
        /// No card on the reader.
        ABSENT,
        /// A card is being read.
        READING,
        /// The card was read.
        READ,
        /// Lifted while reading: lay it down again.
        LIFTED,
        /// Could not be read: lay it down again.
        UNREADABLE,
        /// Not an identity card that this booth reads.
        UNSUPPORTED,
        /// Expired, or its number, birth date and sex don't fit together.
        INVALID,
        /// The reader does not answer.
        READER_DOWN
    }

    /// One field of the card.
    ///
    /// @param name stable name: name, sex, ethnicGroup, birth, address, idNumber, issuer, validity
    /// @param label Chinese label
    /// @param labelEn English label
    /// @param value ready to show
    public record Field(String name, String label, String labelEn, String value) {
        /// Without the value.
        @Override
        public String toString() {
            return "Field[" + name + "]";
        }
    }
}
