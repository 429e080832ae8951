package cn.xiaowu.device.pcsc;

/// Where commands to a card go (ISO 7816-3, 7816-4).
interface ApduChannel {
    /// Sends a command and waits for the answer.
    ///
    /// @param command header, and body if there is one
    /// @return data and the two status bytes; whatever the card sent, so it may be too short to be an answer
    /// @throws CardLostException if the card is gone, or no answer comes
    byte[] transmit(byte[] command) throws CardLostException;
}
