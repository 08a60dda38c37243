package org.kaoyi.projections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaoyi.projections.fixture.Given.occasion;
import static org.kaoyi.projections.fixture.Given.person;
import static org.kaoyi.projections.fixture.Given.registered;
import static org.kaoyi.projections.fixture.Given.says;
import static org.kaoyi.projections.fixture.Given.whoQuestion;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.kaoyi.projections.fixture.ProjectionDatabase;
import org.kaoyi.projections.fixture.TestLedger;
import org.kaoyi.projections.narratives.Narrative;
import org.kaoyi.projections.narratives.NarrativeQueries.By;
import org.kaoyi.projections.narratives.NarrativeQueries.Order;
import org.kaoyi.testing.PostgresServer;

/** A ledger whose projections follow it, and the talk of which two sources name different persons. */
final class FollowedLedger implements AutoCloseable {
    final TestLedger ledger = new TestLedger();
    final DataSource database;
    final ProjectionsRuntime projections;

    FollowedLedger(PostgresServer server) {
        this.database = ProjectionDatabase.freshOn(server);
        this.projections = new ProjectionsRuntime(database, ledger.log, ledger.codec);
    }

    @Override
    public void close() {
        projections.close();
        ledger.close();
    }

    void talk() {
        ledger.append(
                registered("C1", "Chinese"),
                registered("K1", "DPRK"),
                occasion("talk", "1957-11-09"),
                whoQuestion("proposer"),
                person("mao", null),
                person("kim", null),
                says("c", "talk", "proposer", "C1", "mao"),
                says("k", "talk", "proposer", "K1", "kim"));
    }

    void assertThatRowsAreThoseOfARebuild() {
        Map<String, String> live = digests();
        projections.names().forEach(projections::rebuild);
        caughtUp();
        assertThat(live).isEqualTo(digests());
    }

    void follow() {
        projections.start();
        caughtUp();
    }

    void caughtUp() {
        assertThat(projections.awaitPosition(ledger.log.head().position(), TestLedger.PATIENCE_MILLIS))
                .as("projections follow the log: %s", projections.status())
                .isTrue();
    }

    List<Narrative.Account> accounts(By by, String subject) {
        return projections
                .narratives()
                .narrative(by, subject, Order.EVENTS, null)
                .accounts();
    }

    Map<String, String> digests() {
        Map<String, String> digests = new TreeMap<>();
        projections.names().forEach(name -> digests.put(name, projections.digest(name)));
        return digests;
    }
}
