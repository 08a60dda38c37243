package org.kaoyi.app.doctor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaoyi.app.FileTrouble;
import org.kaoyi.app.postgres.DataFolder;

/** What can be seen of a machine without opening a ledger. */
public final class Machine {
    /** Folders of fonts on Linux and macOS, in which only names are looked at. */
    private static final List<Path> FONT_FOLDERS = List.of(
            Path.of("/usr/share/fonts"),
            Path.of("/usr/local/share/fonts"),
            Path.of("/Library/Fonts"),
            Path.of("/System/Library/Fonts"));

    private static final int FONT_DEPTH = 5;

    /** A year of one institution's entries, and a rebuild beside the old views. */
    private static final long FREE_MEGABYTES_GOOD = 2_048;

    private static final int MEGABYTE_BITS = 20;

    private final DataFolder folder;
    private final Map<String, String> environment;

    private Machine(DataFolder folder, Map<String, String> environment) {
        this.folder = folder;
        this.environment = environment;
    }

    /** Java, locale, user, disk and rights of the data folder, fonts and browser. */
    public static List<Examination> examine(DataFolder folder, Map<String, String> environment) {
        Machine machine = new Machine(folder, environment);
        List<Examination> found = new ArrayList<>(List.of(java(), locale(), machine.user(), machine.disk()));
        found.addAll(machine.rights());
        found.add(fonts(FONT_FOLDERS));
        found.add(machine.chromium());
        return found;
    }

    /** An older one does not even load this class. */
    private static Examination java() {
        return Examination.ok("java", Runtime.version() + " in " + System.getProperty("java.home"));
    }

    private static Examination locale() {
        String files = System.getProperty("sun.jnu.encoding", "unknown");
        boolean unicode = Charset.isSupported(files) && Charset.forName(files).equals(StandardCharsets.UTF_8);
        return unicode
                ? Examination.ok("locale", "file names in UTF-8")
                : Examination.warn(
                        "locale",
                        "file names are in " + files + ", so a file named in Chinese can not be opened",
                        "Set LC_ALL=C.UTF-8.");
    }

    /** PostgreSQL refuses to run as root; the embedded one is then started in a user namespace. */
    private Examination user() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return Examination.ok("user", System.getProperty("user.name"));
        }
        return onPath("unshare").isPresent()
                ? Examination.ok("user", "root, with unshare for the database")
                : Examination.fail(
                        "user",
                        "root without the command unshare: the embedded PostgreSQL can not start",
                        "Install util-linux, or use another user.");
    }

    private Optional<Path> onPath(String command) {
        return Arrays.stream(environment.getOrDefault("PATH", "").split(":"))
                .filter(each -> !each.isBlank())
                .map(each -> Path.of(each, command))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private Examination disk() {
        @Nullable Path existing = folder.root();
        while (existing != null && !Files.exists(existing)) {
            existing = existing.getParent();
        }
        if (existing == null) {
            return Examination.fail(
                    "disk", folder.root() + " lies on no disk of this machine", "Choose another with --data DIR.");
        }
        if (!Files.isWritable(existing)) {
            return Examination.fail(
                    "disk",
                    existing + " can not be written by this user",
                    "Change its rights, or choose another with --data DIR.");
        }
        try {
            return room(folder.root(), Files.getFileStore(existing).getUsableSpace() >> MEGABYTE_BITS);
        } catch (IOException e) {
            return Examination.fail(
                    "disk",
                    "the disk of %s can not be asked for its free space (%s)"
                            .formatted(folder.root(), FileTrouble.in(e)),
                    "Look whether it is there.");
        }
    }

    static Examination room(Path root, long free) {
        String told = free + " MB free for " + root;
        if (free < DataFolder.LEAST_FREE_TO_BEGIN >> MEGABYTE_BITS) {
            return Examination.fail(
                    "disk",
                    told + ", of which a start needs " + (DataFolder.LEAST_FREE_TO_BEGIN >> MEGABYTE_BITS),
                    "Free some, or choose another with --data DIR.");
        }
        return free < FREE_MEGABYTES_GOOD
                ? Examination.warn(
                        "disk",
                        told,
                        "Free some before an import or a rebuild: a claim takes 4 kB, while views are folded anew 3 more.")
                : Examination.ok("disk", told);
    }

    /** Whether others can read what opens the ledger. */
    private List<Examination> rights() {
        if (!Files.isDirectory(folder.root())) {
            return List.of();
        }
        List<Examination> open = Stream.of("ledger.properties", "server.properties")
                .map(folder.root()::resolve)
                .map(Signing::privately)
                .flatMap(found -> Optional.ofNullable(found).stream())
                .toList();
        return open.isEmpty()
                ? List.of(Examination.ok("folder", folder.root() + " keeps its passwords to its owner"))
                : open;
    }

    /** Pages show Chinese and Korean; without a font the browser shows boxes. What can not be read is passed over: others may have one. */
    static Examination fonts(List<Path> folders) {
        List<String> unreadable = new ArrayList<>();
        for (Path folder : folders) {
            if (Files.isDirectory(folder)) {
                try (Stream<Path> files = Files.walk(folder, FONT_DEPTH)) {
                    if (files.anyMatch(Machine::looksEastAsian)) {
                        return Examination.ok("fonts", "Chinese and Korean letters in " + folder);
                    }
                } catch (IOException | UncheckedIOException e) {
                    unreadable.add("%s (%s)".formatted(unreadable(folder, e), FileTrouble.in(e)));
                }
            }
        }
        return without(unreadable);
    }

    static Examination without(List<String> unreadable) {
        return unreadable.isEmpty()
                ? Examination.warn(
                        "fonts",
                        "no font with Chinese and Korean letters found: a browser on this machine may show boxes",
                        "On Debian: apt-get install fonts-noto-cjk.")
                : Examination.warn(
                        "fonts",
                        "no font with Chinese and Korean letters found, and %s can not be read"
                                .formatted(String.join(" and ", unreadable)),
                        unreadable.size() == 1 ? "Look at its rights." : "Look at their rights.");
    }

    /** It may be a folder within the one that was begun with. */
    private static String unreadable(Path folder, Exception e) {
        return e.getCause() instanceof FileSystemException within && within.getFile() != null
                ? within.getFile()
                : folder.toString();
    }

    private static boolean looksEastAsian(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.contains("CJK")
                || name.contains("PingFang")
                || name.contains("AppleSDGothic")
                || name.contains("wqy");
    }

    /** The program needs none; its tests look at the pages with it. */
    private Examination chromium() {
        String named = environment.getOrDefault("KAOYI_CHROMIUM", "");
        Optional<Path> found = named.isBlank()
                ? onPath("chromium")
                : Optional.of(Path.of(named)).filter(Files::isExecutable);
        return found.map(path -> Examination.ok("chromium", path + ", for the tests of the pages"))
                .orElseGet(() -> Examination.ok("chromium", "none; only the tests of the pages would use one"));
    }
}
