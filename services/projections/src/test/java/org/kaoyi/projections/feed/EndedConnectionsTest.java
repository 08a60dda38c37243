package org.kaoyi.projections.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kaoyi.projections.fixture.ProjectionDatabase;
import org.springframework.dao.DataAccessResourceFailureException;

/** Connections and streams that have ended under those who use them. */
class EndedConnectionsTest {
    private interface Answer {
        @Nullable
        Object to(String method, Object[] arguments) throws SQLException;
    }

    @SuppressWarnings("unchecked")
    private static <T> T answering(Class<T> type, Answer answer) {
        return (T) Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> answer.to(method.getName(), arguments));
    }

    @Test
    void a_lock_over_a_connection_that_does_not_even_end_counts_as_not_released() {
        Connection ended = answering(Connection.class, (method, arguments) -> {
            throw new SQLException("the network is gone");
        });

        assertThat(Precedence.released(ended, "SELECT true")).isFalse();
    }

    @Test
    void a_connection_of_a_rebuild_that_can_not_be_given_back_is_told() throws SQLException {
        DataSource database = ProjectionDatabase.fresh();
        try (Connection real = database.getConnection()) {
            Connection kept = answering(Connection.class, (method, arguments) -> {
                if (method.equals("prepareStatement")) {
                    return real.prepareStatement((String) arguments[0]);
                }
                throw new SQLException("the pool was closed");
            });
            DataSource pool = answering(DataSource.class, (method, arguments) -> kept);
            RebuildLock lock = RebuildLock.on(pool);

            assertThatThrownBy(lock::close)
                    .isInstanceOf(DataAccessResourceFailureException.class)
                    .hasMessage("the connection of a rebuild can not be given back");
        }
        RebuildLock.on(database).close();
    }

    @Test
    @SuppressWarnings("unchecked")
    void who_waits_for_the_next_event_of_a_closed_stream_is_told_that_none_will_come() {
        BlockingStream<TrackedEventMessage<?>> nothing =
                answering(BlockingStream.class, (method, arguments) -> method.equals("peek") ? Optional.empty() : null);
        GuardedSource.Guarded stream = new GuardedSource.Guarded(nothing, 1) {
            @Override
            boolean lets(TrackedEventMessage<?> next) {
                return true;
            }
        };
        stream.close();

        assertThatThrownBy(stream::nextAvailable)
                .isInstanceOf(InterruptedException.class)
                .hasMessage("the stream was closed");
    }
}
