package cn.xiaowu.bridge.calls;

/// Two who talk.
///
/// @param seat the clerk's part
/// @param boothSees whether the booth's page decodes the clerk's picture
/// @param clerkSees whether the clerk's page decodes the booth's picture
record Talk(Seat seat, boolean boothSees, boolean clerkSees) {
    static Talk begun(Seat seat) {
        return new Talk(seat, false, false);
    }

    Talk flowing(Side side, boolean flowing) {
        return side == Side.BOOTH ? new Talk(seat, flowing, clerkSees) : new Talk(seat, boothSees, flowing);
    }

    boolean isSeenByBoth() {
        return boothSees && clerkSees;
    }
}
