package cn.xiaowu.contract.link;

/// Whether the far end is owed an [Envelope.Ack]. It is not in a hurry: what we say within a while tells what has
/// arrived,
/// too, and whoever hears much in that while owes one for all of it. Not for use by several threads.
public final class OwedAck {
    private boolean owed;
    private boolean awaited;

    /// Something came that has to be acknowledged.
    ///
    /// @return whether to [#look] after a while; false if somebody is about to
    public boolean owe() {
        boolean first = !awaited;
        owed = true;
        awaited = true;
        return first;
    }

    /// What was sent has told it, or nobody is there to be told.
    public void told() {
        owed = false;
    }

    /// The while is over.
    ///
    /// @return whether to acknowledge now
    public boolean look() {
        boolean due = owed;
        owed = false;
        awaited = false;
        return due;
    }
}
