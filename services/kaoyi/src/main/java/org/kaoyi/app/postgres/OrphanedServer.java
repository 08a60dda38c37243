package org.kaoyi.app.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.kaoyi.app.CannotProceed;
import org.kaoyi.app.FileTrouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL that outlived its Java process ({@code kill -9}, out of memory). It is stopped before the next start rather
 * than adopted: its settings may be those of an older Kaoyi, and a stopped cluster starts again in a tenth of a second.
 */
final class OrphanedServer {
    private static final Logger LOG = LoggerFactory.getLogger(OrphanedServer.class);

    /** An idle server stops at once; one in the midst of a checkpoint of a slow disk may take this long. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private OrphanedServer() {}

    /**
     * Stops the server of this folder if one is running. To be called only under the folder's lock, which proves that no
     * living Kaoyi uses it.
     */
    static void stopIfRunning(DataFolder folder) {
        Path pidFile = folder.cluster().resolve("postmaster.pid");
        Optional<ProcessHandle> process = processOf(pidFile);
        if (process.isEmpty()) {
            return; // no file, or one of a server that died with the machine: PostgreSQL recovers by itself
        }
        ProcessHandle server = process.get();
        if (!servesFolder(server, folder)) {
            // Its number was given to another program, and PostgreSQL would refuse to start because of it.
            deletePidFile(pidFile);
            return;
        }
        LOG.warn("The database server {} outlived its Kaoyi process; it is stopped now", server.pid());
        interrupt(server);
        try {
            server.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw stillRunning(server, folder, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw stillRunning(server, folder, e);
        }
    }

    private static CannotProceed stillRunning(ProcessHandle server, DataFolder folder, Exception cause) {
        return CannotProceed.notReachable(
                "A database server left behind in %s (process %d) does not stop. Stop it by hand, then start again."
                        .formatted(folder.root(), server.pid()),
                cause);
    }

    private static Optional<ProcessHandle> processOf(Path pidFile) {
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        try {
            String firstLine = Files.readString(pidFile, UTF_8)
                    .lines()
                    .findFirst()
                    .orElse("")
                    .strip();
            return firstLine.matches("\\d+")
                    ? ProcessHandle.of(Long.parseLong(firstLine)).filter(ProcessHandle::isAlive)
                    : Optional.empty();
        } catch (IOException e) {
            throw CannotProceed.notReachable(
                    "The file %s can not be read (%s).".formatted(pidFile, FileTrouble.in(e)), e);
        }
    }

    /** A pid file may outlive its process by a reboot, so the process itself is asked what it is. */
    static boolean servesFolder(ProcessHandle process, DataFolder folder) {
        ProcessHandle.Info info = process.info();
        boolean postgres = info.command()
                .map(c -> Path.of(c).getFileName().toString().startsWith("postgres"))
                .orElse(false);
        boolean here = info.arguments()
                .map(arguments ->
                        Arrays.asList(arguments).contains(folder.cluster().toString()))
                .orElse(false);
        return postgres && here;
    }

    /** SIGINT is PostgreSQL's fast shutdown; SIGTERM would wait for clients. Where there are no signals, the end is abrupt. */
    private static void interrupt(ProcessHandle server) {
        try {
            Process ignored = new ProcessBuilder("kill", "-INT", Long.toString(server.pid())).start();
        } catch (IOException e) {
            LOG.debug("no kill command", e);
            server.destroy();
        }
    }

    private static void deletePidFile(Path pidFile) {
        try {
            Files.deleteIfExists(pidFile);
        } catch (IOException e) {
            throw CannotProceed.notReachable(
                    "The stale file %s can not be deleted (%s). Delete it by hand."
                            .formatted(pidFile, FileTrouble.in(e)),
                    e);
        }
    }
}
