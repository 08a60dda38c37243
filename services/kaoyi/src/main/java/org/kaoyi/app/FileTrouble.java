package org.kaoyi.app;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Why a file could not be read or written, in words; of many exceptions of the file system the message is the name of the file alone. */
public final class FileTrouble {
    private static final String FOLDER = "it is a folder";
    private static final String NO_FILE = "there is no such file or folder";
    private static final String NO_RIGHT = "this user has no right to it";

    /** For certain, wherever the system has files. */
    private static final Path ROOT = Path.of("/");

    /** What it says in a shell that speaks English or no language. */
    private static final String NOT_THERE_TO_THE_SYSTEM = "(No such file or directory)";

    private static final String NO_RIGHT_TO_THE_SYSTEM = "(Permission denied)";

    private static final String FOLDER_TO_THE_SYSTEM = "Is a directory";

    private FileTrouble() {}

    /**
     * What the system itself says of a folder that is read, in the language of the shell. One that can not even be opened tells nothing of
     * folders: there may be too many open files. So it is asked at each trouble anew, and nothing is learned of a bad moment.
     */
    static String toldOf(Path folder) {
        try (InputStream opened = Files.newInputStream(folder)) {
            return toldWhenRead(opened);
        } catch (IOException e) {
            return FOLDER_TO_THE_SYSTEM;
        }
    }

    private static String toldWhenRead(InputStream folder) {
        try {
            int ignored = folder.read();
            return FOLDER_TO_THE_SYSTEM;
        } catch (IOException e) {
            return reason(e);
        }
    }

    /** To stand in brackets or after a colon, without a full stop. */
    public static String in(Exception e) {
        if (e instanceof UncheckedIOException && e.getCause() instanceof IOException wrapped) {
            return in(wrapped);
        }
        if (e instanceof NoSuchFileException) {
            return NO_FILE;
        }
        if (e instanceof AccessDeniedException) {
            return NO_RIGHT;
        }
        if (e instanceof FileAlreadyExistsException) {
            return "there is something of that name already";
        }
        if (e instanceof DirectoryNotEmptyException) {
            return "it is a folder, and something is in it";
        }
        if (e instanceof MalformedInputException) {
            return "it holds bytes that are no UTF-8";
        }
        if (e instanceof FileNotFoundException) {
            return notOpened(e);
        }
        String reason = reason(e);
        return reason.equals(toldOf(ROOT)) ? FOLDER : reason;
    }

    private static String reason(Exception e) {
        String reason = e instanceof FileSystemException f && f.getReason() != null ? f.getReason() : e.getMessage();
        return reason == null ? e.getClass().getSimpleName() : reason;
    }

    /** The same behind the name of the file, where it is known, for who has not said it yet; of a copy behind both: either may be at fault. */
    public static String withName(Exception e) {
        if (!(e instanceof FileSystemException of) || of.getFile() == null) {
            return in(e);
        }
        String names = of.getOtherFile() == null ? of.getFile() : of.getFile() + " to " + of.getOtherFile();
        return names + ": " + in(e);
    }

    /** Java's older classes say nothing but that a file was not found, with its name and the system's words in brackets. */
    private static String notOpened(Exception e) {
        String named = String.valueOf(e.getMessage());
        int words = named.lastIndexOf(" (");
        if (words > 0 && Files.isDirectory(Path.of(named.substring(0, words)))) {
            return FOLDER;
        }
        if (named.endsWith(NOT_THERE_TO_THE_SYSTEM)) {
            return NO_FILE;
        }
        if (named.endsWith(NO_RIGHT_TO_THE_SYSTEM)) {
            return NO_RIGHT;
        }
        return words > 0 && named.endsWith(")")
                ? named.substring(words + 2, named.length() - 1)
                : "there is no such file, or this user has no right to it";
    }

    /**
     * For whoever named a file that can not be read: whether its name or its rights are to be looked at, in a sentence.
     *
     * @param name as it was given; one without its folder is also told where it was looked for
     */
    public static String unreadable(Path file, String name) {
        if (!Files.notExists(file)) {
            return "The file %s can not be read. Check its rights.".formatted(name);
        }
        return file.toString().equals(name) || file.getParent() == null
                ? "There is no file %s. Check its name.".formatted(name)
                : "There is no file %s (looked for as %s). Check its name.".formatted(name, file);
    }
}
