package org.kaoyi.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the program says when it is called wrongly or can not read a file. */
class VerifierTest {
    @TempDir
    private Path folder;

    @Test
    void a_second_file_or_an_option_that_there_is_not_is_named() {
        assertMisuse("There is no use for \"other.json\".", Golden.file("proof.json"), "other.json");
        assertMisuse("There is no use for \"--quick\".", "--quick", Golden.file("proof.json"));
    }

    @Test
    void a_folder_in_the_place_of_a_file_ends_with_5() {
        Golden.Answer answer = Golden.run(folder);

        assertThat(answer.code()).as(answer.out()).isEqualTo(Verifier.NOT_READABLE);
        assertThat(answer.err()).startsWith("A file can not be read: ");
    }

    /** Said of the exception: its words are the C library's, in the language of the shell. */
    @Test
    void what_the_system_says_of_a_folder_is_explained() {
        assertThat(Verifier.trouble(new IOException("Is a directory"))).isEqualTo("Is a directory (a folder?).");
    }

    @Test
    void a_key_that_is_no_text_is_told() throws IOException {
        Path key = Files.write(folder.resolve("key"), new byte[] {(byte) 0xff});

        assertUnreadable(
                "a key is text in UTF-8, and one of the files is not.", "--key", key, Golden.file("proof.json"));
    }

    /** Said of the exception: whoever runs the tests may have a right to everything. */
    @Test
    void a_file_to_which_the_user_has_no_right_is_named() {
        assertThat(Verifier.trouble(new AccessDeniedException("proof.json")))
                .isEqualTo("this user has no right to proof.json.");
    }

    private static void assertMisuse(String words, Object... arguments) {
        Golden.Answer answer = Golden.run(arguments);

        assertThat(answer.code()).isEqualTo(Verifier.USAGE);
        assertThat(answer.err()).startsWith(words).contains("java -jar verifier.jar");
    }

    private static void assertUnreadable(String words, Object... arguments) {
        Golden.Answer answer = Golden.run(arguments);

        assertThat(answer.code()).as(answer.out()).isEqualTo(Verifier.NOT_READABLE);
        assertThat(answer.err()).isEqualToIgnoringNewLines("A file can not be read: " + words);
    }
}
