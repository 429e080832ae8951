package cn.xiaowu.provisioning.server.web;

import cn.xiaowu.provisioning.server.store.Database;
import io.javalin.http.Context;
import java.util.Map;
import org.jdbi.v3.core.JdbiException;

/// `GET /health`, on both ports:
///
/// - 200 `{"status":"UP"}`: requests are served.
/// - 503 `{"status":"DOWN","reason":"DATABASE"}`: the database can't be read; the disk may be full or gone.
public final class HealthRoute {
    private final Database database;

    /// @param database asked each time
    public HealthRoute(Database database) {
        this.database = database;
    }

    /// Answers.
    public void answer(Context context) {
        if (databaseAnswers()) {
            WebDefaults.json(context, Map.of("status", "UP"));
        } else {
            WebDefaults.json(context.status(503), Map.of("status", "DOWN", "reason", "DATABASE"));
        }
    }

    private boolean databaseAnswers() {
        try {
            return database.read(handle -> handle.createQuery("SELECT count(*) FROM technician")
                            .mapTo(Integer.class)
                            .one())
                    >= 0;
        } catch (JdbiException e) {
            return false;
        }
    }
}
