package cn.xiaowu.device.sim.printer;

import cn.xiaowu.device.sim.printer.EscPosCommand.ChineseSize;
import cn.xiaowu.device.sim.printer.EscPosCommand.ChineseSpace;
import cn.xiaowu.device.sim.printer.EscPosCommand.Size;
import cn.xiaowu.device.sim.printer.PaperPiece.Glyph;

/// How characters look that will be printed. `GS !` grows all of them, `FS !` and `FS W` Chinese ones; the last one
/// counts.
///
/// @param size how large characters are that are not Chinese
/// @param chinese how large Chinese ones are
/// @param space the room around Chinese ones
/// @param bold whether they are bold
record CharacterLook(Size size, ChineseSize chinese, ChineseSpace space, boolean bold) {
    /// How they look at first.
    static final CharacterLook USUAL =
            new CharacterLook(new Size(1, 1), new ChineseSize(1, 1), new ChineseSpace(0, 0), false);

    private static final int CHARACTER = 24;

    CharacterLook with(Size all) {
        return new CharacterLook(all, new ChineseSize(all.width(), all.height()), space, bold);
    }

    CharacterLook with(ChineseSize other) {
        return new CharacterLook(size, other, space, bold);
    }

    CharacterLook with(ChineseSpace other) {
        return new CharacterLook(size, chinese, other, bold);
    }

    CharacterLook bold(boolean on) {
        return new CharacterLook(size, chinese, space, on);
    }

    /// The character as it will be on paper. The room around a Chinese one grows with it.
    Glyph glyph(EscPosCommand.Print print) {
        if (!print.chinese()) {
            int width = CHARACTER / 2 * size.width();
            return new Glyph(print.character(), false, 0, width, width, CHARACTER * size.height(), bold);
        }
        int before = space.left() * chinese.width();
        int width = CHARACTER * chinese.width();
        int advance = before + width + space.right() * chinese.width();
        return new Glyph(print.character(), true, before, width, advance, CHARACTER * chinese.height(), bold);
    }
}
