package cn.xiaowu.device.sim.printer;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/// Cuts a stream of bytes into what a printer is told: commands and characters. Follows the Chinese mode as it is
/// switched. Holds at most one command.
final class EscPosDecoder {
    private static final int FIRST_PRINTED = 0x20;
    private static final int DELETE = 0x7F;

    private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
    private final CharacterMode characters = new CharacterMode();
    private int needed = 1;

    /// Takes bytes.
    ///
    /// @return what the printer was told by them, in order
    List<EscPosCommand> accept(byte... bytes) {
        List<EscPosCommand> commands = new ArrayList<>();
        for (byte value : bytes) {
            take(value, commands);
        }
        return commands;
    }

    /// Forgets a command begun.
    void reset() {
        pending.reset();
        needed = 1;
    }

    private void take(byte value, List<EscPosCommand> commands) {
        pending.write(value);
        if (pending.size() < needed) {
            return;
        }
        byte[] begun = pending.toByteArray();
        needed = neededLength(begun);
        if (begun.length < needed) {
            return;
        }
        reset();
        if (CommandLength.begins(begun[0])) {
            EscPosCommand command = CommandMeaning.of(begun);
            characters.follow(command);
            commands.add(command);
        } else {
            takeText(begun, commands);
        }
    }

    private int neededLength(byte[] begun) {
        if (CommandLength.begins(begun[0])) {
            return CommandLength.of(begun);
        }
        return characters.isFirstOfTwo(begun[0]) ? 2 : 1;
    }

    private void takeText(byte[] text, List<EscPosCommand> commands) {
        if (text.length == 1) {
            commands.add(single(text[0]));
        } else if (CharacterMode.isSecondOfTwo(text[1])) {
            commands.add(CharacterMode.two(text));
        } else {
            commands.add(single(text[0]));
            take(text[1], commands);
        }
    }

    /// A printer takes zeros for nothing, and CR too while it is not told to feed by it.
    private EscPosCommand single(byte value) {
        int number = value & 0xFF;
        return switch (number) {
            case '\n' -> new EscPosCommand.EndLine();
            case 0, '\r' -> new EscPosCommand.Nothing();
            default ->
                number < FIRST_PRINTED || number == DELETE ? EscPosCommand.Unknown.of(value) : characters.one(value);
        };
    }
}
