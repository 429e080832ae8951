package cn.xiaowu.device.sim.printer;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// What a whole command says. Pure.
final class CommandMeaning {
    private static final int USUAL_LINE = 30;

    private CommandMeaning() {}

    /// @param command the whole command
    static EscPosCommand of(byte[] command) {
        return switch (command[0] & 0xFF) {
            case CommandLength.DLE -> ofDle(command);
            case CommandLength.ESC -> ofEsc(command);
            case CommandLength.FS -> ofFs(command);
            default -> ofGs(command);
        };
    }

    /// Whatever of it is obeyed was obeyed when it came; in its turn there is nothing left to do.
    private static EscPosCommand ofDle(byte[] command) {
        return command[1] == 4 || command[1] == 5 ? new EscPosCommand.Nothing() : unknown(command);
    }

    private static EscPosCommand ofEsc(byte[] command) {
        return switch (command[1]) {
            case '@' -> new EscPosCommand.Initialise();
            case 'a' -> new EscPosCommand.Align(command[2]);
            case 'd' -> new EscPosCommand.Feed(command[2] & 0xFF);
            case '2' -> new EscPosCommand.LineHeight(USUAL_LINE);
            case '3' -> new EscPosCommand.LineHeight(command[2] & 0xFF);
            case 'E' -> new EscPosCommand.Bold((command[2] & 1) != 0);
            case 'v' -> new EscPosCommand.AskInTurn(true);
            case 't' ->
                CharacterMode.isPage(command[2] & 0xFF)
                        ? new EscPosCommand.CodePage(command[2] & 0xFF)
                        : unknown(command);
            default -> unknown(command);
        };
    }

    private static EscPosCommand ofFs(byte[] command) {
        return switch (command[1]) {
            case '&' -> new EscPosCommand.ChineseMode(true);
            case '.' -> new EscPosCommand.ChineseMode(false);
            case '!' -> new EscPosCommand.ChineseSize((command[2] & 4) != 0 ? 2 : 1, (command[2] & 8) != 0 ? 2 : 1);
            case 'W' -> new EscPosCommand.ChineseSize(1 + (command[2] & 1), 1 + (command[2] & 1));
            case 'S' -> new EscPosCommand.ChineseSpace(command[2] & 0xFF, command[3] & 0xFF);
            default -> unknown(command);
        };
    }

    private static EscPosCommand ofGs(byte[] command) {
        return switch (command[1]) {
            case '!' -> new EscPosCommand.Size(((command[2] >> 4) & 7) + 1, (command[2] & 7) + 1);
            case 'V' -> ofCut(command);
            case 'v' -> ofDots(command);
            case 'r' -> ofQuestion(command);
            case 'h' -> new EscPosCommand.BarHeight(command[2] & 0xFF);
            case 'w' -> new EscPosCommand.BarWidth(command[2] & 0xFF);
            case 'H' -> new EscPosCommand.BarLabel((command[2] & 1) != 0, (command[2] & 2) != 0);
            case 'k' -> ofBars(command);
            case '(' -> ofQr(command);
            default -> unknown(command);
        };
    }

    private static EscPosCommand ofCut(byte[] command) {
        return switch (command[2]) {
            case 0, '0' -> new EscPosCommand.Cut(true, 0);
            case 1, '1' -> new EscPosCommand.Cut(false, 0);
            case 65 -> new EscPosCommand.Cut(true, command[3] & 0xFF);
            case 66 -> new EscPosCommand.Cut(false, command[3] & 0xFF);
            default -> unknown(command);
        };
    }

    /// The modes 0 to 3 are also written as digits; bit 0 doubles the width, bit 1 the height.
    private static EscPosCommand ofDots(byte[] command) {
        int mode = command[3] >= '0' ? command[3] - '0' : command[3];
        if (command[2] != '0' || mode < 0 || mode > 3) {
            return unknown(command);
        }
        byte[] bits = Arrays.copyOfRange(command, 8, command.length);
        return new EscPosCommand.Dots(CommandLength.number(command, 4), bits, 1 + (mode & 1), 1 + (mode >> 1));
    }

    private static EscPosCommand ofQuestion(byte[] command) {
        return switch (command[2]) {
            case 1, '1' -> new EscPosCommand.AskInTurn(true);
            case 2, '2' -> new EscPosCommand.AskInTurn(false);
            default -> unknown(command);
        };
    }

    private static EscPosCommand ofBars(byte[] command) {
        return switch (command[2]) {
            case 2 -> new EscPosCommand.Bars(true, ascii(command, 3, command.length - 1));
            case 67 -> new EscPosCommand.Bars(true, ascii(command, 4, command.length));
            case 73 -> {
                String data = ascii(command, 4, command.length);
                yield new EscPosCommand.Bars(
                        false, data.replaceFirst("^\\{B", "").replace("{{", "{"));
            }
            default -> unknown(command);
        };
    }

    private static String ascii(byte[] command, int from, int to) {
        return new String(command, from, to - from, StandardCharsets.US_ASCII);
    }

    private static EscPosCommand ofQr(byte[] command) {
        if (command[2] != 'k' || command.length < 8 || command[5] != 49) {
            return unknown(command);
        }
        return switch (command[6]) {
            case 65 -> command[7] == 50 ? new EscPosCommand.Nothing() : unknown(command);
            case 67 -> new EscPosCommand.QrModule(command[7]);
            case 69 -> new EscPosCommand.QrLevel(command[7]);
            case 80 -> new EscPosCommand.QrStore(Arrays.copyOfRange(command, 8, command.length));
            case 81 -> new EscPosCommand.QrPrint();
            default -> unknown(command);
        };
    }

    private static EscPosCommand unknown(byte[] command) {
        return EscPosCommand.Unknown.of(Arrays.copyOf(command, Math.min(2, command.length)));
    }
}
