package org.kaoyi.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every page in every language, light and dark, wide and narrow. By default each page is seen once in each language and once in each
 * combination of light and width, and examined for barriers once; with {@code -Dbrowser.whole=true} or {@code -Pchaos} in all sixteen ways
 * and each time.
 */
@InBrowser
@Order(1)
class PagesInBrowserTest {
    private static final List<String> LANGUAGES = List.of("en", "zh-Hant", "ko", "ru");

    private static final boolean WHOLE =
            Boolean.getBoolean("browser.whole") || System.getProperty("chaos.rounds") != null;

    /** Light or dark, by wide or narrow. */
    private static final int WAYS = 4;

    @Execution(ExecutionMode.SAME_THREAD)
    @ParameterizedTest
    @MethodSource("pages")
    void isReadInEveryLanguageOnEveryScreen(Room room, Library library) {
        String path = room.path(library);
        List<Reader.Setting> settings = settings(room.ordinal());
        for (Reader.Setting setting : settings) {
            Reader reader = library.regular(setting);
            assertThat(reader.open(path)).as(path).isEqualTo(room.status());
            reader.picture(room.inFileNames());
            assertThat(reader.page().locator("html").getAttribute("lang")).isEqualTo(setting.language());
            assertThat(reader.overflow())
                    .as("%s in %s is wider than the window, in pixels", path, setting)
                    .isZero();
            if (WHOLE || setting.equals(settings.getFirst())) {
                assertThat(Axe.seriousFindings(reader.page()))
                        .as("barriers of %s in %s", path, setting)
                        .isEmpty();
            }
            assertThat(reader.complaints()).as("%s in %s", path, setting).isEmpty();
        }
    }

    static Stream<Room> pages() {
        return Stream.of(Room.values());
    }

    /** The first of them changes from page to page. */
    private static List<Reader.Setting> settings(int turn) {
        List<Reader.Setting> settings = new ArrayList<>();
        IntStream.range(0, LANGUAGES.size()).forEach(step -> {
            String language = LANGUAGES.get((turn + step) % LANGUAGES.size());
            IntStream.range(0, WHOLE ? WAYS : 1)
                    .forEach(more -> settings.add(setting(language, turn / LANGUAGES.size() + step + more)));
        });
        return settings;
    }

    private static Reader.Setting setting(String language, int way) {
        return new Reader.Setting(language, way % 2 == 1, way / 2 % 2 == 1 ? Reader.NARROW : Reader.WIDE);
    }
}
