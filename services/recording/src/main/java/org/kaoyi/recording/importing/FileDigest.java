package org.kaoyi.recording.importing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * The beginning of the hash of a file's bytes, by which its import is named, on a thread of its own beside who reads the rows. Whoever closes it
 * wants it no more; after that nobody reads the file here, so that it can be deleted.
 */
final class FileDigest implements AutoCloseable {
    /** 128 bits of SHA-256 name a file. */
    private static final int DIGEST_BYTES = 16;

    /** After so many it is seen whether it is still wanted. */
    private static final int BUFFER_BYTES = 64 * 1024;

    private final ImportFile file;
    private final CompletableFuture<String> found = new CompletableFuture<>();
    private volatile boolean unwanted;

    private FileDigest(ImportFile file) {
        this.file = file;
    }

    static FileDigest begin(ImportFile file) {
        FileDigest digest = new FileDigest(file);
        Thread.ofPlatform().name("digest of " + file.name()).daemon().start(digest::find);
        return digest;
    }

    /** @throws ImportRefused when the file can not be read */
    static String of(ImportFile file) {
        FileDigest digest = new FileDigest(file);
        return digest.read();
    }

    /**
     * Waits for it.
     *
     * @throws ImportRefused when the file can not be read
     * @throws CancellationException when this was closed before
     */
    String known() {
        try {
            return found.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof ImportRefused refused ? refused : e;
        }
    }

    private void find() {
        try {
            found.complete(read());
        } catch (Throwable e) {
            found.completeExceptionally(e); // told to who asks for it
        }
    }

    private String read() {
        try (InputStream in = Files.newInputStream(file.path())) {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[BUFFER_BYTES];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                if (unwanted) {
                    throw new CancellationException();
                }
                sha256.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(sha256.digest(), 0, DIGEST_BYTES);
        } catch (IOException e) {
            throw ImportRefused.unreadable(file, 0, e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public void close() {
        unwanted = true;
        found.exceptionally(unused -> "").join();
    }
}
