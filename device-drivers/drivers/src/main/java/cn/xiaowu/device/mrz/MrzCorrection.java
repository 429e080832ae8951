package cn.xiaowu.device.mrz;

/// One character that was taken for another that looks like it. Printed with its place only: it is a part of a
/// person's data.
///
/// @param line which line, from 1
/// @param column which character of it, from 1
/// @param read what was read
/// @param taken what it was taken for
public record MrzCorrection(int line, int column, char read, char taken) {

    @Override
    public String toString() {
        return "MrzCorrection[" + line + ":" + column + "]";
    }
}
