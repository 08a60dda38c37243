package org.kaoyi.readingroom.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a page offers to be taken along is there, also where the page shows the past. */
class FilesOfferedTest extends HostilePages {
    private static final Pattern FILE = Pattern.compile("href=\"(/api/v1/exports/[^\"]+)\"");

    @ParameterizedTest
    @ValueSource(strings = {"/claims", "/discrepancies"})
    void everyFileIsTakenWithTheParametersOfThePage(String page) throws Exception {
        room.projections().awaitPosition(room.log().head().position(), 10_000);
        String then = "as-of=" + room.log().head().position() + "&go=true";
        for (String asked : List.of(page, page + "?" + then)) {
            Matcher files = FILE.matcher(browser.page(asked, "en"));
            assertThat(files.find()).as(asked).isTrue();
            do {
                String file = files.group(1).replace("&amp;", "&");
                assertThat(browser.get(file).statusCode()).as(file).isEqualTo(200);
            } while (files.find());
        }
    }
}
