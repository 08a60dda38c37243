package org.kaoyi.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the file system refuses is told in words, and not as the name of a class or of the file. */
class FileTroubleTest {
    @TempDir
    private Path folder;

    @Test
    void it_says_what_is_the_matter_with_a_file() {
        Path missing = folder.resolve("missing/file");

        assertThat(trouble(() -> Files.readString(missing))).isEqualTo("there is no such file or folder");
        assertThat(trouble(() -> Files.writeString(missing, "x"))).isEqualTo("there is no such file or folder");
        assertThat(FileTrouble.in(new FileNotFoundException("claims.csv (No such file or directory)")))
                .isEqualTo("there is no such file or folder");
        assertThat(FileTrouble.in(new FileNotFoundException("/mnt/keys/checkpoints (Permission denied)")))
                .isEqualTo("this user has no right to it");
        assertThat(FileTrouble.in(new FileNotFoundException("checkpoints (Отказано в доступе)")))
                .as("the system speaks another language")
                .isEqualTo("Отказано в доступе");
        assertThat(FileTrouble.in(new FileNotFoundException("checkpoints (Too many open files)")))
                .isEqualTo("Too many open files");
        assertThat(FileTrouble.in(new FileNotFoundException("checkpoints")))
                .isEqualTo("there is no such file, or this user has no right to it");
        assertThat(trouble(() -> Files.readString(Files.write(folder.resolve("big5"), new byte[] {(byte) 0xff}))))
                .isEqualTo("it holds bytes that are no UTF-8");
        assertThat(trouble(() -> Files.createDirectory(folder))).isEqualTo("there is something of that name already");
        assertThat(trouble(() -> {
                    throw new IOException();
                }))
                .isEqualTo("IOException");
    }

    @Test
    void a_folder_that_should_make_room_and_what_stood_behind_another_failure_are_told_too() throws IOException {
        Files.writeString(folder.resolve("letter"), "x");

        assertThat(trouble(() -> Files.delete(folder))).isEqualTo("it is a folder, and something is in it");
        assertThat(FileTrouble.withName(new AccessDeniedException("letter.txt")))
                .isEqualTo("letter.txt: this user has no right to it");
        assertThat(FileTrouble.withName(new FileSystemException("keys", "/usb/keys", "No space left on device")))
                .as("the system does not say which")
                .isEqualTo("keys to /usb/keys: No space left on device");
        assertThat(FileTrouble.in(new UncheckedIOException(new IOException("No space left on device"))))
                .isEqualTo("No space left on device");
    }

    @Test
    void a_folder_is_called_one_whoever_comes_upon_it() {
        assertThat(trouble(() -> Files.readString(folder))).isEqualTo("it is a folder");
        assertThat(trouble(() -> Files.writeString(folder, "x"))).isEqualTo("it is a folder");
        assertThat(trouble(() -> new FileInputStream(folder.toFile()).close()))
                .as("Java says that it was not found")
                .isEqualTo("it is a folder");
    }

    /** So it is where the program has too many files open, which is not to be said of every later one. */
    @Test
    void what_keeps_a_folder_from_being_opened_is_not_taken_for_what_is_said_of_folders() {
        assertThat(FileTrouble.toldOf(folder.resolve("missing"))).isEqualTo("Is a directory");
    }

    @Test
    void a_file_that_is_not_there_is_not_said_to_be_unreadable() throws IOException {
        Path missing = folder.resolve("claims.csv");

        assertThat(FileTrouble.unreadable(missing, missing.toString()))
                .isEqualTo("There is no file %s. Check its name.", missing);
        assertThat(FileTrouble.unreadable(missing, "claims.csv"))
                .as("whoever stands in another folder sees it")
                .isEqualTo("There is no file claims.csv (looked for as %s). Check its name.", missing);
        assertThat(FileTrouble.unreadable(Files.writeString(missing, "x"), "claims.csv"))
                .isEqualTo("The file claims.csv can not be read. Check its rights.");
    }

    private static String trouble(ThrowingCallable work) {
        return FileTrouble.in(catchThrowableOfType(IOException.class, work));
    }
}
