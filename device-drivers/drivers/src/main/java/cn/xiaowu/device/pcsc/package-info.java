/// Cards read through PC/SC: social security cards with contacts, and identity cards on PC/SC readers that have a
/// security module. What is said to a card is pure and speaks to an [ApduChannel]. Java's own smart card classes live
/// in a process of their own ([PcscWorker]): they never recover from a restart of pcscd, and cards leave traces in
/// memory.
@NullMarked
package cn.xiaowu.device.pcsc;

import org.jspecify.annotations.NullMarked;
