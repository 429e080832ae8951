package cn.xiaowu.device.idcard.photo;

/// Makes a picture of a card's photograph. The plug-in point for a vendor's decoder: without one there is
/// [#NONE], and the photograph is handed on raw.
///
/// May be called by any thread, but not by a reader's own: it blocks until the picture is there.
@FunctionalInterface
public interface WltPhotoDecoder {
    /// How long the block is that a card holds, in bytes.
    int BLOCK_BYTES = 1024;

    /// No decoder is installed. Nothing is wrong with that: many services need no photograph.
    WltPhotoDecoder NONE =
            block -> PhotoDecoding.isWlt(block) ? new PhotoDecoding.Undecoded() : new PhotoDecoding.NoPhoto();

    /// Decodes a photograph.
    ///
    /// @param block the block as the card holds it. It stays the caller's, who wipes it
    /// @return the picture, or why there is none
    PhotoDecoding decode(byte[] block);
}
