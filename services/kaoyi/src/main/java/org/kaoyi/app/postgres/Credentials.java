package org.kaoyi.app.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.kaoyi.app.CannotProceed;
import org.kaoyi.app.FileTrouble;

/**
 * User and password of a database of one's own, from the environment: a command line is seen by everybody on the machine. What the
 * address itself says goes before.
 */
enum Credentials {
    /** The role that reads and records. */
    PROGRAM("KAOYI_DB_USER", "KAOYI_DB_PASSWORD_FILE"),

    /** The role that makes the tables and owns them. */
    OWNER("KAOYI_OWNER_USER", "KAOYI_OWNER_PASSWORD_FILE");

    private final String userVariable;
    private final String passwordVariable;

    Credentials(String userVariable, String passwordVariable) {
        this.userVariable = userVariable;
        this.passwordVariable = passwordVariable;
    }

    boolean areGiven(Map<String, String> environment) {
        return !environment.getOrDefault(userVariable, "").isBlank();
    }

    /**
     * The address with what it lacks.
     *
     * @throws CannotProceed when the password's file can not be read or is empty
     */
    String complete(String jdbcUrl, Map<String, String> environment) {
        String user = environment.getOrDefault(userVariable, "");
        String file = environment.getOrDefault(passwordVariable, "");
        String complete = jdbcUrl;
        if (!user.isBlank() && !names(jdbcUrl, "user")) {
            complete = with(complete, "user", user.strip());
        }
        if (!file.isBlank() && !names(jdbcUrl, "password")) {
            complete = with(complete, "password", password(file));
        }
        return complete;
    }

    private static boolean names(String url, String parameter) {
        return url.toLowerCase(Locale.ROOT).matches(".*[?&]" + parameter + "=.*");
    }

    private static String with(String url, String parameter, String value) {
        return url + (url.contains("?") ? "&" : "?") + parameter + "=" + URLEncoder.encode(value, UTF_8);
    }

    private String password(String file) {
        try {
            // Editors and echo end a file with a line break, which belongs to no password.
            String password = Files.readString(Path.of(file), UTF_8).stripTrailing();
            if (password.isEmpty()) {
                throw CannotProceed.usage("The file %s, named by %s, is empty; it should hold the database's password."
                        .formatted(file, passwordVariable));
            }
            return password;
        } catch (IOException | InvalidPathException e) {
            throw CannotProceed.usage(
                    "The file %s, named by %s, can not be read (%s). It should hold the database's password."
                            .formatted(file, passwordVariable, FileTrouble.in(e)));
        }
    }
}
