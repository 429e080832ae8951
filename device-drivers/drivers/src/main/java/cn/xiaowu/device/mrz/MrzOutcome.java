package cn.xiaowu.device.mrz;

import java.util.List;

/// What a text turned out to be.
public sealed interface MrzOutcome {
    /// A machine readable zone whose check digits are all right.
    ///
    /// @param document what it says
    /// @param corrections which characters were taken for others because only so the check digits are right; mostly
    /// none. Where there is one, let the citizen see the number: another misreading passes for it once in ten
    record Parsed(MrzDocument document, List<MrzCorrection> corrections) implements MrzOutcome {
        /// Copies the list.
        public Parsed {
            corrections = List.copyOf(corrections);
        }
    }

    /// No zone that can be relied on. Line and column tell where to look, and not what stands there.
    ///
    /// @param reason what is wrong
    /// @param line which line, from 1; lines that are blank don't count
    /// @param column which character of it, from 1
    record Rejected(Reason reason, int line, int column) implements MrzOutcome {}

    /// What can be wrong.
    enum Reason {
        /// The number of lines or a line's length is that of no format.
        SHAPE,
        /// A character that no zone has: only `A` to `Z`, `0` to `9` and `<` are.
        CHARACTER,
        /// Neither a passport nor a card: visas are none, for one.
        DOCUMENT_CODE,
        /// A digit where only letters and `<` stand.
        LETTERS_ONLY,
        /// The holder's name is missing.
        NAME,
        /// The document number's check digit is wrong.
        NUMBER_CHECK,
        /// The date of birth's check digit is wrong.
        BIRTH_CHECK,
        /// The date of expiry's check digit is wrong.
        EXPIRY_CHECK,
        /// The check digit of the personal number (TD3) is wrong.
        OPTIONAL_CHECK,
        /// The composite check digit is wrong.
        COMPOSITE_CHECK,
        /// The date of birth is none.
        BIRTH,
        /// The date of expiry is none.
        EXPIRY,
        /// The sex is neither `M`, `F`, `X` nor `<`.
        SEX,
        /// Check digits are wrong, and more than one confusion of similar characters would explain it.
        AMBIGUOUS
    }
}
