package org.kaoyi.readingroom.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Fonts for readers whose machine has none for Chinese, Korean or Cyrillic letters, where the build could fetch some (decision 0061). A font is
 * parted into files by ranges of characters, and a browser loads those files alone of which a page has a character that no font before it has.
 */
@Controller
public final class BundledFonts {
    /** Where the build puts them. */
    static final String FOLDER = "fonts";

    private static final String STYLE = "/static/fonts.css";

    /** In the order in which they stand in the style. */
    private static final List<String> FONTS = List.of("noto-sans", "noto-serif", "noto-sans-tc", "noto-sans-kr");

    /** One {@code @font-face} with the file that it is about. */
    private static final Pattern FACE = Pattern.compile("@font-face \\{[^}]*?url\\(\\./files/([^)]+)\\)[^}]*}");

    /** Addresses change with what stands behind them. */
    static final CacheControl KEPT =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    /** Of the packages that the build took, by their hashes; empty where it took none. */
    private static final String VERSION = Optional.ofNullable(read(FOLDER + "/package-lock.json"))
            .map(BundledFonts::hash)
            .orElse("");

    /** Where the files are served from. */
    static final String FILES = "/static/fonts/" + VERSION + "/";

    private static final String CSS = FONTS.stream().map(BundledFonts::faces).collect(Collectors.joining());

    /** The address of the style that names them; empty where the program was built without fonts. */
    public static Optional<String> style() {
        return CSS.isEmpty() ? Optional.empty() : Optional.of(STYLE + "?v=" + VERSION);
    }

    @GetMapping(STYLE)
    ResponseEntity<String> css() {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "css", StandardCharsets.UTF_8))
                .cacheControl(KEPT)
                .body(CSS);
    }

    /** Those faces of a font of which the build took the file. */
    private static String faces(String font) {
        String style = read(FOLDER + "/" + font + ".css");
        return style == null
                ? ""
                : FACE.matcher(style)
                        .results()
                        .filter(face -> resource(FOLDER + "/files/" + face.group(1)) != null)
                        .map(BundledFonts::served)
                        .collect(Collectors.joining());
    }

    private static String served(MatchResult face) {
        return face.group().replaceAll("\\s+", " ").replace("./files/", FILES) + "\n";
    }

    private static @Nullable String read(String name) {
        try (InputStream in = BundledFonts.class.getResourceAsStream("/" + name)) {
            return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable URL resource(String name) {
        return BundledFonts.class.getResource("/" + name);
    }

    private static String hash(String lock) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(lock.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
