/// Cards with contacts, and a virtual PC/SC reader to put them into: Debian's `vsmartcard-vpcd`, a driver of pcscd that
/// takes its cards from a TCP port. Knows the bytes of the cards and not who reads them.
@NullMarked
package cn.xiaowu.device.sim.smartcard;

import org.jspecify.annotations.NullMarked;
