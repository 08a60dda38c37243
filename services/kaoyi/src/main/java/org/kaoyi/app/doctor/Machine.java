package org.kaoyi.app.doctor;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaoyi.app.postgres.DataFolder;

/** What can be seen of a machine without opening a ledger. */
public final class Machine {
    private static final int JAVA_FEATURE = 25;

    /** Folders of fonts on Linux and macOS, in which only names are looked at. */
    private static final List<Path> FONT_FOLDERS = List.of(
            Path.of("/usr/share/fonts"),
            Path.of("/usr/local/share/fonts"),
            Path.of("/Library/Fonts"),
            Path.of("/System/Library/Fonts"));

    private static final int FONT_DEPTH = 5;

    private Machine() {}

    /** Java, locale, user, disk and fonts. */
    public static List<Examination> examine(DataFolder folder) {
        return List.of(java(), locale(), user(), disk(folder), fonts());
    }

    private static Examination java() {
        int feature = Runtime.version().feature();
        return feature >= JAVA_FEATURE
                ? Examination.fine("java", Runtime.version() + " in " + System.getProperty("java.home"))
                : Examination.missing("java", "this is Java " + feature + "; Kaoyi needs " + JAVA_FEATURE);
    }

    private static Examination locale() {
        String files = System.getProperty("sun.jnu.encoding", "unknown");
        boolean unicode = Charset.isSupported(files) && Charset.forName(files).equals(StandardCharsets.UTF_8);
        return unicode
                ? Examination.fine("locale", "file names in UTF-8")
                : Examination.note(
                        "locale",
                        "file names are in " + files
                                + ", so a file named in Chinese can not be opened; set LC_ALL=C.UTF-8");
    }

    /** PostgreSQL refuses to run as root; the embedded one is then started in a user namespace. */
    private static Examination user() {
        boolean root = "root".equals(System.getProperty("user.name"));
        if (!root) {
            return Examination.fine("user", System.getProperty("user.name"));
        }
        boolean unshare = Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":"))
                .anyMatch(each -> Files.isExecutable(Path.of(each, "unshare")));
        return unshare
                ? Examination.fine("user", "root, with unshare for the database")
                : Examination.missing(
                        "user",
                        "root without the command unshare: the embedded PostgreSQL can not start; install util-linux or use another user");
    }

    private static Examination disk(DataFolder folder) {
        @Nullable Path existing = folder.root();
        while (existing != null && !Files.exists(existing)) {
            existing = existing.getParent();
        }
        try {
            if (existing == null) {
                return Examination.missing("disk", folder.root() + " lies on no disk of this machine");
            }
            long free = Files.getFileStore(existing).getUsableSpace() >> 20;
            return Files.isWritable(existing)
                    ? Examination.fine("disk", free + " MB free for " + folder.root())
                    : Examination.missing(
                            "disk",
                            existing + " can not be written by this user; choose another folder with --data DIR");
        } catch (IOException e) {
            return Examination.missing("disk", folder.root() + ": " + e.getMessage());
        }
    }

    /** Pages show Chinese and Korean; without a font the browser shows boxes. */
    private static Examination fonts() {
        for (Path folder : FONT_FOLDERS) {
            if (Files.isDirectory(folder)) {
                try (Stream<Path> files = Files.walk(folder, FONT_DEPTH)) {
                    if (files.anyMatch(Machine::looksEastAsian)) {
                        return Examination.fine("fonts", "Chinese and Korean letters in " + folder);
                    }
                } catch (IOException e) {
                    return Examination.note("fonts", folder + " can not be read: " + e.getMessage());
                }
            }
        }
        return Examination.note(
                "fonts",
                "no font with Chinese and Korean letters found; a browser on this machine may show boxes (Debian: fonts-noto-cjk)");
    }

    private static boolean looksEastAsian(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.contains("CJK")
                || name.contains("PingFang")
                || name.contains("AppleSDGothic")
                || name.contains("wqy");
    }
}
