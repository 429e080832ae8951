package cn.xiaowu.journey;

/// Whether enough of picture and sound has come to a page since a moment.
///
/// @param page whose connections count
/// @param sound packets of sound at that moment
/// @param pictures frames at that moment
record Growth(PeerCount page, int sound, int pictures) {
    /// Half a second of sound.
    private static final int PACKETS = 25;

    private static final int FRAMES = 3;

    /// Counts from now on.
    static Growth from(PeerCount page) {
        return new Growth(page, page.sound(), page.pictures());
    }

    boolean isThere() {
        return page.sound() > sound + PACKETS && page.pictures() > pictures + FRAMES;
    }
}
