package cn.xiaowu.device.tool.probe;

import cn.xiaowu.device.DeviceKind;
import cn.xiaowu.device.serial.LineLostException;
import java.time.InstantSource;
import java.util.List;

/// A protocol by which a kind of device can be known.
interface Tongue {
    /// What speaks it.
    DeviceKind kind();

    /// What it is called.
    String name();

    /// What other commands have to be told to reach the device; empty if nothing.
    default String options() {
        return "";
    }

    /// Asks what changes nothing.
    ///
    /// @param line the open line, on which nothing is coming
    /// @param clock tells the time
    /// @return what was asked and answered; empty if nobody answers in this protocol
    /// @throws LineLostException if the line is gone
    List<Evidence> converse(CountedLine line, InstantSource clock) throws LineLostException;
}
