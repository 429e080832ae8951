package cn.xiaowu.device.print;

/// A cell of a row of columns. Longer text goes on in the next line, below itself. Printed without its text.
///
/// @param text what it says
/// @param width how wide it is
/// @param alignment where its text stands in it
public record Column(String text, Width width, Alignment alignment) {

    /// A cell so many characters wide, from the left.
    public static Column fixed(int columns, String text) {
        return new Column(text, new Width.Fixed(columns), Alignment.LEFT);
    }

    /// A cell that takes a share of the room that fixed ones leave.
    public static Column share(int parts, String text) {
        return new Column(text, new Width.Share(parts), Alignment.LEFT);
    }

    /// The same cell with its text at the right edge.
    public Column right() {
        return new Column(text, width, Alignment.RIGHT);
    }

    @Override
    public String toString() {
        return "Column[" + text.length() + " characters, " + width + "]";
    }

    /// How wide a cell is.
    public sealed interface Width {
        /// So many characters; a Chinese one counts twice.
        ///
        /// @param columns 2 to 48
        record Fixed(int columns) implements Width {
            /// Checks that a Chinese character fits.
            public Fixed {
                if (columns < 2 || columns > 48) {
                    throw new IllegalArgumentException("a cell is 2 to 48 columns wide, not " + columns);
                }
            }
        }

        /// A share of what fixed cells leave.
        ///
        /// @param parts how large, beside the other shares; 1 to 100
        record Share(int parts) implements Width {
            /// Checks the share.
            public Share {
                if (parts < 1 || parts > 100) {
                    throw new IllegalArgumentException("a share is 1 to 100 parts, not " + parts);
                }
            }
        }
    }
}
