package cn.xiaowu.device.scan;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Turns one code's bytes into text, by the scanner's settings. Immutable.
final class PayloadReader {
    private static final byte STX = 2;
    private static final byte ETX = 3;

    private final boolean framed;
    private final boolean aimIds;
    private final @Nullable Charset charset;

    /// @param framed whether the scanner puts STX before and ETX behind each code
    /// @param aimIds whether it is known to put AIM identifiers before codes: a code may begin with `]` by itself
    /// @param charset what it is known to send; null if that has to be found out for each code
    PayloadReader(boolean framed, boolean aimIds, @Nullable Charset charset) {
        this.framed = framed;
        this.aimIds = aimIds;
        this.charset = charset;
    }

    ScannedCode read(byte[] sent) {
        byte[] code = framed ? withoutFrame(sent) : sent.clone();
        Optional<AimId> aim = aimIds ? AimId.at(code) : Optional.empty();
        byte[] data = aim.isPresent() ? Arrays.copyOfRange(code, AimId.LENGTH, code.length) : code;
        ScannedCode read = text(data, aim.orElse(null));
        Arrays.fill(code, (byte) 0);
        Arrays.fill(data, (byte) 0);
        return read;
    }

    private ScannedCode text(byte[] data, @Nullable AimId aim) {
        Optional<String> declared = aim != null && aim.hasEciEscapes() ? EciText.decode(data) : Optional.empty();
        if (declared.isPresent()) {
            return new ScannedCode(declared.get(), TextEncoding.DECLARED, aim, data.length);
        }
        Optional<String> configured = charset == null ? Optional.empty() : CodeText.strictly(data, charset);
        if (configured.isPresent()) {
            return new ScannedCode(configured.get(), TextEncoding.CONFIGURED, aim, data.length);
        }
        ScannedCode found = CodeText.read(data);
        return new ScannedCode(found.text(), found.encoding(), aim, data.length);
    }

    private static byte[] withoutFrame(byte[] sent) {
        int from = sent.length > 0 && sent[0] == STX ? 1 : 0;
        int to = sent.length > from && sent[sent.length - 1] == ETX ? sent.length - 1 : sent.length;
        return Arrays.copyOfRange(sent, from, to);
    }
}
