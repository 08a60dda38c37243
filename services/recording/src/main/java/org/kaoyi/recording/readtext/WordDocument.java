package org.kaoyi.recording.readtext;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;

/**
 * DOCX (ECMA-376, WordprocessingML): body text, footnotes, endnotes and comments; tracked changes as if accepted. The package is opened
 * by POI under its limits against zip bombs; the parts are read as streams, since a book's do not all fit as objects.
 */
final class WordDocument {
    private static final String DOCUMENT =
            ".*wordprocessingml\\.(?:document|template)\\.main\\+xml|.*ms-word\\.document\\.macroEnabled\\.main\\+xml";
    private static final String COMMENTS = ".*\\.comments\\+xml";
    private static final String ENCRYPTED = "EncryptedPackage";

    static {
        ZipSecureFile.setMinInflateRatio(TextLimits.INFLATE_RATIO_MIN);
        ZipSecureFile.setMaxEntrySize(TextLimits.PART_BYTES_MAX);
        ZipSecureFile.setMaxFileCount(TextLimits.PARTS_MAX);
    }

    private WordDocument() {}

    static Manuscript read(String file, Path path, byte[] bytes) {
        refuseOther(file, bytes);
        requireWhole(file, path);
        try (OPCPackage opened = OPCPackage.open(path.toFile(), PackageAccess.READ)) {
            PackagePart main = main(opened);
            if (main == null) {
                throw new TextRefused(file, TextFault.NO_DOCUMENT);
            }
            return manuscript(file, opened, main);
        } catch (WordStory.NestedTooDeep e) {
            throw new TextRefused(file, TextFault.NESTED_TOO_DEEP).because(e);
        } catch (IOException
                | XMLStreamException
                | OpenXML4JException
                | IllegalStateException
                | IllegalArgumentException e) {
            throw isBomb(e) ? bomb(file, e) : damaged(file, e);
        } catch (OpenXML4JRuntimeException e) {
            throw damaged(file, e);
        }
    }

    /** POI says so in words alone, and the reader of XML wraps them. */
    private static boolean isBomb(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String message = String.valueOf(cause.getMessage());
            if (message.contains("Zip bomb") || message.contains("exceeds the max")) {
                return true;
            }
        }
        return false;
    }

    private static TextRefused bomb(String file, Exception e) {
        return new TextRefused(file, TextFault.UNPACKS_TOO_FAR).because(e);
    }

    private static Manuscript manuscript(String file, OPCPackage opened, PackagePart main)
            throws IOException, XMLStreamException, InvalidFormatException {
        Map<String, String> notes = new LinkedHashMap<>();
        notes.putAll(notes(opened, ".*\\.footnotes\\+xml", "footnote", ""));
        notes.putAll(notes(opened, ".*\\.endnotes\\+xml", "endnote", WordStory.ENDNOTE_PREFIX));
        Map<String, String> comments = notes(opened, COMMENTS, "comment", "");
        WordStory story = new WordStory(comments);
        try (InputStream in = main.getInputStream()) {
            story.read(in);
        }
        if (story.paragraphs().isEmpty() && story.pictures() > 0) {
            throw new TextRefused(file, TextFault.PICTURES);
        }
        List<Paragraph> paragraphs =
                story.paragraphs().stream().map(Citations::takeFrom).toList();
        return new Manuscript(null, null, paragraphs, notes, remarks(story));
    }

    private static List<String> remarks(WordStory story) {
        List<String> remarks = new ArrayList<>();
        if (story.insertions() + story.deletions() > 0) {
            remarks.add("The document tracks " + story.insertions() + " insertions and " + story.deletions()
                    + " deletions; it is audited as if all were accepted.");
        }
        return remarks;
    }

    private static Map<String, String> notes(OPCPackage opened, String type, String element, String prefix)
            throws IOException, XMLStreamException, InvalidFormatException {
        Map<String, String> notes = new LinkedHashMap<>();
        PackagePart part = part(opened, type);
        if (part != null) {
            WordStory story = new WordStory(Map.of());
            try (InputStream in = part.getInputStream()) {
                story.readEach(in, element).forEach((id, paragraphs) -> {
                    String words = paragraphs.stream()
                            .map(Paragraph::words)
                            .collect(Collectors.joining(" "))
                            .strip();
                    if (!words.isEmpty()) {
                        notes.put(prefix + id, words);
                    }
                });
            }
        }
        return notes;
    }

    static @Nullable PackagePart main(OPCPackage opened) throws InvalidFormatException {
        return part(opened, DOCUMENT);
    }

    static @Nullable PackagePart comments(OPCPackage opened) throws InvalidFormatException {
        return part(opened, COMMENTS);
    }

    private static @Nullable PackagePart part(OPCPackage opened, String type) throws InvalidFormatException {
        return opened.getParts().stream()
                .filter(part -> part.getContentType().matches(type))
                .findFirst()
                .orElse(null);
    }

    private static void refuseOther(String file, byte[] bytes) {
        if (PlainText.begins(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new TextRefused(file, isEncrypted(bytes) ? TextFault.PASSWORD : TextFault.OLD_WORD);
        }
        if (!PlainText.begins(bytes, 'P', 'K', 3, 4)) {
            throw new TextRefused(file, TextFault.NO_DOCX);
        }
    }

    /** POI reads what it finds of a package that was cut off; a text without its end must not be audited as if it were whole. */
    private static void requireWhole(String file, Path path) {
        try (ZipFile zip = new ZipFile(path.toFile())) {
            if (zip.size() == 0) {
                throw damaged(file, new IOException("the package is empty"));
            }
        } catch (IOException e) {
            throw damaged(file, e);
        }
    }

    private static boolean isEncrypted(byte[] bytes) {
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
            return files.getRoot().hasEntryCaseInsensitive(ENCRYPTED);
        } catch (IOException | RuntimeException e) {
            // Not even its directory can be read; it is told as what its first bytes say.
            return false;
        }
    }

    private static TextRefused damaged(String file, Exception e) {
        return new TextRefused(file, TextFault.DAMAGED).because(e);
    }
}
