package org.kaoyi.projections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaoyi.projections.fixture.Given.occasion;
import static org.kaoyi.projections.fixture.Given.person;
import static org.kaoyi.projections.fixture.Given.registered;
import static org.kaoyi.projections.fixture.Given.says;
import static org.kaoyi.projections.fixture.Given.silent;
import static org.kaoyi.projections.fixture.Given.whoQuestion;

import org.kaoyi.projections.fixture.ProjectionDatabase;
import org.kaoyi.projections.fixture.TestLedger;

/** A talk of which two sources name different proposers, shown by its projections. */
final class DisputedTalk implements AutoCloseable {
    final TestLedger ledger = new TestLedger();
    final ProjectionsRuntime projections = new ProjectionsRuntime(ProjectionDatabase.fresh(), ledger.log, ledger.codec);

    DisputedTalk() {
        ledger.append(
                registered("C1", "Chinese"),
                registered("K1", "DPRK"),
                occasion("talk", "1957-11-09"),
                occasion("visit", "1958-02-14"),
                whoQuestion("proposer"),
                whoQuestion("host"),
                person("mao", null),
                person("kim", null),
                says("c", "talk", "proposer", "C1", "mao"),
                says("k", "talk", "proposer", "K1", "kim"),
                says("host", "talk", "host", "C1", "mao"),
                silent("x", "talk", "host", "K1"));
        projections.start();
        caughtUp();
    }

    /** Until all that was recorded shows. */
    void caughtUp() {
        assertThat(projections.awaitPosition(ledger.log.head().position(), TestLedger.PATIENCE_MILLIS))
                .isTrue();
    }

    @Override
    public void close() {
        projections.close();
        ledger.close();
    }
}
