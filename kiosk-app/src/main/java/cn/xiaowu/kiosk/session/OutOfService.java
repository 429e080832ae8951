package cn.xiaowu.kiosk.session;

/// 停用: the booth can't serve.
///
/// @param reason stable code for staff: [#NO_CATALOGUE], [#WIPE_RESIDUE], [#JOURNAL_FAILED]
public record OutOfService(String reason) implements Stage {
    /// The bridge was never reached; ends when the catalogue comes.
    public static final String NO_CATALOGUE = "NO_CATALOGUE";
    /// Something personal was found after the wipe; ends when staff start the program anew.
    public static final String WIPE_RESIDUE = "WIPE_RESIDUE";
    /// A case could not be written to the journal; ends when staff start the program anew.
    public static final String JOURNAL_FAILED = "JOURNAL_FAILED";

    @Override
    public Step on(SessionEvent event, Session session, Moment moment) {
        boolean waited = reason.equals(NO_CATALOGUE) && event instanceof SessionEvent.CatalogueLoaded;
        return Step.of(waited ? session.at(new Attract()) : session);
    }

    @Override
    public boolean isOccupied() {
        return false;
    }
}
