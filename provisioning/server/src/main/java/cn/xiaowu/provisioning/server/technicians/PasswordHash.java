package cn.xiaowu.provisioning.server.technicians;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.util.concurrent.Semaphore;

/// A password as Argon2id keeps it: nobody can read it back.
///
/// @param encoded the hash, with its salt and costs
record PasswordHash(String encoded) {
    /// OWASP's second choice: 19 MiB, two rounds, one lane.
    private static final Argon2Function FUNCTION = Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);
    private static final int SALT_BYTES = 16;

    /// Each check takes 19 MiB: so many log-ins at once, and the others wait.
    private static final Semaphore MEMORY = new Semaphore(4);

    static PasswordHash of(CharSequence password) {
        return new PasswordHash(
                Password.hash(password).addRandomSalt(SALT_BYTES).with(FUNCTION).getResult());
    }

    boolean fits(CharSequence password) {
        MEMORY.acquireUninterruptibly();
        try {
            return Password.check(password, encoded).with(Argon2Function.getInstanceFromHash(encoded));
        } finally {
            MEMORY.release();
        }
    }

    @Override
    public String toString() {
        return "PasswordHash";
    }
}
