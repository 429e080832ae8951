package cn.xiaowu.provisioning.contract;

/// A technician who is logged in: the answer of `POST /api/login` and `GET /api/me`.
///
/// @param name log-in name, 2 to 32 small letters, digits, hyphens and dots
public record Technician(String name) {

    /// @throws IllegalArgumentException if the name has another form
    public Technician {
        if (!name.matches("[a-z0-9.-]{2,32}")) {
            throw new IllegalArgumentException(
                    "a technician's name has 2 to 32 small letters, digits, hyphens and dots");
        }
    }
}
