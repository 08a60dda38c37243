package org.kaoyi.app.command;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaoyi.app.CannotProceed;
import org.kaoyi.app.ExitCode;
import org.kaoyi.app.ledger.Access;
import org.kaoyi.recording.importing.KeptMapping;
import org.kaoyi.recording.importing.KeptMappings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows the column mappings that imports have left for the next table with the same headings. */
@Command(
        name = "mappings",
        mixinStandardHelpOptions = true,
        description = {
            "Lists the column mappings that are kept: import uses one for the next table with the same headings and says so.",
            "They are no part of the log; whoever does not want one any more forgets it."
        })
final class MappingsCommand implements Callable<Integer> {
    @Mixin
    private LedgerOptions ledger = new LedgerOptions();

    @Option(names = "--forget", paramLabel = "ID", description = "Forget the mapping of this id.")
    private @Nullable String forget;

    @Override
    public Integer call() throws Exception {
        List<KeptMapping> left = ledger.with(Access.READ, open -> {
            KeptMappings kept = open.keptMappings();
            if (forget != null && !kept.forget(forget)) {
                throw CannotProceed.usage(
                        "There is no kept mapping \"%s\". kaoyi mappings lists them.".formatted(forget));
            }
            return kept.all();
        });
        Output output = new Output();
        if (ledger.json()) {
            output.json(left);
        } else if (left.isEmpty()) {
            output.line("No mapping is kept.");
        } else {
            left.forEach(mapping -> say(mapping, output));
        }
        return ExitCode.OK.number();
    }

    private static void say(KeptMapping mapping, Output output) {
        output.line("%s %s, kept by %s at %s", mapping.id(), mapping.kind().label(), mapping.by(), mapping.at());
        if (!mapping.fields().isEmpty()) {
            output.line("  columns: %s", words(mapping.fields()));
        }
        if (!mapping.constants().isEmpty()) {
            output.line("  in every row: %s", words(mapping.constants()));
        }
        if (!mapping.ignored().isEmpty()) {
            output.line("  not imported: %s", String.join(", ", new TreeSet<>(mapping.ignored())));
        }
    }

    /** {@code heading: column}, one after the other. */
    static String words(Map<String, String> mapping) {
        return new TreeMap<>(mapping)
                .entrySet().stream()
                        .map(entry -> entry.getKey() + ": " + entry.getValue())
                        .collect(Collectors.joining(", "));
    }
}
