package org.kaoyi.app.wholeway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A transcript is attached, deposited with the ledger, taken back from the deposit, and missed when it is changed. */
class PassagesRunTest {
    @TempDir
    private Path folder;

    private Program.Answer run(String ledger, Object... arguments) {
        Object[] all = new Object[arguments.length + 2];
        System.arraycopy(arguments, 0, all, 0, arguments.length);
        all[arguments.length] = "--data";
        all[arguments.length + 1] = folder.resolve(ledger);
        return Program.run(all);
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private static void sound(Program.Answer answer) {
        assertThat(answer.code()).as(answer.out() + answer.err()).isZero();
    }

    @Test
    void whatIsAttachedGoesWithTheDepositAndIsVerified() throws Exception {
        sound(run("one", "import", "--create-missing", file("claims.csv", """
                id,occasion,question,source,value,type,quotation
                c,talk,how many stages,C1,3,quantity,in three stages
                """)));
        Path talk = file("talk.txt", "We shall leave in three stages, he said.");
        sound(run("one", "attach", "C1", talk, "--language", "en"));
        Program.Answer anchored = run("one", "anchor", "--all");
        assertThat(anchored.out()).contains("leave [in three stages], he said", "1 quotation anchored");
        assertThat(run("one", "verify", "--log-only").out()).contains("1 attached text or image");
        assertThat(run("one", "doctor").out()).contains("1 holds");

        Path crate = folder.resolve("deposit.zip");
        sound(run("one", "export", "--format", "ro-crate", "--out", crate));
        sound(run("two", "import", crate));
        assertThat(run("two", "report", "anchors").out()).contains("holds", "C1");
        assertThat(run("two", "verify", "--log-only").out()).contains("1 attached text or image");

        Path robbed = folder.resolve("robbed.zip");
        withoutAttachments(crate, robbed);
        Program.Answer refused = run("three", "import", robbed);
        assertThat(refused.code()).as(refused.err()).isEqualTo(4);
        assertThat(refused.err()).contains("talk.txt", "Nothing was recorded");
        assertThat(run("three", "verify", "--json", "--log-only")
                        .json()
                        .getFirst()
                        .at("/position")
                        .asLong())
                .isZero();

        Path kept = attachment("two");
        Files.writeString(kept, "We shall leave in seven stages, he said.");
        Program.Answer changed = run("two", "verify", "--json", "--log-only");
        assertThat(changed.code()).isEqualTo(4);
        assertThat(changed.json().getFirst().at("/what").asString()).isEqualTo("attachment");
        assertThat(changed.json().getFirst().at("/fault").asString()).contains("talk.txt", "C1");
        assertThat(run("two", "report", "anchors").code()).as("told, not moved").isEqualTo(1);
        Program.Answer altered = run("two", "doctor");
        assertThat(altered.code()).as(altered.out()).isEqualTo(5);
        assertThat(altered.out()).contains("fail  attachments", "talk.txt", "C1", "attach the same file again");

        Files.delete(kept);
        assertThat(run("two", "doctor").out()).contains("fail  attachments", "it is missing");
        sound(run("two", "attach", "C1", talk, "--language", "en"));
        assertThat(run("two", "doctor").out()).contains("1 text or image is what was attached");
    }

    private Path attachment(String ledger) throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve(ledger).resolve("attachments"))) {
            return files.filter(Files::isRegularFile).findFirst().orElseThrow();
        }
    }

    private static void withoutAttachments(Path crate, Path robbed) throws IOException {
        try (ZipFile from = new ZipFile(crate.toFile());
                OutputStream file = Files.newOutputStream(robbed);
                ZipOutputStream to = new ZipOutputStream(file)) {
            for (ZipEntry entry : from.stream().toList()) {
                if (!entry.getName().startsWith("attachments/")) {
                    to.putNextEntry(new ZipEntry(entry.getName()));
                    try (InputStream in = from.getInputStream(entry)) {
                        in.transferTo(to);
                    }
                    to.closeEntry();
                }
            }
        }
    }
}
