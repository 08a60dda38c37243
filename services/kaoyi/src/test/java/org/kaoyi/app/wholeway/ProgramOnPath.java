package org.kaoyi.app.wholeway;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import org.kaoyi.testing.Patience;
import org.springframework.util.FileSystemUtils;

/**
 * The program and its tests as a path of jars, and an archive of the classes that serving takes (JEP 350): with it a process that tests
 * start takes two thirds of the processor time. Made once by each run of the tests; such an archive is refused where folders lie on the path.
 */
public final class ProgramOnPath {
    /** Of one start, with a new database, on two cores that other tests share; beyond it processes start without. */
    private static final List<String> OPTIONS = prepare();

    private ProgramOnPath() {}

    /** The command up to the name of the main class. */
    public static List<String> java() {
        return new ArrayList<>(OPTIONS);
    }

    private static List<String> prepare() {
        try {
            Path folder = Files.createDirectories(Path.of("target", "program").toAbsolutePath());
            Path archive = folder.resolve("program.jsa");
            String path = path(folder);
            serveOnce(folder, command(path, "-XX:ArchiveClassesAtExit=" + archive));
            return command(path, "-XX:SharedArchiveFile=" + archive);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> command(String path, String archive) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                // It lives for seconds: what a better compiler gains it never earns back.
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-Xlog:cds=off",
                "-Xlog:cds+dynamic=off",
                archive,
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                path);
    }

    private static void serveOnce(Path folder, List<String> java) throws IOException {
        Path data = Files.createTempDirectory(folder, "data");
        Path output = folder.resolve("said.txt");
        List<String> command = new ArrayList<>(java);
        command.addAll(List.of("org.kaoyi.app.Kaoyi", "serve", "--port", "0", "--data", data.toString()));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            new LiveLedger(data).awaitPages(process, output);
            process.destroy();
            if (!process.waitFor(Patience.WITH_A_BUSY_MACHINE.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("the first server does not end: " + Program.said(output));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            process.destroyForcibly();
            FileSystemUtils.deleteRecursively(data);
        }
    }

    private static String path(Path folder) throws IOException {
        List<String> path = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path jar = Path.of(entry);
            path.add((Files.isDirectory(jar) ? packed(jar, folder.resolve(path.size() + ".jar")) : jar).toString());
        }
        return String.join(File.pathSeparator, path);
    }

    private static Path packed(Path classes, Path jar) throws IOException {
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out);
                Stream<Path> files = Files.walk(classes)) {
            entries.setLevel(Deflater.NO_COMPRESSION);
            for (Path each : files.skip(1).sorted().toList()) {
                // What is looked for by the name of its folder is found only where the folder has an entry too.
                boolean folder = Files.isDirectory(each);
                entries.putNextEntry(new ZipEntry(classes.relativize(each) + (folder ? "/" : "")));
                if (!folder) {
                    Files.copy(each, entries);
                }
            }
        }
        return jar;
    }
}
