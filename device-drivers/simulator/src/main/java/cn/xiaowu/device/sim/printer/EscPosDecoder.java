package cn.xiaowu.device.sim.printer;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Reads ESC/POS out of a stream of bytes, as a Chinese printer does that is in Chinese mode. What it does not know,
/// it skips. Holds at most one command.
final class EscPosDecoder {
    private static final Charset GBK = Charset.forName("GBK");
    private static final int DLE = 0x10;
    private static final int ESC = 0x1B;
    private static final int FS = 0x1C;
    private static final int GS = 0x1D;

    private final ByteArrayOutputStream pending = new ByteArrayOutputStream();

    /// Takes bytes.
    ///
    /// @return what the printer was told by them, in order
    List<EscPosCommand> accept(byte[] bytes) {
        List<EscPosCommand> commands = new ArrayList<>();
        for (byte value : bytes) {
            pending.write(value);
            byte[] begun = pending.toByteArray();
            if (begun.length >= neededLength(begun)) {
                commands.add(decode(begun));
                pending.reset();
            }
        }
        return commands;
    }

    /// Forgets a command begun.
    void reset() {
        pending.reset();
    }

    /// How long the command is, as far as its beginning tells.
    private static int neededLength(byte[] begun) {
        return switch (begun[0] & 0xFF) {
            case DLE -> 3;
            case ESC -> begun.length < 2 ? 2 : 2 + escParameters(begun[1]);
            case FS -> begun.length < 2 ? 2 : 2 + fsParameters(begun[1]);
            case GS -> begun.length < 2 ? 2 : gsLength(begun);
            default -> isFirstOfTwo(begun[0]) ? 2 : 1;
        };
    }

    private static int escParameters(byte function) {
        return switch (function) {
            case '@', '2', '<', 'i', 'm' -> 0;
            case 'p', '\\', '$' -> 2;
            default -> 1;
        };
    }

    private static int fsParameters(byte function) {
        return switch (function) {
            case '&', '.' -> 0;
            case 'S' -> 2;
            default -> 1;
        };
    }

    private static int gsLength(byte[] begun) {
        return switch (begun[1]) {
            case '(' -> begun.length < 5 ? 5 : 5 + (begun[3] & 0xFF) + ((begun[4] & 0xFF) << 8);
            case 'V' -> begun.length >= 3 && (begun[2] & 0xFF) >= 65 ? 4 : 3;
            case 'L', 'W', 'P' -> 4;
            default -> 3;
        };
    }

    private static EscPosCommand decode(byte[] command) {
        return switch (command[0] & 0xFF) {
            case DLE -> command[1] == 4 ? new EscPosCommand.AskStatus(command[2]) : new EscPosCommand.Ignored();
            case ESC -> decodeEsc(command);
            case FS -> new EscPosCommand.Ignored();
            case GS -> decodeGs(command);
            case '\n' -> new EscPosCommand.EndLine();
            default -> decodeText(command);
        };
    }

    private static boolean isFirstOfTwo(byte value) {
        return (value & 0xFF) >= 0x81 && (value & 0xFF) <= 0xFE;
    }

    private static EscPosCommand decodeText(byte[] command) {
        char character = new String(command, GBK).charAt(0);
        return character < ' ' ? new EscPosCommand.Ignored() : new EscPosCommand.Print(character);
    }

    private static EscPosCommand decodeEsc(byte[] command) {
        return switch (command[1]) {
            case '@' -> new EscPosCommand.Initialise();
            case 'a' -> new EscPosCommand.Align(command[2]);
            case 'd' -> new EscPosCommand.Feed(command[2] & 0xFF);
            default -> new EscPosCommand.Ignored();
        };
    }

    private static EscPosCommand decodeGs(byte[] command) {
        return switch (command[1]) {
            case '!' -> new EscPosCommand.Size(((command[2] >> 4) & 7) + 1, (command[2] & 7) + 1);
            case 'V' -> new EscPosCommand.Cut();
            case '(' -> decodeQr(command);
            default -> new EscPosCommand.Ignored();
        };
    }

    private static EscPosCommand decodeQr(byte[] command) {
        if (command[2] != 'k' || command.length < 8 || command[5] != 49) {
            return new EscPosCommand.Ignored();
        }
        return switch (command[6]) {
            case 67 -> new EscPosCommand.QrModule(command[7]);
            case 69 -> new EscPosCommand.QrLevel(command[7]);
            case 80 -> new EscPosCommand.QrStore(Arrays.copyOfRange(command, 8, command.length));
            case 81 -> new EscPosCommand.QrPrint();
            default -> new EscPosCommand.Ignored();
        };
    }
}
