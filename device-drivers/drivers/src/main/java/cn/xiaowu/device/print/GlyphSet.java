package cn.xiaowu.device.print;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.Locale;

/// Which characters a printer's own font has. Code points of private use are in none: what they look like is a matter
/// of agreement, and no printer was asked.
public enum GlyphSet {
    /// 6763 characters of 1980: old models.
    GB2312("GB2312"),
    /// 21003 characters: most Chinese models.
    GBK("GBK"),
    /// GB 18030 as far as it is written in two bytes. Many fonts that claim the standard have no more.
    GB18030_TWO_BYTE("GB18030");

    private final Charset charset;

    GlyphSet(String charset) {
        this.charset = Charset.forName(charset);
    }

    /// Tells for one text which characters the font has. Not for several threads at once.
    Knowledge knowledge() {
        return new Knowledge(charset.newEncoder(), charset);
    }

    /// The name used in capabilities.
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// What a font knows.
    static final class Knowledge {
        private final CharsetEncoder encoder;
        private final Charset charset;

        private Knowledge(CharsetEncoder encoder, Charset charset) {
            this.encoder = encoder;
            this.charset = charset;
        }

        /// Whether the printer can print it without help.
        boolean has(int codePoint) {
            if (codePoint < 0x7F) {
                return true;
            }
            return Character.isBmpCodePoint(codePoint)
                    && Character.getType(codePoint) != Character.PRIVATE_USE
                    && encoder.canEncode((char) codePoint)
                    && Character.toString(codePoint).getBytes(charset).length == 2;
        }

        /// The bytes of characters that it [has][#has(int)].
        byte[] encode(String text) {
            return text.getBytes(charset);
        }
    }
}
