package cn.xiaowu.contract.screen;

/// Where a form value comes from; the form marks it.
public enum FieldSource {
    /// Read from the identity card.
    CARD,
    /// Taken from the one code.
    CODE,
    /// Entered by the citizen.
    CITIZEN,
    /// Entered by the clerk.
    CLERK
}
