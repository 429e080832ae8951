package cn.xiaowu.kiosk.booth;

import cn.xiaowu.device.io.DigitalIo;
import cn.xiaowu.kiosk.journal.Journal;
import cn.xiaowu.kiosk.recording.DiskRoom;
import cn.xiaowu.kiosk.screen.Condition;
import java.util.TreeMap;

/// How the booth's program is, for whoever watches it.
///
/// @param loop the session's loop
/// @param page whether it is heard
/// @param devices how they are
/// @param journal how much waits in it
/// @param room how much there is for recordings
record BoothHealth(SessionLoop loop, PageIntake page, Devices devices, Journal journal, DiskRoom room) {

    Condition condition() {
        BoothSnapshot snapshot = loop.snapshot();
        String reason = reason(snapshot);
        return new Condition(
                reason.isEmpty() ? Condition.Status.UP : Condition.Status.DOWN, reason, snapshot.occupied(), details());
    }

    private String reason(BoothSnapshot snapshot) {
        if (!snapshot.outOfService().isEmpty()) {
            return snapshot.outOfService();
        }
        return page.isAlive() ? "" : "NO_PAGE";
    }

    private TreeMap<String, Object> details() {
        var details = new TreeMap<String, Object>();
        devices.all().forEach(device -> details.put(device.info().name(), DeviceHealth.of(device)));
        DigitalIo io = devices.io();
        if (io != null) {
            details.put("room", RoomHealth.of(io.sight()));
        }
        page.media().ifPresent(check -> details.put("media", check));
        Journal.Contents contents = journal.contents();
        details.put("journalWaiting", contents.waiting());
        details.put("journalRefused", contents.refused());
        details.put("recordings", room.isFull() ? "FULL" : room.isLow() ? "NO_ROOM" : "ON");
        details.put("recordingsFreeMiB", room.free() >> 20);
        details.put("eventsDropped", loop.dropped());
        return details;
    }
}
