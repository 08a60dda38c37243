package org.kaoyi.app.postgres;

import java.time.Duration;
import java.util.Map;

/** What PostgreSQL is started with, each with its reason. */
final class ServerSettings {
    /** The database that holds the ledger. */
    static final String DATABASE = "kaoyi";

    static final String SUPERUSER = "postgres";

    /** PostgreSQL's major version in the binaries we ship; a cluster of another one is refused, not converted. */
    static final String MAJOR_VERSION = "18";

    /**
     * Recovery after a crash replays at most one gigabyte of write-ahead log (max_wal_size), half a minute on a slow disk.
     */
    static final Duration START_PATIENCE = Duration.ofSeconds(60);

    /**
     * The library starts the server with {@code -F} (no fsync) and synchronous_commit off, since it was made for tests; a
     * ledger says "recorded" only when the disk has it. Later settings of a command line win, and {@link EmbeddedServer} asks
     * the running server for them.
     */
    static final Map<String, String> DURABLE =
            Map.of("fsync", "on", "synchronous_commit", "on", "full_page_writes", "on");

    /** One machine, few clients: the sequencer, a pool of readers, the projections, and a person with psql. */
    static final Map<String, String> MODEST = Map.of(
            "max_connections", "60",
            "listen_addresses", "127.0.0.1",
            // The socket's folder may be missing or shared; clients come by TCP with a password.
            "unix_socket_directories", "");

    private ServerSettings() {}

    /**
     * Options of initdb. {@code LC_CTYPE} must know letters beyond ASCII: under plain C, trigram search finds no Chinese,
     * Korean or Cyrillic at all. Sorting by code point is the same on every machine.
     */
    static Map<String, String> locale(String operatingSystem) {
        if (operatingSystem.startsWith("Windows")) {
            return Map.of("locale", "en-US");
        }
        String letters = operatingSystem.startsWith("Mac") ? "en_US.UTF-8" : "C.UTF-8";
        return Map.of("locale", "C", "lc-ctype", letters);
    }
}
