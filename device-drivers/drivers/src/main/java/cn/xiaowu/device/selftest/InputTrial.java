package cn.xiaowu.device.selftest;

import cn.xiaowu.device.health.Wording;
import cn.xiaowu.device.io.InputSignal;
import cn.xiaowu.device.io.IoEvent;
import cn.xiaowu.device.io.IoSight;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// How a person shows that an input works.
///
/// @param permission what has to be answered with yes first; null if nothing has to be
/// @param begins what makes it active
/// @param ends what makes it inactive again; null if the driver does so itself
/// @param active whether it is active now; empty while nobody knows
record InputTrial(
        @Nullable Wording permission, Move begins, @Nullable Move ends, Function<IoSight, Optional<Boolean>> active) {

    /// Something to do, and what the board then tells.
    ///
    /// @param request what to do
    /// @param event what happens then
    record Move(Wording request, Class<? extends IoEvent> event) {}

    static InputTrial of(InputSignal signal) {
        return switch (signal) {
            case DOOR ->
                new InputTrial(
                        null,
                        move("请打开门", "please open the door", IoEvent.DoorOpened.class),
                        move("请关上门", "please shut the door", IoEvent.DoorClosed.class),
                        IoSight::doorOpen);
            case PRESENCE ->
                new InputTrial(
                        null,
                        move("请走到感应器前", "please step before the sensor", IoEvent.PresenceBegan.class),
                        move("请走开并等候", "please step away and wait", IoEvent.PresenceEnded.class),
                        IoSight::present);
            case CALL_BUTTON ->
                new InputTrial(
                        null,
                        move("请按呼叫按钮", "please press the call button", IoEvent.HelpCalled.class),
                        null,
                        sight -> Optional.of(sight.calling()));
            case TAMPER ->
                new InputTrial(
                        null,
                        move("请打开机柜盖板", "please open the cabinet", IoEvent.Tampered.class),
                        move("请关上机柜盖板", "please shut the cabinet", IoEvent.TamperEnded.class),
                        IoSight::tampered);
            case MAINS_FAIL ->
                new InputTrial(
                        new Wording("有备用电池，可以断开市电？", "is there a battery, so that the mains may be switched off?"),
                        move("请断开市电", "please switch the mains off", IoEvent.MainsLost.class),
                        move("请恢复市电", "please switch the mains on", IoEvent.MainsBack.class),
                        IoSight::mainsLost);
        };
    }

    private static Move move(String chinese, String english, Class<? extends IoEvent> event) {
        return new Move(new Wording(chinese, english), event);
    }
}
