package org.kaoyi.readingroom.openapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the Javadoc of a controller's method says, so that it is not said twice. */
final class ControllerDocs {
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern COMMENT = Pattern.compile("/\\*\\*(.*)\\*/", Pattern.DOTALL);

    private ControllerDocs() {}

    /** The text before its tags, in one line and without markup; empty where there is none. */
    static String of(Method method) {
        List<String> lines =
                lines(SOURCES.resolve(method.getDeclaringClass().getName().replace('.', '/') + ".java"));
        int declared = 0;
        while (!isDeclaration(lines.get(declared), method)) {
            declared++;
        }
        int first = declared;
        // Members are parted by an empty line, as the formatter has it; annotations stand between.
        while (!lines.get(first).isBlank()) {
            first--;
        }
        Matcher comment = COMMENT.matcher(String.join("\n", lines.subList(first, declared)));
        return comment.find() ? plain(comment.group(1)) : "";
    }

    private static boolean isDeclaration(String line, Method method) {
        return line.startsWith("    public ") && line.contains(" " + method.getName() + "(");
    }

    private static String plain(String comment) {
        return comment.replaceAll("(?m)^\\s*\\*\\s?", "")
                .replaceAll("(?s)\\n\\s*@\\w.*", "")
                .replaceAll("\\{@\\w+ ([^}]*)\\}", "$1")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
