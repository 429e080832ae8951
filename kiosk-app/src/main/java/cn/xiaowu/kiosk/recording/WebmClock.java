package cn.xiaowu.kiosk.recording;

import java.util.Arrays;
import java.util.OptionalLong;

/// Follows a WebM file (RFC 8794, RFC 9559) while it grows and knows the time of its latest block: how long a file is,
/// only its content tells, since a recorder's chunks come late when the machine is busy. Times are milliseconds, as
/// browsers' recorders write them. Keeps no media. Not for use by several threads.
final class WebmClock {
    private static final long SEGMENT = 0x18538067L;
    private static final long CLUSTER = 0x1F43B675L;
    private static final long CLUSTER_TIME = 0xE7L;
    private static final long BLOCK_GROUP = 0xA0L;
    private static final long BLOCK = 0xA1L;
    private static final long SIMPLE_BLOCK = 0xA3L;
    private static final int LONGEST_ID = 4;
    /// A block's header after the element's: track number (at most 8 bytes) and time.
    private static final int BLOCK_HEAD = 10;

    private byte[] bytes = {};
    private int position;
    private long skip;
    private long clusterTime;
    private long latest = -1;
    private int next;
    private boolean lost;

    /// The time of the latest block; empty before the first, or if this is no WebM.
    OptionalLong latestMillis() {
        return latest < 0 || lost ? OptionalLong.empty() : OptionalLong.of(latest);
    }

    /// More of the file.
    ///
    /// @param number counted from 0; what was added before is not added again
    void add(int number, byte[] more) {
        if (number < next) {
            return;
        }
        next = number + 1;
        int left = bytes.length;
        bytes = Arrays.copyOf(bytes, left + more.length);
        System.arraycopy(more, 0, bytes, left, more.length);
        position = 0;
        while (!lost && skipped() && readElement()) {
            // On to the next.
        }
        byte[] rest = lost ? new byte[0] : Arrays.copyOfRange(bytes, position, bytes.length);
        Arrays.fill(bytes, (byte) 0);
        bytes = rest;
    }

    private boolean skipped() {
        int now = (int) Math.min(skip, bytes.length - position);
        position += now;
        skip -= now;
        return skip == 0;
    }

    /// @return whether it was there as a whole, as far as it matters
    private boolean readElement() {
        int idLength = vintLength(position);
        int sizeLength = vintLength(position + idLength);
        int content = position + idLength + sizeLength;
        if (idLength == 0 || sizeLength == 0 || content > bytes.length) {
            return false;
        }
        if (idLength > LONGEST_ID) {
            lost = true;
            return false;
        }
        long id = number(position, idLength);
        long size = number(position + idLength, sizeLength) & ~(1L << (7 * sizeLength));
        return enter(id, size, content);
    }

    private boolean enter(long id, long size, int content) {
        if (id == SEGMENT || id == CLUSTER || id == BLOCK_GROUP) {
            position = content;
            return true;
        }
        boolean told = id == CLUSTER_TIME || id == BLOCK || id == SIMPLE_BLOCK;
        if (told && content + Math.min(size, BLOCK_HEAD) > bytes.length) {
            return false;
        }
        if (id == CLUSTER_TIME && size <= 8) {
            clusterTime = number(content, (int) size);
        } else if (told && size >= 4) {
            int time = content + vintLength(content);
            latest = Math.max(latest, clusterTime + (short) number(time, 2));
        }
        position = content;
        skip = size;
        return true;
    }

    /// How long the number at a place is, by its first byte; 0 if it is not there.
    private int vintLength(int at) {
        if (at >= bytes.length) {
            return 0;
        }
        if (bytes[at] == 0) {
            lost = true;
            return 0;
        }
        return Integer.numberOfLeadingZeros(bytes[at] & 0xff) - 23;
    }

    private long number(int at, int length) {
        long value = 0;
        for (int i = 0; i < length; i++) {
            value = (value << 8) | (bytes[at + i] & 0xff);
        }
        return value;
    }
}
