package cn.xiaowu.contract.catalogue;

import java.util.regex.Pattern;

/// An administrative division.
///
/// @param code six digits (GB/T 2260)
/// @param name its Chinese name
public record Region(String code, String name) {
    private static final Pattern FORM = Pattern.compile("[0-9]{6}");

    /// @throws IllegalArgumentException if the code is not six digits
    public Region {
        if (!FORM.matcher(code).matches()) {
            throw new IllegalArgumentException("a division code has six digits (GB/T 2260)");
        }
    }
}
