package org.kaoyi.app.command;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.kaoyi.app.ExitCode;
import org.kaoyi.app.ProgramBuild;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Says which program this is. */
@Command(
        name = "version",
        mixinStandardHelpOptions = true,
        description = "Says version, build and Java of this program.")
final class VersionCommand implements Callable<Integer> {
    @Option(names = "--json", description = "Answer as JSON.")
    private boolean json;

    @Override
    public Integer call() {
        Output output = new Output();
        if (json) {
            ProgramBuild build = ProgramBuild.running();
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("version", build.version());
            answer.put("build", build.commit());
            answer.put("java", Runtime.version().toString());
            output.json(answer);
        } else {
            for (String line : new ProgramVersion().getVersion()) {
                output.line("%s", line);
            }
        }
        return ExitCode.OK.number();
    }
}
