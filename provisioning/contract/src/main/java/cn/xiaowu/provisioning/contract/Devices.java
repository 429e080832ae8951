package cn.xiaowu.provisioning.contract;

/// Where a booth's devices are plugged in.
///
/// @param reader serial port of the ID card reader, an absolute path
/// @param scanner serial port of the code scanner
/// @param printer serial port of the receipt printer
/// @param simulated whether the devices are simulated, which the booth's screen tells
public record Devices(String reader, String scanner, String printer, boolean simulated) {

    /// @throws IllegalArgumentException if a port is no absolute path
    public Devices {
        SiteRules.requirePort("reader", reader);
        SiteRules.requirePort("scanner", scanner);
        SiteRules.requirePort("printer", printer);
    }
}
