package org.kaoyi.app.script;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./kaoyi} itself, in a checkout whose Maven and whose JDK only tell how they were called. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the script is one of a Unix shell")
class StartScriptTest {
    private static final Path SCRIPT = Path.of("..", "..", "kaoyi");
    private static final int OF_THE_PROGRAM = 7;
    private static final int NOT_REACHABLE = 5;
    private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));

    /** Unpacks, or says with which words it was called, a line each, and ends as the program would. */
    private static final String JAVA = """
            #!/bin/sh
            case "$*" in
              *-Djarmode=tools*) mkdir -p "$6" && touch "$6/kaoyi.jar" ;;
              *) for word; do printf '%%s\\n' "$word"; done; exit %d ;;
            esac
            """.formatted(OF_THE_PROGRAM);

    private static final String MAVEN = """
            #!/bin/sh
            echo "$*" >maven-was-called
            mkdir -p services/kaoyi/target && touch services/kaoyi/target/kaoyi.jar
            """;

    private static final String FAILING_MAVEN = """
            #!/bin/sh
            echo '[ERROR] no such class'
            exit 1
            """;

    @TempDir
    private Path folder;

    private Path home;
    private Path target;

    /** @param out what the program, or its stand-in, wrote */
    private record Run(int code, List<String> out, String err) {}

    @BeforeEach
    void checkout() throws IOException {
        home = Files.createDirectories(folder.resolve("a check out"));
        target = home.resolve("services/kaoyi/target");
        Files.copy(SCRIPT, home.resolve("kaoyi"));
        Files.createDirectories(home.resolve("services/kaoyi/src/main/java"));
        Files.writeString(home.resolve("pom.xml"), "<project/>");
        Files.writeString(home.resolve("services/kaoyi/pom.xml"), "<project/>");
        try (Stream<Path> sources = Files.walk(home)) {
            for (Path source : sources.toList()) {
                Files.setLastModifiedTime(source, LONG_AGO);
            }
        }
        executable(home.resolve("mvnw"), MAVEN);
        Path jdk = Files.createDirectories(folder.resolve("jdk/bin"));
        executable(jdk.resolve("java"), JAVA);
        executable(jdk.resolve("javac"), "#!/bin/sh\n");
        Files.writeString(folder.resolve("jdk/release"), "JAVA_VERSION=\"25.0.1\"\n");
    }

    private static void executable(Path file, String script) throws IOException {
        Files.writeString(file, script);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private Run kaoyi(String... words) throws Exception {
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        List<String> command = Stream.concat(
                        Stream.of("bash", home.resolve("kaoyi").toString()), Stream.of(words))
                .toList();
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
        builder.environment().remove("KAOYI_JAVA_OPTS");
        int code = builder.start().waitFor();
        return new Run(code, Files.readAllLines(out, UTF_8), Files.readString(err, UTF_8));
    }

    @Test
    void it_builds_what_is_missing_and_hands_every_word_to_the_program() throws Exception {
        Run first = kaoyi("import", "my notes.csv", "--map", "a: b");

        assertThat(first.code()).as(first.err()).isEqualTo(OF_THE_PROGRAM);
        assertThat(first.err()).contains("kaoyi: building");
        assertThat(Files.readString(home.resolve("maven-was-called")))
                .contains("-Dquick", "-Dbuild.commit=", "-pl services/kaoyi -am package");
        assertThat(first.out())
                .containsSubsequence(
                        "-jar", target.resolve("app/kaoyi.jar").toString(), "import", "my notes.csv", "--map", "a: b")
                .doesNotContain("-XX:TieredStopAtLevel=1")
                .endsWith("a: b");
    }

    @Test
    void what_was_built_is_not_built_again_until_a_source_is_newer() throws Exception {
        kaoyi("version");
        Files.delete(home.resolve("maven-was-called"));

        Run second = kaoyi("version", "--json");

        assertThat(second.code()).as(second.err()).isEqualTo(OF_THE_PROGRAM);
        assertThat(second.err()).isEmpty();
        assertThat(second.out()).contains("-XX:TieredStopAtLevel=1").endsWith("version", "--json");
        assertThat(home.resolve("maven-was-called")).doesNotExist();

        Files.writeString(home.resolve("services/kaoyi/src/main/java/New.java"), "class New {}");
        Files.setLastModifiedTime(target.resolve("kaoyi.jar"), LONG_AGO);
        kaoyi("version");
        assertThat(home.resolve("maven-was-called")).exists();
    }

    @Test
    void who_serves_is_compiled_well_and_leaves_an_archive_of_classes_for_the_next() throws Exception {
        Run serving = kaoyi("serve", "--port", "0");

        assertThat(serving.out())
                .contains("-XX:+AutoCreateSharedArchive", "-XX:SharedArchiveFile=" + target.resolve("app/kaoyi.jsa"))
                .doesNotContain("-XX:TieredStopAtLevel=1");
        Files.writeString(target.resolve("app/kaoyi.jsa"), "classes");
        assertThat(kaoyi("doctor").out())
                .contains("-XX:SharedArchiveFile=" + target.resolve("app/kaoyi.jsa"))
                .doesNotContain("-XX:+AutoCreateSharedArchive");
    }

    @Test
    void a_build_that_fails_is_told_with_its_log() throws Exception {
        executable(home.resolve("mvnw"), FAILING_MAVEN);

        Run run = kaoyi("demo");

        assertThat(run.code()).isEqualTo(NOT_REACHABLE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("[ERROR] no such class", "the build failed; the whole log is", "build.log");
        assertThat(target.resolve(".building")).as("the next may build").doesNotExist();
    }
}
