package org.kaoyi.app.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A data folder as one looks whose ledger this very process has open, in a database that tests share. */
public final class ServedFolder implements AutoCloseable {
    private final FolderLock lock;

    private ServedFolder(FolderLock lock) {
        this.lock = lock;
    }

    /** Until it is closed commands on the folder read the database at {@code url}. */
    public static ServedFolder of(Path root, String url) throws IOException {
        DataFolder folder = new DataFolder(root);
        Files.createDirectories(root);
        Files.createFile(folder.identity());
        FolderLock lock = FolderLock.take(folder).orElseThrow();
        new LiveServer(ProcessHandle.current().pid(), url, null, null).announce(folder);
        return new ServedFolder(lock);
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
