package cn.xiaowu.bridge.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseIT {
    @Test
    void aCommitSurvivesAPowerCutAndACleanRestart(@TempDir Path folder) {
        try (Database database = Database.embedded(folder)) {
            assertThat(show(database, "fsync")).isEqualTo("on");
            assertThat(show(database, "synchronous_commit")).isEqualTo("on");
            assertThat(show(database, "full_page_writes")).isEqualTo("on");
            database.jdbi().useHandle(handle -> handle.execute("CREATE TABLE kept (word text)"));
        }

        try (Database again = Database.embedded(folder)) {
            assertThat(again.isUp()).isTrue();
            int rows = again.jdbi()
                    .withHandle(handle -> handle.createQuery("SELECT count(*) FROM kept")
                            .mapTo(Integer.class)
                            .one());
            assertThat(rows).isZero();
        }
    }

    @Test
    void nobodyComesInWithoutThePassword(@TempDir Path folder) throws SQLException {
        try (Database database = Database.embedded(folder)) {
            String address = database.jdbi()
                    .withHandle(handle -> handle.getConnection().getMetaData().getURL());

            assertThatThrownBy(() -> DriverManager.getConnection(address, "postgres", "a guess"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password");
        }
    }

    @Test
    void whatIsNoAddressOfADatabaseIsToldInASentence() {
        assertThatThrownBy(() -> Database.at("jdbc:nothing://here"))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("PostgreSQL");
    }

    private static String show(Database database, String setting) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("SHOW " + setting)
                        .mapTo(String.class)
                        .one());
    }
}
