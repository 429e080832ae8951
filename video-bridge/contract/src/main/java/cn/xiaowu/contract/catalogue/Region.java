package cn.xiaowu.contract.catalogue;

/// An administrative division.
///
/// @param code six digits (GB/T 2260)
/// @param name its Chinese name
public record Region(String code, String name) {

    /// @throws IllegalArgumentException if the code is not six digits
    public Region {
        if (!code.matches("[0-9]{6}")) {
            throw new IllegalArgumentException("a division code has six digits (GB/T 2260)");
        }
    }
}
