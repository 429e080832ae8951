package cn.xiaowu.bridge.cases;

/// Whether the chain of steps is what was written.
public sealed interface ChainVerdict {
    /// Nothing was changed.
    ///
    /// @param steps how many there are
    record Intact(long steps) implements ChainVerdict {}

    /// Something was changed, removed or added.
    ///
    /// @param seq the first step that does not fit
    record Broken(long seq) implements ChainVerdict {}
}
