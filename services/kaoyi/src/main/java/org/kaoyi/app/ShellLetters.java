package org.kaoyi.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;

/**
 * Letters that go through a shell. Names stand in four scripts, and a shell may know ASCII alone ({@code LC_ALL=C}, as in many jobs that run at night):
 * {@code ./kaoyi} names a locale that can write them, and who runs the jar itself is served as well as Java lets us.
 */
final class ShellLetters {
    /** What Java makes of an argument's letter that its locale can not tell. */
    private static final String LOST = "\uFFFD";

    private ShellLetters() {}

    /** Lets everything be written in UTF-8, whatever the locale would leave of it; standard output {@link StandardOutput} sees to. */
    static void writeAll() {
        for (String property :
                List.of("stdout.encoding", "stderr.encoding", "sun.stdout.encoding", "sun.stderr.encoding")) {
            System.setProperty(property, UTF_8.name()); // for those who make a writer of their own
        }
        System.setErr(inUtf8(System.err));
    }

    static PrintStream inUtf8(PrintStream stream) {
        return stream.charset().equals(UTF_8) ? stream : new PrintStream(stream, true, UTF_8);
    }

    /** What to tell a person whose words have not come through; they would be looked for, or recorded, as something else. */
    static Optional<String> lost(String... arguments) {
        for (String argument : arguments) {
            if (argument.contains(LOST)) {
                return Optional.of(
                        "The shell's locale can not tell the letters of \"%s\". Say LC_ALL=C.UTF-8 before the command."
                                .formatted(argument));
            }
        }
        return Optional.empty();
    }
}
