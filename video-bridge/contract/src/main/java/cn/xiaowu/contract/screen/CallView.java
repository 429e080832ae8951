package cn.xiaowu.contract.screen;

import cn.xiaowu.contract.call.CallId;
import cn.xiaowu.contract.call.EndReason;
import cn.xiaowu.contract.call.Participant;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
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
    /// @param others further clerks who are in the call, or asked to be
    /// @param held whether the clerks confer, and the citizen waits
    record Active(
            CallId call,
            String clerk,
            String regionName,
            boolean interrupted,
            boolean accepted,
            @Nullable String note,
            List<Participant> others,
            boolean held)
            implements CallView {
        /// Copies the list.
        public Active {
            others = others == null ? List.of() : List.copyOf(others);
        }

        /// Nobody else in the call.
        public Active(
                CallId call,
                String clerk,
                String regionName,
                boolean interrupted,
                boolean accepted,
                @Nullable String note) {
            this(call, clerk, regionName, interrupted, accepted, note, List.of(), false);
        }

        /// The same, with the line gone for the moment or back.
        public Active interrupted(boolean gone) {
            return new Active(call, clerk, regionName, gone, accepted, note, others, held);
        }

        /// The same, after the clerk decided.
        public Active decided(boolean accepts, @Nullable String said) {
            return new Active(call, clerk, regionName, interrupted, accepts, said, others, held);
        }

        /// The same, with others in the call.
        ///
        /// @param lead who leads it now
        public Active with(Participant lead, List<Participant> company, boolean onHold) {
            return new Active(call, lead.name(), lead.regionName(), interrupted, accepted, note, company, onHold);
        }
    }

    /// Over.
    ///
    /// @param call the call
    /// @param reason why
    /// @param accepted whether the clerk accepted the form as it stands
    record Ended(CallId call, EndReason reason, boolean accepted) implements CallView {}
}
