package org.kaoyi.app.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Properties;
import org.kaoyi.app.CannotProceed;
import org.kaoyi.app.FileTrouble;
import org.kaoyi.ledger.checkpoint.KeyRing;

/**
 * What must be known to open a cluster again. The file is written last, when the cluster has started once: a cluster without
 * it was interrupted while being made and never held an event.
 *
 * @param password of the superuser, drawn at random
 */
record ClusterIdentity(String password) {
    private static final String MAJOR = "postgresql";
    private static final String PASSWORD = "password";
    private static final int PASSWORD_BYTES = 24;

    /**
     * The identity kept in the folder, or a new one.
     *
     * @throws CannotProceed when the cluster is of another PostgreSQL version
     */
    static ClusterIdentity ofFolder(DataFolder folder) {
        if (!folder.holdsLedger()) {
            refuseLostIdentity(folder);
            setAsideUnfinished(folder);
            return fresh();
        }
        if (Files.notExists(folder.cluster())) {
            throw CannotProceed.notReachable(
                    "The ledger's database is missing: there is no folder %s. Put it back from a copy, or restore a backup into another folder."
                            .formatted(folder.cluster()),
                    null);
        }
        Properties kept = LiveServer.read(folder.identity());
        String major = kept.getProperty(MAJOR, "unknown");
        String password = kept.getProperty(PASSWORD);
        if (password == null) {
            throw CannotProceed.notReachable(
                    "The file %s has lost the password, without which the database beside it can not be opened. Put it back from a copy."
                            .formatted(folder.identity()),
                    null);
        }
        if (!major.equals(ServerSettings.MAJOR_VERSION)) {
            throw CannotProceed.notReachable(
                    "The ledger in %s was made with PostgreSQL %s, and this Kaoyi brings %s. Export it with the Kaoyi that made it, then import the export into a new folder."
                            .formatted(folder.root(), major, ServerSettings.MAJOR_VERSION),
                    null);
        }
        return new ClusterIdentity(password);
    }

    /** Keys are made when something is recorded: beside them no database is unfinished, and one begun anew would stand where theirs was. */
    private static void refuseLostIdentity(DataFolder folder) {
        if (Files.exists(folder.cluster()) && KeyRing.isIn(folder.root())) {
            throw CannotProceed.notReachable(
                    "The folder %s holds a database and its keys, and the file %s is missing, which opens them. Put it back from a copy; to begin another ledger, name another folder with --data DIR."
                            .formatted(folder.root(), folder.identity().getFileName()),
                    null);
        }
    }

    private static ClusterIdentity fresh() {
        byte[] random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        return new ClusterIdentity(HexFormat.of().formatHex(random));
    }

    /** Set aside and not deleted: a person who copied only this folder from a backup must find it again. */
    private static void setAsideUnfinished(DataFolder folder) {
        Path cluster = folder.cluster();
        if (!Files.exists(cluster)) {
            return;
        }
        Path aside =
                cluster.resolveSibling("postgresql.unfinished-" + Instant.now().getEpochSecond());
        try {
            Files.move(cluster, aside);
        } catch (IOException e) {
            throw CannotProceed.notReachable(
                    "An unfinished database in %s can not be set aside (%s). Move it away by hand."
                            .formatted(cluster, FileTrouble.in(e)),
                    e);
        }
    }

    void keep(DataFolder folder) {
        Properties properties = new Properties();
        properties.setProperty(MAJOR, ServerSettings.MAJOR_VERSION);
        properties.setProperty(PASSWORD, password);
        LiveServer.writePrivately(
                folder.identity(), properties, "Kaoyi needs this file to open the database beside it");
    }

    /** For initdb alone; the caller deletes it. */
    Path writePasswordFile(DataFolder folder) {
        try {
            Path file = Files.createTempFile(folder.root(), ".password", "");
            Files.writeString(file, password, UTF_8);
            return file;
        } catch (IOException e) {
            throw CannotProceed.notReachable(
                    "The data folder %s can not be written (%s).".formatted(folder.root(), FileTrouble.in(e)), e);
        }
    }
}
