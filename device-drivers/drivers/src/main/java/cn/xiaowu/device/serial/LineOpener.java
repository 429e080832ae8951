package cn.xiaowu.device.serial;

/// Opens a line, again and again over the years.
@FunctionalInterface
public interface LineOpener {
    /// Opens it.
    ///
    /// @return the line, open
    /// @throws LineLostException if it can't be opened now
    ByteLine open() throws LineLostException;
}
