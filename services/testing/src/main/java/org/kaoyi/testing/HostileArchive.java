package org.kaoyi.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * A zip file in hostile hands: beside what was in it, entries whose names lead out of any folder into which they were unpacked, and a
 * symbolic link with an entry behind it ("zip slip"). Whatever gets out can be found by its name, which is nowhere else.
 */
public final class HostileArchive {
    private static final int CENTRAL_HEADER = 0x02014b50;
    private static final int CENTRAL_HEADER_BYTES = 46;
    private static final int MADE_BY = 5;
    private static final int NAME_LENGTH = 28;
    private static final int EXTERNAL_ATTRIBUTES = 38;
    private static final byte UNIX = 3;

    /** A symbolic link that everybody may read, as Unix has it in the upper half of the attributes (APPNOTE 4.4.15). */
    private static final int LINK = 0120777 << 16;

    private final String mark = "escaped-" + UUID.randomUUID();
    private final String link = "link-" + mark;

    /** Writes such a file. */
    public Path of(Path sound, Path to) throws IOException {
        try (ZipFile from = new ZipFile(sound.toFile(), UTF_8);
                ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(to), UTF_8)) {
            for (ZipEntry entry : from.stream().toList()) {
                try (InputStream in = from.getInputStream(entry)) {
                    add(zip, entry.getName(), in.readAllBytes());
                }
            }
            for (String name : names()) {
                add(zip, name, "it got out".getBytes(UTF_8));
            }
            add(zip, link, "/tmp".getBytes(UTF_8));
            add(zip, link + "/" + mark, "it got out".getBytes(UTF_8));
        }
        asLink(to, link);
        return to;
    }

    /** Lets an entry say that it is a symbolic link. */
    public static void asLink(Path archive, String entry) throws IOException {
        byte[] bytes = Files.readAllBytes(archive);
        ByteBuffer zip = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        byte[] name = entry.getBytes(UTF_8);
        boolean found = false;
        for (int at = 0; at + CENTRAL_HEADER_BYTES + name.length <= bytes.length; at++) {
            if (zip.getInt(at) == CENTRAL_HEADER
                    && zip.getShort(at + NAME_LENGTH) == name.length
                    && zip.slice(at + CENTRAL_HEADER_BYTES, name.length).equals(ByteBuffer.wrap(name))) {
                zip.put(at + MADE_BY, UNIX);
                zip.putInt(at + EXTERNAL_ATTRIBUTES, LINK);
                found = true;
            }
        }
        if (!found) {
            throw new IllegalArgumentException("%s has no entry %s".formatted(archive, entry));
        }
        Files.write(archive, bytes);
    }

    /** What has got out, below a folder and where the names lead to; nothing, of a program that can be trusted. */
    public List<Path> escaped(Path below) throws IOException {
        List<Path> found = new ArrayList<>();
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        for (Path place : List.of(Path.of("/"), Path.of("/etc"), temporary, temporary.resolve(".."))) {
            look(place, found);
        }
        look(Path.of("").toAbsolutePath(), found);
        try (Stream<Path> files = Files.walk(below)) {
            keepMarked(files, found);
        }
        return found;
    }

    /** Of places that others use as well names alone are listed: what lies there may be gone a moment later. */
    private void look(Path place, List<Path> found) throws IOException {
        try (Stream<Path> files = Files.list(place)) {
            keepMarked(files, found);
        }
    }

    private void keepMarked(Stream<Path> files, List<Path> found) {
        files.filter(file -> String.valueOf(file.getFileName()).contains(mark)).forEach(found::add);
    }

    private List<String> names() {
        return List.of(
                "../" + mark,
                "../../" + mark,
                "../../../../../../etc/" + mark,
                "/etc/" + mark,
                "/" + mark,
                "..\\" + mark,
                "C:\\" + mark,
                "inside/../../" + mark,
                "./../" + mark);
    }

    private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }
}
