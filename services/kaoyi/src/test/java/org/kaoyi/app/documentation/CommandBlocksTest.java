package org.kaoyi.app.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A reader who pastes a line of a page into a shell gives it a command, and no explanation that a program takes for arguments. */
class CommandBlocksTest {
    private static final Pattern COMMAND = Pattern.compile(
            "(?:\\$ )?(?:\\./|\\.ci/|docker/|services/|kaoyi |docker |java |git |sed |cp |curl |psql ).*");

    /** What stands in a column of its own behind a command, unless it is a comment. */
    private static final Pattern EXPLAINED = Pattern.compile("\\S {2,}(?![#|&>-])\\S");

    @Test
    void what_is_said_of_a_command_stands_behind_it_as_a_comment() {
        List<String> wrong = new ArrayList<>();
        int commands = 0;
        for (Page page : Page.all()) {
            for (Page.Block block : page.blocks()) {
                for (String line : block.content().lines().toList()) {
                    if (COMMAND.matcher(line).matches()) {
                        commands++;
                        if (EXPLAINED.matcher(line.split(" #", 2)[0]).find()) {
                            wrong.add("%s: %s".formatted(Page.CHECKOUT.relativize(page.file()), line));
                        }
                    }
                }
            }
        }
        assertThat(wrong).as("put # before what is said of the command").isEmpty();
        assertThat(commands).as("commands that were looked at").isGreaterThan(50);
    }
}
