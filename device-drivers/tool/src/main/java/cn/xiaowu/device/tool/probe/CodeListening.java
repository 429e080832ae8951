package cn.xiaowu.device.tool.probe;

import cn.xiaowu.device.DeviceKind;
import cn.xiaowu.device.health.Wording;
import cn.xiaowu.device.scan.CodeEnd;
import cn.xiaowu.device.scan.ScanFraming;
import cn.xiaowu.device.scan.ScannerDialect;
import cn.xiaowu.device.serial.ByteLine;
import cn.xiaowu.device.serial.LineLostException;
import cn.xiaowu.device.tool.booth.DialectName;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Listens for a scanner that only sends, at one speed after the other: somebody holds a code before it.
public final class CodeListening {
    private static final long BITS_A_BYTE = 10;
    private static final Duration LONG_SILENCE = Duration.ofSeconds(1);

    private final PortProbe.Lines lines;
    private final InstantSource clock;

    /// Is told what happens.
    public interface Guide {
        /// Now is the time to hold a code before the scanner.
        ///
        /// @param baud the speed listened at
        void listening(int baud);

        /// Something came that is no code; another speed is listened at.
        ///
        /// @param baud the speed at which it came
        /// @param bytes how many bytes
        void strange(int baud, int bytes);
    }

    /// @param lines opens the port
    /// @param clock tells the time
    public CodeListening(PortProbe.Lines lines, InstantSource clock) {
        this.lines = lines;
        this.clock = clock;
    }

    /// Listens until a code came.
    ///
    /// @param speeds the speeds to listen at
    /// @param each how long at each
    /// @param guide is told what happens
    /// @return the scanner; empty if no code came
    /// @throws LineLostException if the port is not there, can't be had, or goes away meanwhile
    public Optional<Finding> listen(List<Integer> speeds, Duration each, Guide guide) throws LineLostException {
        for (int baud : PortProbe.speedsOfScanners(speeds)) {
            guide.listening(baud);
            Instant begun = clock.instant();
            Optional<SentCode> sent = listenAt(baud, begun.plus(each));
            if (sent.isPresent() && sent.get().plausible()) {
                return Optional.of(finding(baud, sent.get(), Duration.between(begun, clock.instant())));
            }
            sent.ifPresent(strange -> guide.strange(baud, strange.bytes()));
        }
        return Optional.empty();
    }

    private Optional<SentCode> listenAt(int baud, Instant end) throws LineLostException {
        var framing = new ScanFraming(Duration.ofSeconds(BITS_A_BYTE).dividedBy(baud), CodeEnd.NOTHING);
        byte[] buffer = new byte[512];
        try (ByteLine line = lines.open(baud)) {
            while (clock.instant().isBefore(end)) {
                int count = line.read(buffer);
                Instant now = clock.instant();
                Optional<byte[]> sent = count == 0 ? framing.silentUntil(now) : framing.accept(buffer, count, now);
                if (sent.isPresent()) {
                    return sent.map(CodeListening::look);
                }
            }
            return framing.silentUntil(end.plus(LONG_SILENCE)).map(CodeListening::look);
        } finally {
            framing.wipe();
            Arrays.fill(buffer, (byte) 0);
        }
    }

    private static SentCode look(byte[] sent) {
        SentCode code = SentCode.of(sent);
        Arrays.fill(sent, (byte) 0);
        return code;
    }

    private static Finding finding(int baud, SentCode code, Duration after) {
        List<Evidence> evidence = new ArrayList<>();
        var listened = new Wording("出示一个码", "a code was held before it");
        evidence.add(new Evidence(listened, "", "", code.wording(), after.toMillis()));
        code.advice()
                .ifPresent(advice -> evidence.add(
                        new Evidence(new Wording("前后缀", "what it adds"), "", "", advice, after.toMillis())));
        DialectName plain = DialectName.of(ScannerDialect.PLAIN);
        return new Finding(DeviceKind.SCANNER, plain.label(), baud, plain.option(), evidence);
    }
}
