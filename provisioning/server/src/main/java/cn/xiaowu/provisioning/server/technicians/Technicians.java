package cn.xiaowu.provisioning.server.technicians;

import cn.xiaowu.provisioning.contract.Technician;
import cn.xiaowu.provisioning.server.store.Database;
import java.util.Optional;

/// Who may use the portal. For use by any thread.
public final class Technicians {
    /// Checked in place of nobody's password, so that an unknown name takes as long as a known one.
    private static final PasswordHash NOBODYS = PasswordHash.of("nobody knows this");

    private static final int SHORTEST_PASSWORD = 8;
    private static final int LONGEST_PASSWORD = 200;

    private final Database database;

    /// @param database where they are kept
    public Technicians(Database database) {
        this.database = database;
    }

    /// Adds a technician, or gives one a new password; then nobody is logged in by the old one.
    ///
    /// @throws IllegalArgumentException if the password is too short or too long
    public void put(Technician technician, CharSequence password) {
        if (password.length() < SHORTEST_PASSWORD || password.length() > LONGEST_PASSWORD) {
            throw new IllegalArgumentException("a password has 8 to 200 characters");
        }
        String encoded = PasswordHash.of(password).encoded();
        database.inTransaction(handle -> {
            handle.createUpdate("DELETE FROM technician_session WHERE technician = :name")
                    .bind("name", technician.name())
                    .execute();
            return handle.createUpdate("INSERT INTO technician (name, password) VALUES (:name, :password)"
                            + " ON CONFLICT (name) DO UPDATE SET password = excluded.password")
                    .bind("name", technician.name())
                    .bind("password", encoded)
                    .execute();
        });
    }

    /// The technician with this name and password.
    Optional<Technician> check(String name, String password) {
        Optional<PasswordHash> known =
                database.read(handle -> handle.createQuery("SELECT password FROM technician WHERE name = :name")
                        .bind("name", name)
                        .mapTo(String.class)
                        .findOne()
                        .map(PasswordHash::new));
        boolean fits = known.orElse(NOBODYS).fits(password);
        return known.isPresent() && fits ? Optional.of(new Technician(name)) : Optional.empty();
    }
}
