package org.kaoyi.benchmarks.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Clusters of runs that were killed before they could delete them: gigabytes, and of no further use. */
final class AbandonedClusters {
    private static final String PREFIX = "cluster-";

    /** Its first line is the number of the server's process. */
    private static final String SERVER_FILE = "postmaster.pid";

    private AbandonedClusters() {}

    /** A new folder for a cluster, after those without a running server have been deleted. */
    static Path replacedIn(Path folder) {
        try {
            try (DirectoryStream<Path> clusters = Files.newDirectoryStream(folder, PREFIX + "*")) {
                for (Path cluster : clusters) {
                    if (!isServed(cluster)) {
                        Folders.delete(cluster);
                    }
                }
            }
            return Files.createTempDirectory(folder, PREFIX);
        } catch (IOException e) {
            throw new UncheckedIOException("the folder of the benchmarks' database can not be used", e);
        }
    }

    private static boolean isServed(Path cluster) throws IOException {
        Path file = cluster.resolve(SERVER_FILE);
        if (!Files.exists(file)) {
            return false;
        }
        long process = Long.parseLong(Files.readAllLines(file).getFirst().strip());
        return ProcessHandle.of(process).map(ProcessHandle::isAlive).orElse(false);
    }
}
