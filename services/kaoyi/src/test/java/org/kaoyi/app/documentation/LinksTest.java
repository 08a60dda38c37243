package org.kaoyi.app.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A reader who follows a link of a page finds something there. What lies outside the repository is not asked for. */
class LinksTest {
    private static final Pattern ELSEWHERE = Pattern.compile("[a-z][a-z0-9+.-]*:.*", Pattern.CASE_INSENSITIVE);

    /** Of the project itself, which its pom names first. */
    private static final Pattern VERSION = Pattern.compile("<version>([0-9.]+)(-SNAPSHOT)?</version>");

    /** The newest, with its day; what is not yet released stands above it. */
    private static final Pattern RELEASED = Pattern.compile("\n## ([0-9.]+) — ([0-9-]+)\n");

    @Test
    void every_link_leads_to_a_file_and_every_anchor_to_a_heading() {
        List<String> broken = new ArrayList<>();
        int followed = 0;
        for (Page page : Page.all()) {
            for (String link : page.links()) {
                if (!ELSEWHERE.matcher(link).matches()) {
                    followed++;
                    String fault = fault(page, link);
                    if (fault != null) {
                        broken.add("%s: %s: %s".formatted(Page.CHECKOUT.relativize(page.file()), link, fault));
                    }
                }
            }
        }
        assertThat(broken).as("mend the link, or what it leads to").isEmpty();
        assertThat(followed).as("links that were followed").isGreaterThan(20);
    }

    /** Between two releases the last one is cited, which has its heading in the changelog: what is built then, nobody else has. */
    @Test
    void whoever_cites_the_program_names_the_version_that_is_released() throws IOException {
        Matcher built = VERSION.matcher(Files.readString(Page.CHECKOUT.resolve("pom.xml")));
        assertThat(built.find()).isTrue();
        Matcher released = RELEASED.matcher(Files.readString(Page.CHECKOUT.resolve("CHANGELOG.md")));
        assertThat(released.find()).isTrue();

        if (built.group(2) == null) {
            assertThat(built.group(1))
                    .as("what is built, and what the changelog tells")
                    .isEqualTo(released.group(1));
        }
        assertThat(Files.readString(Page.CHECKOUT.resolve("CITATION.cff")))
                .contains("\nversion: " + released.group(1) + "\n", "\ndate-released: " + released.group(2) + "\n");
    }

    private static @Nullable String fault(Page page, String link) {
        String[] parts = URLDecoder.decode(link, StandardCharsets.UTF_8).split("#", 2);
        Path target = parts[0].isEmpty()
                ? page.file()
                : page.file().resolveSibling(parts[0]).normalize();
        if (!Files.exists(target)) {
            return "there is no such file";
        }
        if (parts.length == 2
                && target.toString().endsWith(".md")
                && !Page.read(target).anchors().contains(parts[1])) {
            return "there is no such heading; there are " + Page.read(target).anchors();
        }
        return null;
    }
}
