package cn.xiaowu.device.camera;

/// Counts of a text's double bytes, taken as GB 18030's.
///
/// @param all how many there are
/// @param common those of GB 2312, which nearly all Chinese text is made of
/// @param western those that western text also has: a special character of ISO 8859-1 before a plain one, or two
///     accented letters between plain ones, as in «ação»
record GbPairs(int all, int common, int western) {

    static GbPairs of(byte[] bytes) {
        int all = 0;
        int common = 0;
        int western = 0;
        for (int at = 0; at + 1 < bytes.length; at++) {
            int lead = bytes[at] & 0xFF;
            int trail = bytes[at + 1] & 0xFF;
            if (lead >= 0x80) {
                all++;
                common += lead >= 0xA1 && lead <= 0xF7 && trail >= 0xA1 ? 1 : 0;
                western += lead >= 0xA0 && (trail < 0x80 || isWithinAWord(bytes, at)) ? 1 : 0;
                at++;
            }
        }
        return new GbPairs(all, common, western);
    }

    private static boolean isWithinAWord(byte[] bytes, int at) {
        return at > 0
                && at + 2 < bytes.length
                && (bytes[at] & 0xFF) >= 0xC0
                && (bytes[at + 1] & 0xFF) >= 0xC0
                && isSmallLetter(bytes[at - 1])
                && isSmallLetter(bytes[at + 2]);
    }

    private static boolean isSmallLetter(byte one) {
        return one >= 'a' && one <= 'z';
    }
}
