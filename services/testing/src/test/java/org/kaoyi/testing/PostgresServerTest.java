package org.kaoyi.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

/** Guards that the suites which run on every PostgreSQL run on one at least, and on the versions that they name. */
class PostgresServerTest {
    @Test
    void the_newest_version_is_always_there_and_the_oldest_where_docker_answers() {
        assertThat(PostgresServer.available()).contains(PostgresServer.EMBEDDED);
        if (Docker.answers()) {
            assertThat(PostgresServer.available()).contains(PostgresServer.CONTAINER);
        } else {
            System.out.println("containers: no Docker engine answers, so the suites run on " + PostgresServer.EMBEDDED
                    + " only, and the faults of a database server are not tried");
        }
    }

    @Test
    void an_engine_that_was_started_for_the_tests_is_used() {
        if (Docker.REQUIRED.equals(System.getenv(Docker.CONTAINERS_VARIABLE))) {
            assertThat(Docker.answers())
                    .as(
                            "%s=%s is set, so a Docker engine must answer (see docker/engine)",
                            Docker.CONTAINERS_VARIABLE, Docker.REQUIRED)
                    .isTrue();
        }
    }

    @Test
    void every_server_answers_and_is_of_its_version() throws SQLException {
        for (PostgresServer server : PostgresServer.available().toList()) {
            assertThat(majorVersionOf(server)).as("%s", server).isEqualTo(server.majorVersion());
        }
    }

    private static int majorVersionOf(PostgresServer server) throws SQLException {
        try (Connection connection =
                        server.database(PostgresServer.FIRST_DATABASE).getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT current_setting('server_version_num')::int / 10000")) {
            row.next();
            return row.getInt(1);
        }
    }
}
