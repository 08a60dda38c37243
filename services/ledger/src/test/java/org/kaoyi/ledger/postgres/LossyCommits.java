package org.kaoyi.ledger.postgres;

import static org.kaoyi.ledger.postgres.Proxies.call;
import static org.kaoyi.ledger.postgres.Proxies.proxy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Connections whose next commit of events is lost on the way, or whose answer is. */
final class LossyCommits {
    enum Loss {
        NONE,
        /** The server never sees the commit. */
        OF_THE_COMMIT,
        /** The server commits, and the caller never hears of it. */
        OF_THE_ANSWER,
        /** The server commits, can not flush its log on a full disk, and ends. */
        PANIC_AFTER_THE_COMMIT,
        /** The same, told in the server's own language. */
        PANIC_IN_GERMAN
    }

    private final AtomicReference<Loss> next = new AtomicReference<>(Loss.NONE);
    private final AtomicBoolean failing = new AtomicBoolean();
    private final DataSource delegate;
    private volatile Runnable meanwhile = () -> {};

    LossyCommits(DataSource delegate) {
        this.delegate = delegate;
    }

    /** The program itself fails before the commit is sent; the connection stands. */
    void failBeforeNext() {
        failing.set(true);
    }

    void loseNext(Loss loss) {
        loseNext(loss, () -> {});
    }

    /** @param meanwhile what happens in the same moment */
    void loseNext(Loss loss, Runnable meanwhile) {
        this.meanwhile = meanwhile;
        next.set(loss);
    }

    DataSource source() {
        return proxy(DataSource.class, (self, method, arguments) -> {
            Object result = call(delegate, method, arguments);
            return result instanceof Connection connection ? lossy(connection) : result;
        });
    }

    private Connection lossy(Connection connection) {
        return proxy(Connection.class, (self, method, arguments) -> switch (method.getName()) {
            case "commit" -> lossily(connection, () -> call(connection, method, arguments));
            case "prepareStatement" -> {
                PreparedStatement statement = (PreparedStatement) call(connection, method, arguments);
                yield arguments[0].toString().contains("INSERT INTO ledger_event")
                        ? lossy(connection, statement)
                        : statement;
            }
            default -> call(connection, method, arguments);
        });
    }

    /** The statement that stores an event and commits in one. */
    private PreparedStatement lossy(Connection connection, PreparedStatement statement) {
        return proxy(
                PreparedStatement.class,
                (self, method, arguments) -> method.getName().equals("executeUpdate")
                        ? lossily(connection, () -> call(statement, method, arguments))
                        : call(statement, method, arguments));
    }

    private Object lossily(Connection connection, Call commit) throws Throwable {
        Loss loss = next.getAndSet(Loss.NONE);
        if (failing.getAndSet(false)) {
            throw new NoClassDefFoundError("injected before a commit");
        }
        Object answer = loss == Loss.OF_THE_COMMIT ? null : commit.make();
        if (loss != Loss.NONE) {
            meanwhile.run();
            connection.close();
            throw switch (loss) {
                case PANIC_AFTER_THE_COMMIT -> panic("PANIC");
                case PANIC_IN_GERMAN -> panic("PANIK");
                default -> new SQLException("the line went dead", "08006");
            };
        }
        return answer;
    }

    private static SQLException panic(String severity) {
        return new PSQLException(new ServerErrorMessage(
                "S%s\0C53100\0Mcould not write to file: No space left on device\0".formatted(severity)));
    }

    private interface Call {
        Object make() throws Throwable;
    }
}
