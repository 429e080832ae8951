package cn.xiaowu.device.idcard.photo;

/// What became of a photograph.
public sealed interface PhotoDecoding {
    /// It is a picture now.
    ///
    /// @param picture the picture; the caller wipes it after use
    record Decoded(PhotoBitmap picture) implements PhotoDecoding {}

    /// No decoder is installed; the block stays raw.
    record Undecoded() implements PhotoDecoding {}

    /// The block is no photograph: of another length, or without the format's mark.
    record NoPhoto() implements PhotoDecoding {}

    /// The decoder failed. The citizen is served without a photograph; the technician has to know.
    ///
    /// @param reason how
    record Failed(Reason reason) implements PhotoDecoding {}

    /// How a decoder failed.
    enum Reason {
        /// The program is not there, or may not be run.
        NO_PROGRAM,
        /// It ended with an error.
        CRASHED,
        /// It gave no answer in time and was killed.
        HUNG,
        /// It wrote more than a picture has, and was killed.
        FLOODED,
        /// What it wrote is not the picture that it should be.
        GARBAGE,
        /// The booth's program was told to end meanwhile.
        INTERRUPTED
    }

    /// Whether a block has a photograph's length and mark: `WL`.
    ///
    /// @param block what a card holds
    static boolean isWlt(byte[] block) {
        return block.length == WltPhotoDecoder.BLOCK_BYTES && block[0] == 'W' && block[1] == 'L';
    }
}
