package org.kaoyi.projections.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kaoyi.claims.authority.Authority;
import org.kaoyi.claims.authority.AuthorityId;
import org.kaoyi.claims.authority.AuthorityKind;
import org.kaoyi.claims.event.AuthorityEntered;
import org.kaoyi.claims.event.LedgerEvent;
import org.kaoyi.projections.feed.EventReader;
import org.kaoyi.projections.fixture.TestLedger;
import org.springframework.jdbc.core.JdbcTemplate;

/** A page of a text that is asked for right after a start does not wait for the whole log. */
class ReadingOnTest {
    private static final int EVENTS = 2_500;
    private static final int AT_ONCE = 500;

    @Test
    void whoHasNoTimeReadsOnAndSeesHowFarItIs() {
        try (TestLedger ledger = new TestLedger()) {
            for (int i = 0; i < EVENTS; i += AT_ONCE) {
                ledger.append(persons(i));
            }
            AuditDesk desk = desk(ledger, Long.MAX_VALUE);

            AuditDesk.Progress first = desk.readOn(Duration.ZERO);
            assertThat(first.isDone()).isFalse();
            assertThat(first.percent()).isBetween(1, 99);
            AuditDesk.Progress second = desk.readOn(Duration.ZERO);
            assertThat(second.position()).isGreaterThan(first.position());
            AuditDesk.Progress last = desk.readOn(Duration.ZERO);
            assertThat(last.isDone()).isTrue();
            assertThat(last.percent()).isEqualTo(100);

            ledger.append(persons(EVENTS));
            assertThat(desk.readOn(Duration.ZERO).isDone())
                    .as("what came since")
                    .isTrue();
        }
    }

    @Test
    void anEmptyLedgerIsRead() {
        try (TestLedger ledger = new TestLedger()) {
            assertThat(desk(ledger, Long.MAX_VALUE).readOn(Duration.ZERO).isDone())
                    .isTrue();
        }
    }

    @Test
    void aReportAsOfAnEarlierPositionIsReadAsFarAsThat() {
        try (TestLedger ledger = new TestLedger()) {
            ledger.append(persons(0));
            AuditDesk.Progress past = desk(ledger, 10).readOn(Duration.ZERO);
            assertThat(past).isEqualTo(new AuditDesk.Progress(10, 10));
        }
    }

    private static AuditDesk desk(TestLedger ledger, long until) {
        EventReader reader = new EventReader(ledger.codec, ledger.log);
        return new AuditDesk(
                ledger.log,
                reader,
                new SupportQueries(new JdbcTemplate(), reader, claims -> java.util.Set.of()),
                until);
    }

    private static LedgerEvent[] persons(int from) {
        LedgerEvent[] events = new LedgerEvent[AT_ONCE];
        for (int i = 0; i < AT_ONCE; i++) {
            Authority.Name name = new Authority.Name("Person " + (from + i), null);
            events[i] = new AuthorityEntered(new Authority(
                    AuthorityKind.AGENT,
                    new AuthorityId("person-" + (from + i)),
                    List.of(name),
                    null,
                    List.of(),
                    List.of(),
                    List.of(),
                    null));
        }
        return events;
    }
}
