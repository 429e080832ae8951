package cn.xiaowu.contract.codes;

/// What came of a scanned text.
public sealed interface OneCodeResult {
    /// Made by an authority and still good.
    ///
    /// @param application what it carries
    record Valid(PreparedApplication application) implements OneCodeResult {}

    /// Made by an authority, but too old.
    record Expired() implements OneCodeResult {}

    /// Looks like a one code, but no known authority signed it.
    record Forged() implements OneCodeResult {}

    /// Some other code.
    record NotOurs() implements OneCodeResult {}
}
