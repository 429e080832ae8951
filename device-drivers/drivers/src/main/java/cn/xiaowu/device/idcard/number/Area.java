package cn.xiaowu.device.idcard.number;

/// What an area code meant for some time.
///
/// @param code six digits by GB/T 2260
/// @param name the area's own name, without those of the areas around it
/// @param firstYear the first year that the table has it; 1980 also stands for earlier
/// @param lastYear the last year; [#STILL] if it exists
public record Area(String code, String name, int firstYear, int lastYear) {
    /// The last year of an area that exists.
    public static final int STILL = 9999;
}
