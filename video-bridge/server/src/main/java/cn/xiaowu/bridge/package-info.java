/// The bridge between booths and clerks: its command line and its composition root, which builds every
/// part with constructors. The parts are features, one package each; none of them knows this package.
@NullMarked
package cn.xiaowu.bridge;

import org.jspecify.annotations.NullMarked;
