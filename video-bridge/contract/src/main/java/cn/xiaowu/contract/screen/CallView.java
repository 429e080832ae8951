package cn.xiaowu.contract.screen;

import cn.xiaowu.contract.call.CallId;
import cn.xiaowu.contract.call.EndReason;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;

/// The call as the citizen sees it, beside whatever screen is shown.
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "type")
public sealed interface CallView {
    /// Asked for, not yet confirmed by the bridge.
    ///
    /// @param call the call
    record Requested(CallId call) implements CallView {}

    /// In the queue.
    ///
    /// @param call the call
    /// @param ticket the number to show, for example `A012`
    /// @param ahead how many are before this one
    /// @param fromMinutes shortest expected wait
    /// @param toMinutes longest expected wait
    record Queued(CallId call, String ticket, int ahead, int fromMinutes, int toMinutes) implements CallView {}

    /// A clerk answered; the video is being connected.
    ///
    /// @param call the call
    /// @param clerk the clerk's public name
    /// @param regionName the clerk's region
    record Connecting(CallId call, String clerk, String regionName) implements CallView {}

    /// Both see and hear each other.
    ///
    /// @param call the call
    /// @param clerk the clerk's public name
    /// @param regionName the clerk's region
    /// @param interrupted whether the line is gone for the moment
    /// @param accepted whether the clerk accepted the form as it stands
    /// @param note the clerk's last note to the citizen
    record Active(
            CallId call,
            String clerk,
            String regionName,
            boolean interrupted,
            boolean accepted,
            @Nullable String note) implements CallView {}

    /// Over.
    ///
    /// @param call the call
    /// @param reason why
    /// @param accepted whether the clerk accepted the form as it stands
    record Ended(CallId call, EndReason reason, boolean accepted) implements CallView {}
}
