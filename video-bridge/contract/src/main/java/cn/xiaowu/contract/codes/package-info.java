/// The one code (一码通办): a CWT in COSE_Sign1, Base45, in a QR code. Signs and checks it offline; knows nothing of how
/// it was scanned.
@NullMarked
package cn.xiaowu.contract.codes;

import org.jspecify.annotations.NullMarked;
