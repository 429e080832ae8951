package cn.xiaowu.device.io;

import java.time.Duration;
import java.util.Map;

/// The usual wirings, in one place. A site that is wired otherwise names its own [SignalMap].
///
/// | signal | line | high means | at start | at stop | released |
/// |---|---|---|---|---|---|
/// | red, yellow, green | 0, 1, 2 | lit | red | red | dark |
/// | door lock | 3 | locked | open | open | open |
/// | privacy glass | 4 | clear | opaque | opaque | opaque |
/// | lighting, fan | 5, 6 | on | off | off | off |
/// | disinfecting lamp | 7 | on | off | off | off |
public final class Wiring {
    private static final Duration BUTTON_DEBOUNCE = Duration.ofMillis(50);
    private static final Duration CONTACT_DEBOUNCE = Duration.ofMillis(100);
    private static final Duration ALARM_DEBOUNCE = Duration.ofMillis(500);
    private static final Duration PRESENCE_HOLD = Duration.ofSeconds(15);

    private Wiring() {}

    /// A relay board of eight relays and eight inputs; an input is high while current flows, which is while its contact
    /// is shut. The door's contact is shut while the door is; loop and mains contact are shut while all is well.
    public static SignalMap relayBoard() {
        return new SignalMap(outputs(0), inputs(0, true));
    }

    /// Pins of an ARM board, outputs from one number on and inputs from another. Inputs have pull-ups, so a pin is low
    /// while its contact is shut.
    ///
    /// @param firstOutput pin of the red lamp
    /// @param firstInput pin of the door's contact
    public static SignalMap pins(int firstOutput, int firstInput) {
        return new SignalMap(outputs(firstOutput), inputs(firstInput, false));
    }

    private static Map<OutputSignal, OutputLine> outputs(int first) {
        return Map.of(
                // Not knowing is never being well: red until the program says otherwise, and after it has gone.
                OutputSignal.LIGHT_RED, new OutputLine(first, true, true, true),
                OutputSignal.LIGHT_YELLOW, OutputLine.on(first + 1),
                OutputSignal.LIGHT_GREEN, OutputLine.on(first + 2),
                OutputSignal.DOOR_LOCK, OutputLine.on(first + 3),
                OutputSignal.PRIVACY_GLASS, OutputLine.on(first + 4),
                OutputSignal.LIGHTING, OutputLine.on(first + 5),
                OutputSignal.FAN, OutputLine.on(first + 6),
                OutputSignal.DISINFECT_LAMP, OutputLine.on(first + 7));
    }

    /// A cut cable reads like an open contact: door open, loop broken, mains off. It never reads like all is well.
    private static Map<InputSignal, InputLine> inputs(int first, boolean highWhenShut) {
        return Map.of(
                InputSignal.DOOR, new InputLine(first, !highWhenShut, CONTACT_DEBOUNCE),
                InputSignal.PRESENCE, new InputLine(first + 1, true, CONTACT_DEBOUNCE, PRESENCE_HOLD),
                InputSignal.CALL_BUTTON, new InputLine(first + 2, highWhenShut, BUTTON_DEBOUNCE),
                InputSignal.TAMPER, new InputLine(first + 3, !highWhenShut, ALARM_DEBOUNCE),
                InputSignal.MAINS_FAIL, new InputLine(first + 4, !highWhenShut, ALARM_DEBOUNCE));
    }
}
