package org.kaoyi.app.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The Chromium of this machine, if there is one; nothing fetches another. */
final class Chromium {
    /** Names a browser that is on no path. */
    static final String VARIABLE = "KAOYI_CHROMIUM";

    /** Set to {@value #REQUIRED} by who has installed one: then its absence is a failure, and not a choice. */
    static final String BROWSER_VARIABLE = "KAOYI_TEST_BROWSER";

    static final String REQUIRED = "required";

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    private static final Optional<Path> FOUND = find();

    private Chromium() {}

    /** Looked for once a process. */
    static Optional<Path> found() {
        return FOUND;
    }

    static boolean required() {
        return REQUIRED.equals(System.getenv(BROWSER_VARIABLE));
    }

    private static Optional<Path> find() {
        String named = System.getenv(VARIABLE);
        Stream<Path> candidates = named != null
                ? Stream.of(Path.of(named))
                : Pattern.compile(Pattern.quote(File.pathSeparator))
                        .splitAsStream(
                                Optional.ofNullable(System.getenv("PATH")).orElse(""))
                        .filter(folder -> !folder.isEmpty())
                        .flatMap(folder -> NAMES.stream().map(Path.of(folder)::resolve));
        return candidates.filter(Files::isExecutable).findFirst();
    }
}
