package org.kaoyi.app.cluster;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaoyi.app.CannotProceed;
import org.kaoyi.app.FileTrouble;

/** What the processes of one ledger show each other; it stands in a file that only they can read. */
public record ClusterToken(String value) {
    public static final String HEADER = "X-Kaoyi-Cluster-Token";
    public static final String FILE = "KAOYI_CLUSTER_TOKEN_FILE";

    /** Shorter ones can be guessed. */
    private static final int CHARACTERS_MIN = 16;

    /**
     * The token that the environment names, if it names one.
     *
     * @throws CannotProceed when its file can not be read or holds too little
     */
    public static Optional<ClusterToken> of(Map<String, String> environment) {
        String file = environment.getOrDefault(FILE, "");
        if (file.isBlank()) {
            return Optional.empty();
        }
        try {
            String token = Files.readString(Path.of(file), UTF_8).strip();
            if (token.length() < CHARACTERS_MIN) {
                throw CannotProceed.usage(
                        "The file %s, named by %s, holds less than %d characters; make it with: head -c 24 /dev/urandom | base64"
                                .formatted(file, FILE, CHARACTERS_MIN));
            }
            return Optional.of(new ClusterToken(token));
        } catch (IOException | InvalidPathException e) {
            throw CannotProceed.usage(
                    "The file %s, named by %s, can not be read (%s). It should hold the cluster's token."
                            .formatted(file, FILE, FileTrouble.in(e)));
        }
    }

    /** Compared in constant time, so that it can not be guessed letter by letter. */
    public boolean fits(@Nullable String shown) {
        return shown != null && MessageDigest.isEqual(value.getBytes(UTF_8), shown.getBytes(UTF_8));
    }

    @Override
    public String toString() {
        return "ClusterToken[…]";
    }
}
