package org.kaoyi.ledger.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Iterator;
import org.kaoyi.ledger.Head;
import org.kaoyi.ledger.LoggedEvent;
import org.kaoyi.ledger.merkle.Frontier;
import org.postgresql.PGConnection;

/** Fills an empty log with the events of another, each as it stands there, by one COPY. Memory does not grow with the log. */
public final class LogFilling {
    /** Whoever opened the empty log for writing meanwhile finds another epoch and stores nothing. */
    private static final String TAKE = """
            UPDATE ledger_head SET epoch = epoch + 1, holder = ''
             WHERE id = 1 AND position = 0 AND NOT EXISTS (SELECT 1 FROM ledger_event)
            RETURNING epoch
            """;

    private static final String SET_HEAD = "UPDATE ledger_head SET position = ?, frontier = ?, root = ? WHERE id = 1";

    private LogFilling() {}

    /**
     * Fills within the caller's transaction; nothing is there for others before its commit.
     *
     * @param events from position 1 on, without gaps; their leaf hashes are taken as they are, so the caller has compared them with the
     *     content
     * @return the head to which they lead
     * @throws SQLException when the log is not empty, or an event does not follow upon those before
     */
    public static Head fill(Connection connection, Iterator<LoggedEvent> events) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet taken = statement.executeQuery(TAKE)) {
            if (!taken.next()) {
                throw new SQLException("the log is not empty");
            }
        }
        Growing growing = new Growing(events);
        new CopyRows().send(connection.unwrap(PGConnection.class).getCopyAPI(), growing);
        Frontier end = growing.tree.frontier();
        try (PreparedStatement head = connection.prepareStatement(SET_HEAD)) {
            head.setLong(1, end.size());
            head.setBytes(2, end.toBytes());
            head.setBytes(3, end.root());
            head.executeUpdate(); // of the row that was taken above, in the same transaction
        }
        return new Head(end.size(), end.root());
    }

    /** The events as they pass, and the tree over them. */
    private static final class Growing implements Iterator<LoggedEvent> {
        private final Iterator<LoggedEvent> events;
        private final Frontier.Growing tree = Frontier.empty().grow();

        Growing(Iterator<LoggedEvent> events) {
            this.events = events;
        }

        @Override
        public boolean hasNext() {
            return events.hasNext();
        }

        @Override
        public LoggedEvent next() {
            LoggedEvent event = events.next();
            if (event.position() != tree.size() + 1) {
                throw new IllegalArgumentException(
                        "position %d stands where %d is due".formatted(event.position(), tree.size() + 1));
            }
            tree.add(event.leafHash());
            return event;
        }
    }
}
