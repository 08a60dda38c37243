package org.kaoyi.app.command;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.kaoyi.app.CannotProceed;
import org.kaoyi.app.cluster.Membership;
import org.kaoyi.app.cluster.Role;
import org.kaoyi.app.ledger.Access;
import org.kaoyi.app.ledger.OpenLedger;
import org.kaoyi.app.postgres.DataFolder;
import org.kaoyi.app.web.WebServer;
import org.kaoyi.ledger.kafka.WrongTopic;

/** A ledger with its web server, opened in this order and closed in the other. */
final class Serving implements AutoCloseable {
    private final OpenLedger ledger;
    private final String where;
    private final CountDownLatch ended = new CountDownLatch(1);
    private @Nullable WebServer web;

    private Serving(OpenLedger ledger, String where) {
        this.ledger = ledger;
        this.where = where;
    }

    static Serving open(LedgerOptions options, DataFolder folder, Access access) {
        return open(options, folder, access, Membership.standalone());
    }

    /**
     * As one of several processes.
     *
     * @throws CannotProceed also when the topic is another ledger's, or the database is a replica and a role has to write
     */
    static Serving open(LedgerOptions options, DataFolder folder, Access access, Membership membership) {
        OpenLedger ledger =
                OpenLedger.open(options.database(folder), access, Clock.systemUTC(), options.seal(folder), membership);
        try {
            if (membership.has(Role.PROJECT)) {
                ledger.requireWritable("keep the views up to date");
            }
            ledger.follow();
        } catch (WrongTopic e) {
            ledger.close();
            throw CannotProceed.notReachable(sentence(e), e);
        } catch (RuntimeException e) {
            ledger.close();
            throw e;
        }
        return new Serving(ledger, options.embedded() ? folder.root().toString() : "the database given");
    }

    private static String sentence(WrongTopic e) {
        String message = String.valueOf(e.getMessage());
        return Character.toUpperCase(message.charAt(0)) + message.substring(1) + ".";
    }

    OpenLedger ledger() {
        return ledger;
    }

    /** Which data it serves, for people. */
    String where() {
        return where;
    }

    /** Begins to serve, unless the program is ending already. */
    synchronized void listen(WebServer.Starting server) {
        if (ended.getCount() > 0) {
            web = server.serve(ledger);
        }
    }

    synchronized void sayWhere(boolean json) {
        if (web == null) {
            return;
        }
        Output output = new Output();
        if (json) {
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("address", web.address());
            answer.put("data", where);
            answer.put("process", ProcessHandle.current().pid());
            answer.put("records", ledger.isRecording());
            output.json(answer);
        } else {
            output.line("Open %s/discrepancies in a browser. Data: %s. Ctrl-C ends it.", web.address(), where);
            if (ledger.membership().has(Role.RECORD) && !ledger.isRecording()) {
                output.line(
                        "This process reads and does not record yet: another one does, or a warning says why nobody can. It takes over when that one ends or falls silent.");
            }
        }
    }

    /** Waits until it is closed, by the program's end. */
    void awaitEnd() throws InterruptedException {
        ended.await();
    }

    @Override
    public synchronized void close() {
        if (web != null) {
            web.close();
            web = null;
        }
        ledger.close();
        ended.countDown();
    }
}
