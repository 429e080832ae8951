package cn.xiaowu.provisioning.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/// A one-time claim code (认领码): twelve characters of Crockford's base 32, 60 bits, in groups as `7K2M-9QXD-41TR`.
/// Whoever has it can enrol one booth, so it is printed masked; the characters leave it only by [#secret()].
public final class ClaimCode {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 12;
    private static final Pattern CANONICAL = Pattern.compile("[" + ALPHABET + "]{" + LENGTH + "}");
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\-\u2010-\u2015\uFF0D]+");

    private final String characters;

    private ClaimCode(String characters) {
        this.characters = characters;
    }

    /// A new code.
    ///
    /// @param random a source that nobody can foretell, `SecureRandom`
    public static ClaimCode random(RandomGenerator random) {
        var characters = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            characters.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new ClaimCode(characters.toString());
    }

    /// Reads a code as a person may type it: in any case, with or without hyphens and spaces, with letter O for zero
    /// and I or L for one.
    ///
    /// @throws IllegalArgumentException if it is no claim code; the message does not repeat it
    @JsonCreator
    public static ClaimCode parse(String typed) {
        // A longer text can't be a code with hyphens; refused before any work is spent on it.
        if (typed.length() > 4 * LENGTH) {
            throw notACode();
        }
        String characters = BETWEEN.matcher(typed)
                .replaceAll("")
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        if (!CANONICAL.matcher(characters).matches()) {
            throw notACode();
        }
        return new ClaimCode(characters);
    }

    private static IllegalArgumentException notACode() {
        return new IllegalArgumentException("a claim code has twelve letters and digits, like 7K2M-9QXD-41TR");
    }

    /// The code in the clear, in groups of four. Only for the technician's eyes and the wire.
    @JsonValue
    public String secret() {
        return characters.substring(0, 4) + "-" + characters.substring(4, 8) + "-" + characters.substring(8);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ClaimCode code && code.characters.equals(characters);
    }

    @Override
    public int hashCode() {
        return characters.hashCode();
    }

    @Override
    public String toString() {
        return "****-****-****";
    }
}
