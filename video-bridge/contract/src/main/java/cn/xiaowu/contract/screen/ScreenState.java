package cn.xiaowu.contract.screen;

import org.jspecify.annotations.Nullable;

/// Everything that the page draws, complete each time.
///
/// @param revision grows with each state
/// @param screen the page
/// @param booth where this is
/// @param call the call beside it, if any
/// @param idleSecondsLeft seconds until the visit ends by itself, while the warning is up
/// @param recording whether a call about the chosen item is recorded; none while no item is chosen
public record ScreenState(
        long revision,
        Screen screen,
        Booth booth,
        @Nullable CallView call,
        @Nullable Integer idleSecondsLeft,
        @Nullable RecordingView recording) {

    /// The same, as another revision.
    public ScreenState revised(long number) {
        return new ScreenState(number, screen, booth, call, idleSecondsLeft, recording);
    }

    /// The same as the clerk may see it: sensitive form values masked.
    public ScreenState masked() {
        Screen masked = switch (screen) {
            case Screen.Fill fill -> new Screen.Fill(fill.form().masked(), fill.maySign());
            case Screen.Sign sign -> new Screen.Sign(sign.form().masked());
            default -> screen;
        };
        return new ScreenState(revision, masked, booth, call, idleSecondsLeft, recording);
    }

    /// The booth's name and condition, shown on every screen.
    ///
    /// @param id booth id
    /// @param name where it stands, in Chinese
    /// @param offline whether the bridge is out of reach
    /// @param simulated whether its devices are simulated
    public record Booth(String id, String name, boolean offline, boolean simulated) {}
}
