package cn.xiaowu.device.scan;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/// For scanners that send codes and nothing else.
final class PlainSieve implements ScannerSieve {
    @Override
    public List<Heard> accept(byte[] bytes, int length) {
        return length == 0 ? List.of() : List.of(new Heard.Raw(Arrays.copyOf(bytes, length)));
    }

    @Override
    public List<Heard> silence(Duration since) {
        return List.of();
    }

    @Override
    public void wipe() {}
}
