package org.kaoyi.app.wholeway;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.kaoyi.app.command.CommandLineOfKaoyi;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs the program: within this process, where only its answer matters, or as a process of its own that can be killed. */
final class Program {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Program() {}

    /** How a run ended and what it said. */
    record Answer(int code, String out, String err) {

        /** The JSON values on standard output, one a line. */
        List<JsonNode> json() {
            return out.lines().map(JSON::readTree).toList();
        }
    }

    /** Runs a verb in this process; several threads may. */
    static Answer run(Object... arguments) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        ByteArrayOutputStream complained = new ByteArrayOutputStream();
        int code = StandardStreams.hearing(said, complained, () -> CommandLineOfKaoyi.run(strings(arguments)));
        return new Answer(code, said.toString(UTF_8), complained.toString(UTF_8));
    }

    /** Starts a verb as a process; what it says goes to {@code output}. */
    static Process fork(Path output, Object... arguments) {
        return fork(Map.of(), output, arguments);
    }

    /** The same with variables of the environment. */
    static Process fork(Map<String, String> environment, Path output, Object... arguments) {
        List<String> command = ProgramOnPath.java();
        command.add("org.kaoyi.app.Kaoyi");
        command.addAll(List.of(strings(arguments)));
        try {
            ProcessBuilder builder = new ProcessBuilder(command);
            builder.environment().putAll(environment);
            return builder.redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String said(Path output) {
        try {
            return Files.exists(output) ? Files.readString(output, UTF_8) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String[] strings(Object... arguments) {
        return java.util.Arrays.stream(arguments).map(Object::toString).toArray(String[]::new);
    }
}
