package cn.xiaowu.bridge.clerks;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.util.concurrent.Semaphore;

/// A password as Argon2id keeps it: nobody can read it back.
///
/// @param value the encoded hash, with its salt and costs
record PasswordHash(@JsonValue String value) {
    /// OWASP's second choice: 19 MiB, two rounds, one lane.
    private static final Argon2Function FUNCTION = Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);

    /// Each check takes 19 MiB: so many log-ins at once, and the others wait.
    private static final Semaphore MEMORY = new Semaphore(4);

    @JsonCreator
    PasswordHash {}

    static PasswordHash of(CharSequence password) {
        return new PasswordHash(
                Password.hash(password).addRandomSalt(16).with(FUNCTION).getResult());
    }

    boolean fits(CharSequence password) {
        MEMORY.acquireUninterruptibly();
        try {
            return Password.check(password, value).with(Argon2Function.getInstanceFromHash(value));
        } finally {
            MEMORY.release();
        }
    }

    @Override
    public String toString() {
        return "PasswordHash";
    }
}
