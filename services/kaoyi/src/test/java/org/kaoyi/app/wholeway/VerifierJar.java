package org.kaoyi.app.wholeway;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The verifier as a process of its own, as a reader has it who has no Kaoyi. */
final class VerifierJar {
    private VerifierJar() {}

    /** Exit code and output. Its class path is the one module's classes, so that it would fail if they needed any other. */
    static String run(Path folder, Object... arguments) throws Exception {
        Path output = folder.resolve("verifier.txt");
        Path classes = Path.of("../verifier/target/classes");
        Path jar = Path.of("../verifier/target/verifier.jar");
        List<String> command = new java.util.ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(
                Files.exists(jar)
                        ? List.of("-jar", jar.toString())
                        : List.of("-cp", classes.toString(), "org.kaoyi.verifier.Verifier"));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        int code = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start()
                .waitFor();
        return code + " " + Files.readString(output, UTF_8);
    }
}
