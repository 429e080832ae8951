package cn.xiaowu.device.idcard;

/// What an answer carries behind its status. Depends on the command that was asked: nothing in the answer says it.
/// Printed without what is personal.
public sealed interface SamBody {
    /// Nothing, as it should be.
    record Nothing() implements SamBody {}

    /// A card lies there.
    ///
    /// @param iin four bytes in hexadecimal; zeros as a rule
    record CardFound(String iin) implements SamBody {
        /// Without the number.
        @Override
        public String toString() {
            return "CardFound[****]";
        }
    }

    /// The card was chosen.
    ///
    /// @param serial eight bytes in hexadecimal; zeros as a rule
    record CardChosen(String serial) implements SamBody {
        /// Without the number.
        @Override
        public String toString() {
            return "CardChosen[****]";
        }
    }

    /// Which module it is.
    ///
    /// @param id its id
    record Module(SamId id) implements SamBody {}

    /// A card's data.
    ///
    /// @param content what they turned out to be
    record CardData(CardContent content) implements SamBody {}

    /// The address that was added last.
    ///
    /// @param address the address, without padding
    record NewAddress(String address) implements SamBody {
        /// Without the address.
        @Override
        public String toString() {
            return "NewAddress[****]";
        }
    }

    /// The numbers by which the card's chip is managed: IIN, SN and DN one after the other. How long each is, no public
    /// source says.
    ///
    /// @param hex all of them in hexadecimal
    record ManagementNumber(String hex) implements SamBody {
        /// Without the numbers.
        @Override
        public String toString() {
            return "ManagementNumber[****]";
        }
    }

    /// Data of a length that the command's answer does not have.
    ///
    /// @param length how many bytes
    record Unexpected(int length) implements SamBody {}
}
