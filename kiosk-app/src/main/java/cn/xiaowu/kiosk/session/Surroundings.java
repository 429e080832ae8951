package cn.xiaowu.kiosk.session;

import cn.xiaowu.contract.catalogue.Catalogue;
import cn.xiaowu.contract.screen.CardView;
import cn.xiaowu.contract.screen.ScreenState.Booth;
import cn.xiaowu.kiosk.session.SessionEvent.CatalogueLoaded;
import java.time.Duration;
import java.util.List;

/// What the booth knows whoever is inside.
///
/// @param booth its name and condition
/// @param servicePhone whom to call
/// @param idleLimit how long nobody may touch anything before the warning; 60 s by default
/// @param catalogue what can be applied for
/// @param progressBase where progress codes lead to, without a slash at the end
/// @param card what lies on the reader
/// @param recordingRoom whether calls can be recorded
public record Surroundings(
        Booth booth,
        String servicePhone,
        Duration idleLimit,
        Catalogue catalogue,
        String progressBase,
        CardView.State card,
        RecordingRoom recordingRoom) {

    /// A booth that knows nothing but itself.
    public static Surroundings of(Booth booth, String servicePhone, Duration idleLimit) {
        return new Surroundings(
                booth,
                servicePhone,
                idleLimit,
                new Catalogue(List.of()),
                "",
                CardView.State.ABSENT,
                RecordingRoom.AMPLE);
    }

    Surroundings with(CatalogueLoaded loaded) {
        return new Surroundings(
                booth, servicePhone, idleLimit, loaded.catalogue(), loaded.progressBase(), card, recordingRoom);
    }

    Surroundings online(boolean online) {
        var changed = new Booth(booth.id(), booth.name(), !online, booth.simulated());
        return new Surroundings(changed, servicePhone, idleLimit, catalogue, progressBase, card, recordingRoom);
    }

    Surroundings card(CardView.State state) {
        return new Surroundings(booth, servicePhone, idleLimit, catalogue, progressBase, state, recordingRoom);
    }

    Surroundings room(RecordingRoom room) {
        return new Surroundings(booth, servicePhone, idleLimit, catalogue, progressBase, card, room);
    }

    boolean cardOnReader() {
        return switch (card) {
            case READING, READ, UNREADABLE, UNSUPPORTED, INVALID -> true;
            case ABSENT, LIFTED, READER_DOWN -> false;
        };
    }
}
