package org.kaoyi.app.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A page that a test writes, so that it can not grow old: it is written anew when asked for, and else compared. */
final class WrittenPage {
    private static final String REWRITE = "kaoyi.rewrite";

    private WrittenPage() {}

    static void check(Path page, String content) {
        try {
            if (Boolean.getBoolean(REWRITE)) {
                Files.writeString(page, content);
            }
            assertThat(Files.exists(page) ? Files.readString(page) : "(no such page)")
                    .as(
                            "%s; to write it anew: ./mvnw -pl services/kaoyi -am -Dtest='org.kaoyi.app.documentation.*Test'"
                                    + " -Dsurefire.failIfNoSpecifiedTests=false -D%s=true verify",
                            page.normalize(), REWRITE)
                    .isEqualTo(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
