package cn.xiaowu.bridge.bench.peers;

/// One of thousands of booths on this machine. Each connects to a loopback address of its own (all of 127.0.0.0/8 is
/// loopback on Linux), by which the one TLS client knows whose certificate to show.
///
/// @param number from 1 to 99,999
record BoothName(int number) {
    String id() {
        return "B%05d".formatted(number);
    }

    String host() {
        return "127.%d.%d.%d".formatted(1 + (number >> 16), number >> 8 & 0xff, number & 0xff);
    }
}
