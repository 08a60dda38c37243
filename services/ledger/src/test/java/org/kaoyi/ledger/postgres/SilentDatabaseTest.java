package org.kaoyi.ledger.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.sql.Connection;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.kaoyi.ledger.LogUnavailable;
import org.kaoyi.testing.NetworkLink;
import org.postgresql.ds.PGSimpleDataSource;

/** Where packets are dropped nobody hears of it; whoever follows the log must not wait for ever. */
class SilentDatabaseTest {
    private static final Duration SOON = Duration.ofMillis(300);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Test
    void a_page_that_does_not_come_is_given_up() throws Exception {
        PGSimpleDataSource server = (PGSimpleDataSource) LedgerDatabase.fresh().source();
        try (NetworkLink link = NetworkLink.to(server.getPortNumbers()[0])) {
            server.setPortNumbers(new int[] {link.port()});
            Connection open = server.getConnection();
            LedgerReads reads = new LedgerReads(alwaysHanding(open), SOON);
            link.cut();
            assertTimeoutPreemptively(
                    PATIENCE,
                    () -> assertThatThrownBy(() -> reads.after(0, 1))
                            .isInstanceOf(LogUnavailable.class)
                            .hasMessage("the log can not be read"));
            assertThat(open.isClosed()).isTrue();
        }
    }

    private static PGSimpleDataSource alwaysHanding(Connection connection) {
        return new PGSimpleDataSource() {
            @Override
            public Connection getConnection() {
                return connection;
            }
        };
    }
}
