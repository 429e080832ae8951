package cn.xiaowu.device.print;

/// Draws characters that a printer's own font lacks. For use by any thread.
@FunctionalInterface
interface GlyphPainter {
    /// Draws one in its cell.
    ///
    /// @param raster where; the cell begins at the top
    /// @param left the cell's left edge
    /// @param codePoint which character
    /// @param style how it looks
    /// @return false if no font has it; then nothing was drawn
    boolean paint(Raster raster, int left, int codePoint, TextStyle style);

    /// Draws with the fonts installed. They are loaded at the first call: Java's fonts cost tens of megabytes, which a
    /// booth whose visitors have usual names never needs.
    static GlyphPainter usual() {
        return Loaded.PAINTER;
    }

    /// Holds the fonts once they are loaded.
    final class Loaded {
        private static final GlyphPainter PAINTER = InstalledFonts.open();

        private Loaded() {}
    }
}
