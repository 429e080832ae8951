package cn.xiaowu.device.idcard;

import java.util.List;

/// An ethnic group by its code in GB/T 3304.
///
/// @param code the code as on the card: two digits as a rule
/// @param name its Chinese name, such as 汉族; for a code that no table has, the code itself in words
public record EthnicGroup(String code, String name) {
    private static final List<String> NAMES = List.of(
            "汉族", "蒙古族", "回族", "藏族", "维吾尔族", "苗族", "彝族", "壮族", "布依族", "朝鲜族", "满族", "侗族", "瑶族", "白族", "土家族", "哈尼族",
            "哈萨克族", "傣族", "黎族", "傈僳族", "佤族", "畲族", "高山族", "拉祜族", "水族", "东乡族", "纳西族", "景颇族", "柯尔克孜族", "土族", "达斡尔族",
            "仫佬族", "羌族", "布朗族", "撒拉族", "毛南族", "仡佬族", "锡伯族", "阿昌族", "普米族", "塔吉克族", "怒族", "乌孜别克族", "俄罗斯族", "鄂温克族", "德昂族",
            "保安族", "裕固族", "京族", "塔塔尔族", "独龙族", "鄂伦春族", "赫哲族", "门巴族", "珞巴族", "基诺族");

    /// The group that a code stands for. Never fails: cards carry codes that the standard does not list.
    public static EthnicGroup of(String code) {
        return new EthnicGroup(code, nameOf(code));
    }

    /// Whether a table has the code.
    public boolean isListed() {
        return !name.equals(unlisted(code));
    }

    private static String unlisted(String code) {
        return "代码 " + code;
    }

    private static String nameOf(String code) {
        if (!code.matches("[0-9]{2}")) {
            return unlisted(code);
        }
        int number = Integer.parseInt(code);
        return switch (number) {
            case 97 -> "其他";
            case 98 -> "外国血统中国籍人士";
            default -> number >= 1 && number <= NAMES.size() ? NAMES.get(number - 1) : unlisted(code);
        };
    }
}
