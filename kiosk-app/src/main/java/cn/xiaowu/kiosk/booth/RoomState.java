package cn.xiaowu.kiosk.booth;

import cn.xiaowu.device.io.OutputSignal;
import cn.xiaowu.device.io.StatusLight;
import java.util.EnumMap;
import java.util.Map;

/// What the booth's lamps, glass and fan show and do.
///
/// @param light what the light above the door says
/// @param switched which outputs are on, and which off
record RoomState(StatusLight light, Map<OutputSignal, Boolean> switched) {

    /// Who is inside has light and air, and is not seen from outside. The door is never locked: who is inside gets out.
    static RoomState of(BoothSnapshot booth) {
        var switched = new EnumMap<OutputSignal, Boolean>(OutputSignal.class);
        switched.put(OutputSignal.LIGHTING, booth.occupied());
        switched.put(OutputSignal.FAN, booth.occupied());
        switched.put(OutputSignal.PRIVACY_GLASS, !booth.occupied());
        return new RoomState(light(booth), switched);
    }

    private static StatusLight light(BoothSnapshot booth) {
        if (!booth.outOfService().isEmpty()) {
            return StatusLight.OUT_OF_SERVICE;
        }
        return booth.occupied() ? StatusLight.OCCUPIED : StatusLight.FREE;
    }
}
