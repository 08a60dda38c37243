package org.kaoyi.app.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kaoyi.app.cluster.Role;
import org.kaoyi.app.ledger.OpenLedger;
import org.kaoyi.ledger.kafka.RelayStatus;
import org.kaoyi.projections.feed.ProjectionStatus;

/** What this process has to do for its ledger, and how it fares. */
interface Duties {
    Set<Role> roles();

    /**
     * The position of the log's head.
     *
     * @throws RuntimeException when it can not be read, or is damaged
     */
    long position();

    boolean isRecording();

    /** Whether the database lets itself be read only at present. */
    boolean isReadOnly();

    /** Why what is recorded is not signed at present; empty when it is, or nothing is to be signed here. */
    Optional<String> signingFailure();

    /** Empty when it has no relay. */
    Optional<RelayStatus> relay();

    List<ProjectionStatus> views();

    /** By view, whether this process keeps it up to date; empty when that is settled otherwise. */
    Map<String, Boolean> turns();

    /** By view, why it is not known whose turn it is, or why it could not be begun here. */
    Map<String, String> turnFailures();

    /** Those of a process that has opened a ledger. */
    static Duties of(OpenLedger ledger) {
        return new Duties() {
            @Override
            public Set<Role> roles() {
                return ledger.membership().roles();
            }

            @Override
            public long position() {
                return ledger.log().head().position();
            }

            @Override
            public boolean isRecording() {
                return ledger.isRecording();
            }

            @Override
            public boolean isReadOnly() {
                return ledger.condition().isReadOnly();
            }

            @Override
            public Optional<String> signingFailure() {
                return ledger.signingFailure();
            }

            @Override
            public Optional<RelayStatus> relay() {
                return ledger.topicWork().relayStatus();
            }

            @Override
            public List<ProjectionStatus> views() {
                return ledger.projections().status();
            }

            @Override
            public Map<String, Boolean> turns() {
                return ledger.topicWork().turns();
            }

            @Override
            public Map<String, String> turnFailures() {
                return ledger.topicWork().turnFailures();
            }
        };
    }
}
