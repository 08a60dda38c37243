package org.kaoyi.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Request;
import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.kaoyi.readingroom.pages.BundledFonts;

/** A machine that has no font for any of the languages of the pages. */
@InBrowser
@Execution(ExecutionMode.SAME_THREAD)
class FontsInBrowserTest {
    /** Without any font at all Chromium ends. */
    private static final String ONE = """
            <?xml version="1.0"?>
            <!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
            <fontconfig><dir>%1$s/one</dir><cachedir>%1$s/cache</cachedir></fontconfig>
            """;

    private static final Path FONTS = Path.of("/usr/share/fonts");

    /** By language the font in which the heading of a page is drawn. */
    private static final Map<String, String> DRAWN =
            Map.of("zh-Hant", "Noto Sans TC", "ko", "Noto Sans KR", "ru", "Noto Serif");

    /** Some hundred kilobytes of the eight megabytes that there are. */
    private static final int FILES_OF_A_PAGE = 60;

    @TempDir
    Path folder;

    @Test
    void everyLanguageIsDrawnInFontsThatTheProgramBrings(Library library) throws IOException {
        Assumptions.assumeTrue(
                BundledFonts.style().isPresent() || "required".equals(System.getenv("KAOYI_FONTS")),
                "The program was built without fonts, for want of npm");
        Path fonts = Files.writeString(folder.resolve("fonts.conf"), ONE.formatted(folder));
        Optional<Path> useless = fontWithout("萬한Ж");
        Assumptions.assumeTrue(
                useless.isPresent(),
                "No font of this machine lacks all of these letters, and Chromium ends without any");
        Files.copy(
                useless.orElseThrow(),
                Files.createDirectories(folder.resolve("one")).resolve("font"));

        for (Map.Entry<String, String> drawn : DRAWN.entrySet()) {
            Reader reader = library.readerWithFonts(new Reader.Setting(drawn.getKey(), false, Reader.WIDE), fonts);
            List<Request> asked = new ArrayList<>();
            reader.page().onRequestFinished(asked::add);
            reader.open("/");
            reader.page().waitForFunction("document.fonts.status === 'loaded'");

            assertThat(fontsOf(reader, "h1"))
                    .as("fonts of the heading in %s; the machine has none with its letters", drawn.getKey())
                    .anyMatch(font -> font.startsWith(drawn.getValue()));
            for (String other : DRAWN.keySet()) {
                assertThat(fontsOf(reader, "nav.languages a[lang=" + other + "]"))
                        .as("fonts of the name of %s, where a reader of a page in %s chooses it", other, drawn.getKey())
                        .allMatch(font -> font.startsWith("Noto Sans"));
            }
            assertThat(asked.stream().filter(it -> it.resourceType().equals("font")))
                    .as("files of fonts, which are loaded by need")
                    .isNotEmpty()
                    .hasSizeLessThan(FILES_OF_A_PAGE)
                    .allMatch(it -> it.url().startsWith(library.address()));
            assertThat(reader.complaints()).as(drawn.getKey()).isEmpty();
            reader.picture("without-fonts");
        }
    }

    /** A font of this machine that has none of some letters, such as one of signs. */
    private static Optional<Path> fontWithout(String letters) throws IOException {
        if (!Files.isDirectory(FONTS)) {
            return Optional.empty();
        }
        try (Stream<Path> all = Files.walk(FONTS)) {
            return all.filter(it -> it.toString().matches(".*\\.(ttf|otf)"))
                    .sorted()
                    .filter(it -> lacks(it, letters))
                    .findFirst();
        }
    }

    private static boolean lacks(Path file, String letters) {
        try {
            Font font = Font.createFont(Font.TRUETYPE_FONT, file.toFile());
            return letters.codePoints().noneMatch(font::canDisplay);
        } catch (FontFormatException | IOException e) {
            return false;
        }
    }

    /** The fonts that came with the page and in which an element's letters are drawn; one that did not would be listed by another name. */
    private static List<String> fontsOf(Reader reader, String selector) {
        CDPSession session = reader.context().newCDPSession(reader.page());
        session.send("DOM.enable");
        session.send("CSS.enable");
        int document = session.send("DOM.getDocument")
                .getAsJsonObject("root")
                .get("nodeId")
                .getAsInt();
        JsonObject wanted = new JsonObject();
        wanted.addProperty("nodeId", document);
        wanted.addProperty("selector", selector);
        JsonObject node = new JsonObject();
        node.add("nodeId", session.send("DOM.querySelector", wanted).get("nodeId"));
        List<String> drawn = new ArrayList<>();
        for (JsonElement font :
                session.send("CSS.getPlatformFontsForNode", node).getAsJsonArray("fonts")) {
            JsonObject used = font.getAsJsonObject();
            drawn.add((used.get("isCustomFont").getAsBoolean() ? "" : "of the machine: ")
                    + used.get("familyName").getAsString());
        }
        assertThat(drawn).as("fonts of " + selector).isNotEmpty();
        return drawn;
    }
}
