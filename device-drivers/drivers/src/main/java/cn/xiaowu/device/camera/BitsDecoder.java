package cn.xiaowu.device.camera;

import com.google.zxing.ChecksumException;
import com.google.zxing.DecodeHintType;
import com.google.zxing.FormatException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.common.DecoderResult;
import com.google.zxing.qrcode.decoder.Decoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Decodes a code's modules, if they look like a code's: error correction alone takes about one random pattern of a
/// million for a code, and an empty area for an empty one.
final class BitsDecoder {
    private static final Logger LOG = LoggerFactory.getLogger(BitsDecoder.class);

    /// ISO 8859-1 keeps every byte, so that [PayloadText] can choose, which knows more character sets than ZXing.
    private static final Map<DecodeHintType, ?> HINTS =
            Map.of(DecodeHintType.CHARACTER_SET, StandardCharsets.ISO_8859_1.name());

    private final Decoder decoder = new Decoder();

    /// What the modules say.
    ///
    /// @param bits the modules, without quiet zone; left as they are
    Optional<FrameCode> decode(BitMatrix bits) {
        if (!Plausibility.looksLikeACode(bits)) {
            return Optional.empty();
        }
        try {
            // The decoder takes the mask off in place.
            DecoderResult result = decoder.decode(bits.clone(), HINTS);
            return result.getText().isEmpty() ? Optional.empty() : Optional.of(PayloadText.of(result));
        } catch (ChecksumException | FormatException e) {
            return Optional.empty();
        } catch (RuntimeException e) {
            // Hostile pictures make the decoder stumble: nothing was read, and the next frame comes soon.
            LOG.debug("a frame made the decoder fail: {}", e.getClass().getSimpleName());
            return Optional.empty();
        }
    }
}
