package org.kaoyi.app.wholeway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaoyi.app.documentation.Page;

/**
 * Carries out {@code docs/tutorial.md} as a reader would: writes the files that it shows, gives its commands in their order, and compares
 * what they print with what the page says that they print. A line {@code …} stands for any number of lines.
 */
class TutorialRunTest {
    private static final String PROMPT = "$ ";
    private static final String CONSOLE = "console";
    private static final String SHELL = "sh";
    private static final String LEFT_OUT = "…";

    @TempDir
    private Path folder;

    /** The database of the tutorial; a reader has the embedded one, which takes longer to start and says the same. */
    private final String ledger = OneDatabase.url(OneDatabase.fresh("tutorial"));

    private int exitCode;

    @Test
    void everything_that_the_tutorial_shows_happens_as_it_says() throws IOException {
        List<String> given = new ArrayList<>();
        for (Page.Block block : Page.read(Page.DOCS.resolve("tutorial.md")).blocks()) {
            if (block.info().equals(CONSOLE)) {
                given.addAll(session(block.content()));
            } else if (!block.info().equals(SHELL)) {
                write(block);
            }
        }
        assertThat(given).as("commands that were carried out").hasSizeGreaterThan(9);
    }

    private void write(Page.Block block) throws IOException {
        String[] info = block.info().split(" ");
        assertThat(info).as("a block of code names its kind and its file").hasSize(2);
        Path file = folder.resolve(info[1]);
        Files.createDirectories(file.getParent());
        Files.writeString(file, block.content());
    }

    private List<String> session(String console) throws IOException {
        List<String> commands = new ArrayList<>();
        for (String part : console.split("(?m)^" + Pattern.quote(PROMPT))) {
            if (!part.isEmpty()) {
                String[] lines = part.split("\n", 2);
                assertThat(printed(lines[0])).as(lines[0]).matches(asPrinted(lines[1]));
                commands.add(lines[0]);
            }
        }
        return commands;
    }

    /** What a command prints, with names of files as the reader sees them. */
    private String printed(String command) throws IOException {
        if (command.equals("echo $?")) {
            return exitCode + "\n";
        }
        assertThat(command).startsWith("kaoyi ");
        List<Object> arguments = new ArrayList<>();
        for (String word : command.substring("kaoyi ".length()).split(" ")) {
            arguments.addAll(understood(word));
        }
        arguments.add("--url");
        arguments.add(ledger);
        Program.Answer answer = Program.run(arguments.toArray());
        exitCode = answer.code();
        assertThat(answer.code()).as(answer.err()).isIn(0, 1);
        return trimmed(answer.out().replace(folder + "/", ""));
    }

    /** A word of the command line as a shell understands it: a pattern of names stands for the files that there are, by name. */
    private List<Object> understood(String word) throws IOException {
        if (!word.startsWith("wreck/")) {
            return List.of(word);
        }
        Path path = folder.resolve(word);
        if (!word.contains("*")) {
            return List.of(path);
        }
        List<Object> files = new ArrayList<>();
        try (DirectoryStream<Path> found =
                Files.newDirectoryStream(path.getParent(), path.getFileName().toString())) {
            found.forEach(files::add);
        }
        return files.stream().sorted().toList();
    }

    private static Pattern asPrinted(String shown) {
        return Pattern.compile(trimmed(shown)
                .lines()
                .map(line -> line.equals(LEFT_OUT) ? "(?:.*\n)*?" : Pattern.quote(line) + "\n")
                .collect(Collectors.joining()));
    }

    /** Without what nobody sees: blanks at the end of a line and of the whole. */
    private static String trimmed(String text) {
        return text.stripTrailing().lines().map(String::stripTrailing).collect(Collectors.joining("\n", "", "\n"));
    }
}
