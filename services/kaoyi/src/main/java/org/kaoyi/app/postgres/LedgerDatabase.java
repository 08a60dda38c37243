package org.kaoyi.app.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.kaoyi.app.CannotProceed;
import org.kaoyi.app.FileTrouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The database of a ledger, opened for one run of the program. Closing it stops the server if this process started it.
 */
public final class LedgerDatabase implements AutoCloseable {
    /** The variable with the address that migrations use; an option would show its password in the list of processes. */
    public static final String OWNER_URL = "KAOYI_OWNER_URL";

    private static final Logger LOG = LoggerFactory.getLogger(LedgerDatabase.class);

    /** How often a standby looks whether the process that serves the same database on this machine has ended. */
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    private final CountDownLatch closed = new CountDownLatch(1);
    private final String url;
    private final String ownerUrl;
    /** Folder of texts and images for a database of one's own, shared by all processes that serve it. */
    public static final String ATTACHMENTS = "KAOYI_ATTACHMENTS";

    private final DataFolder folder;
    private final @Nullable Path attachments;
    private @Nullable FolderLock lock;
    private final @Nullable EmbeddedServer server;
    private final @Nullable LiveServer live;

    private LedgerDatabase(
            String url,
            String ownerUrl,
            DataFolder folder,
            @Nullable Path attachments,
            @Nullable FolderLock lock,
            @Nullable EmbeddedServer server,
            @Nullable LiveServer live) {
        this.url = url;
        this.ownerUrl = ownerUrl;
        this.folder = folder;
        this.attachments = attachments;
        this.lock = lock;
        this.server = server;
        this.live = live;
    }

    /**
     * A database that somebody else runs, with one role for everything or another for the migrations: by {@value #OWNER_URL}, or by the
     * variables of {@link Credentials#OWNER} where it is reached at the same address.
     *
     * @param meetingPlace where the process of this machine that serves it leaves its address
     * @param environment which may hold user and password
     */
    public static LedgerDatabase at(String jdbcUrl, DataFolder meetingPlace, Map<String, String> environment) {
        if (!jdbcUrl.startsWith("jdbc:postgresql:")) {
            throw CannotProceed.usage(
                    "--url takes a PostgreSQL address such as jdbc:postgresql://host:5432/kaoyi?user=me.");
        }
        String owner = environment.getOrDefault(OWNER_URL, "");
        if (!owner.isBlank() && !owner.startsWith("jdbc:postgresql:")) {
            throw CannotProceed.usage(
                    OWNER_URL + " takes a PostgreSQL address such as jdbc:postgresql://host:5432/kaoyi?user=owner.");
        }
        String complete = Credentials.PROGRAM.complete(jdbcUrl, environment);
        String kept = environment.getOrDefault(ATTACHMENTS, "");
        return new LedgerDatabase(
                complete,
                owner.isBlank() ? owner(jdbcUrl, complete, environment) : owner,
                meetingPlace,
                kept.isBlank() ? null : Path.of(kept),
                null,
                null,
                livingServer(meetingPlace).orElse(null));
    }

    /** The same address as its owner reaches it; as the program does, where nobody else is named. */
    private static String owner(String jdbcUrl, String complete, Map<String, String> environment) {
        return Credentials.OWNER.areGiven(environment) ? Credentials.OWNER.complete(jdbcUrl, environment) : complete;
    }

    /**
     * The database of a data folder: started here, or borrowed from the living process that serves the folder.
     *
     * @throws CannotProceed when the folder can not be used, or its other process is only just starting
     */
    public static LedgerDatabase in(DataFolder folder, Map<String, String> environment) {
        folder.prepare();
        Optional<FolderLock> taken = FolderLock.take(folder);
        if (taken.isEmpty()) {
            LiveServer live = LiveServer.find(folder)
                    .orElseThrow(() -> CannotProceed.notReachable(
                            "Another Kaoyi is just starting or stopping on %s. Try again in a moment."
                                    .formatted(folder.root()),
                            null));
            return new LedgerDatabase(
                    live.databaseUrl(), live.databaseUrl(), folder, folder.attachments(), null, null, live);
        }
        FolderLock lock = taken.get();
        try {
            Files.deleteIfExists(folder.address()); // of a process that was killed
            EmbeddedServer server = EmbeddedServer.start(folder, environment);
            new LiveServer(ProcessHandle.current().pid(), server.databaseUrl(), null, null).announce(folder);
            return new LedgerDatabase(
                    server.databaseUrl(), server.ownerUrl(), folder, folder.attachments(), lock, server, null);
        } catch (IOException | RuntimeException e) {
            release(lock, e);
            if (e instanceof RuntimeException known) {
                throw known;
            }
            throw CannotProceed.notReachable(
                    "The file %s can not be deleted (%s). Move it away by hand."
                            .formatted(folder.address(), FileTrouble.in(e)),
                    e);
        }
    }

    /** The living process that serves a folder, if there is one; touches nothing. */
    public static Optional<LiveServer> livingServer(DataFolder folder) {
        if (!Files.exists(folder.lock())) {
            return Optional.empty();
        }
        Optional<FolderLock> taken = FolderLock.take(folder);
        if (taken.isEmpty()) {
            return LiveServer.find(folder);
        }
        try {
            taken.get().close();
        } catch (IOException e) {
            throw CannotProceed.notReachable(
                    "The lock file %s can not be closed (%s). Look whether its disk is there, and do the same again."
                            .formatted(folder.lock(), FileTrouble.in(e)),
                    e);
        }
        return Optional.empty();
    }

    private static void release(FolderLock lock, Exception failure) {
        try {
            lock.close();
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    /** Where texts and images of sources are kept: in the data folder, or where {@value #ATTACHMENTS} says; empty where nothing does. */
    public Optional<Path> attachments() {
        return Optional.ofNullable(attachments);
    }

    /** JDBC address with user and password of the role that reads and records. */
    public String url() {
        return url;
    }

    /** The same of the role that makes the tables; {@link #url()} where there is no other. */
    public String ownerUrl() {
        return ownerUrl;
    }

    /** The other process that serves this folder, when there is one: it alone writes. */
    public Optional<LiveServer> livingOther() {
        return Optional.ofNullable(live);
    }

    /** The folder that holds it; for a database of one's own, where its processes on this machine meet. */
    public Path folder() {
        return folder.root();
    }

    /** Whether this process started the server, so that nobody else can be writing. */
    public boolean isOurs() {
        return server != null;
    }

    /**
     * Tells other processes on this machine where the pages are and which token opens the local door. Where another process serves the same
     * database, this is told as soon as that one has ended.
     *
     * @throws CannotProceed when the folder can not be written
     */
    public synchronized void announceWeb(String address, String token) {
        if (lock == null) {
            folder.prepareToWrite();
            lock = FolderLock.take(folder).orElse(null);
        }
        if (lock == null) {
            Thread.ofVirtual().name("announcing").start(() -> announceLater(address, token));
        } else {
            new LiveServer(ProcessHandle.current().pid(), url, address, token).announce(folder);
        }
    }

    private void announceLater(String address, String token) {
        try {
            if (!closed.await(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS)) {
                announceUnlessClosed(address, token);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (CannotProceed e) {
            LOG.warn("other commands on this machine will not find this server: {}", e.getMessage());
        }
    }

    private synchronized void announceUnlessClosed(String address, String token) {
        if (closed.getCount() > 0) {
            announceWeb(address, token);
        }
    }

    /** Closing twice does nothing. */
    @Override
    public synchronized void close() throws IOException {
        if (closed.getCount() == 0) {
            return;
        }
        closed.countDown();
        try {
            if (lock != null) {
                Files.deleteIfExists(folder.address());
            }
        } finally {
            try {
                if (server != null) {
                    server.close();
                }
            } finally {
                if (lock != null) {
                    lock.close();
                }
            }
        }
    }
}
