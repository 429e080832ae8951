package cn.xiaowu.bridge.sockets;

/// Closes at once, whatever is said meanwhile. A page learns only from a close code why it may not stay: the status of
/// a failed upgrade is hidden from it.
///
/// @param code the close code
/// @param reason one or two words
record ClosingConversation(int code, String reason) implements Conversation {
    @Override
    public void opened(Line line) {
        line.close(code, reason);
    }

    @Override
    public void heard(String text) {
        // Said before the close had come.
    }

    @Override
    public void closed() {
        // Nobody was told that it began.
    }
}
