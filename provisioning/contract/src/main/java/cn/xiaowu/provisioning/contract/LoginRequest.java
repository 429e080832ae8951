package cn.xiaowu.provisioning.contract;

/// A technician's try to log in: `POST /api/login`.
///
/// @param name log-in name
/// @param password password in the clear; never printed
public record LoginRequest(String name, String password) {
    private static final int LONGEST = 200;

    /// @throws IllegalArgumentException if either is far too long
    public LoginRequest {
        SiteRules.requirePresent("name", name);
        SiteRules.requirePresent("password", password);
        if (name.length() > LONGEST || password.length() > LONGEST) {
            throw new IllegalArgumentException("name and password have at most 200 characters");
        }
    }

    @Override
    public String toString() {
        return "LoginRequest[name=" + name + ", password=****]";
    }
}
