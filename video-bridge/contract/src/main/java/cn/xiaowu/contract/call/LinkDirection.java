package cn.xiaowu.contract.call;

/// Which way picture and sound go on a link, as the page that opens it sees it.
public enum LinkDirection {
    /// Both ways: the far end is another page.
    SEND_RECEIVE,
    /// From this page to a media server, for everybody else in the call.
    SEND,
    /// From a media server to this page: one participant's picture and sound.
    RECEIVE;

    /// Whether something is to be seen and heard on it.
    public boolean receives() {
        return this != SEND;
    }
}
