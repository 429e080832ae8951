package cn.xiaowu.device.sim.smartcard;

/// A card as its reader sees it. For use by one thread.
public interface Chip {
    /// Answer to reset.
    byte[] atr();

    /// The current was switched on, or the card was reset.
    void reset();

    /// Answers a command.
    ///
    /// @param command header, and body if there is one
    /// @return data and two status bytes; nothing for a card that stays silent
    byte[] answer(byte[] command);
}
