package org.kaoyi.app.command;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.Set;
import org.kaoyi.app.ExitCode;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** All verbs under one name. */
@Command(
        name = "kaoyi",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        header = "Keeps what every source claims, and shows where the versions differ.",
        subcommands = {
            DemoCommand.class,
            ServeCommand.class,
            ImportCommand.class,
            MappingsCommand.class,
            RetractCommand.class,
            WithdrawCommand.class,
            MergeCommand.class,
            SplitCommand.class,
            AttachCommand.class,
            AnchorCommand.class,
            ExportCommand.class,
            ReportCommand.class,
            SearchCommand.class,
            AuditCommand.class,
            ReviseCommand.class,
            LintCommand.class,
            VerifyCommand.class,
            ProveCommand.class,
            CiteCommand.class,
            KeyCommand.class,
            TokenCommand.class,
            RebuildCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            DoctorCommand.class,
            VersionCommand.class,
            CommandLine.HelpCommand.class
        },
        footer = {
            "",
            "Each verb has --help, --json, and --data DIR or --url jdbc:postgresql://… to choose the ledger.",
            "Exit codes: 0 ok, 1 findings, 2 usage, 3 partial import, 4 integrity failure, 5 not reachable."
        })
public final class CommandLineOfKaoyi extends FurtherWord {
    /** Runs one verb and gives the program's exit code. */
    public static int run(String... arguments) {
        return new CommandLine(new CommandLineOfKaoyi())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(new Failures())
                .setParameterExceptionHandler(CommandLineOfKaoyi::misused)
                .execute(arguments);
    }

    /** A list of verbs helps who did not find the verb; who mistyped an option is not shown pages of others. */
    private static int misused(CommandLine.ParameterException misuse, String[] arguments) {
        CommandLine verb = misuse.getCommandLine();
        PrintWriter err = verb.getErr();
        Optional<String> early = beforeItsWord(verb, misuse);
        err.println(early.orElseGet(() -> Misuse.inOurWords(String.valueOf(misuse.getMessage()))));
        if (early.isPresent()) {
            err.println(verb.getCommandSpec().qualifiedName() + " --help tells the words.");
        } else if (verb.getSubcommands().isEmpty()) {
            CommandLine.UnmatchedArgumentException.printSuggestions(misuse, err);
            err.println(verb.getCommandSpec().qualifiedName() + " --help tells its options.");
        } else if (!CommandLine.UnmatchedArgumentException.printSuggestions(misuse, err)) {
            ask(verb, misuse);
            verb.usage(err);
        }
        err.flush();
        return ExitCode.USAGE.number();
    }

    /** An option of the words that may follow is none that is unknown: it came before its word. */
    private static Optional<String> beforeItsWord(CommandLine verb, CommandLine.ParameterException misuse) {
        Object command = verb.getCommand();
        if (verb.getParent() == null
                || !(command instanceof FurtherWord word)
                || !(misuse instanceof CommandLine.UnmatchedArgumentException unmatched)) {
            return Optional.empty();
        }
        String option = unmatched.getUnmatched().getFirst().split("=", 2)[0];
        boolean known = verb.getSubcommands().values().stream()
                .anyMatch(it -> it.getCommandSpec().findOption(option) != null);
        return known
                ? Optional.of("%s %s stands behind that word."
                        .formatted(word.question(verb.getSubcommands().keySet()), option))
                : Optional.empty();
    }

    /** Who said what is to be retracted, and left out that it is a claim, is asked as if he had said nothing. */
    private static void ask(CommandLine verb, CommandLine.ParameterException misuse) {
        Object command = verb.getCommand();
        if (verb.getParent() != null && command instanceof FurtherWord word) {
            String question = word.question(verb.getSubcommands().keySet());
            if (!question.equals(misuse.getMessage())) {
                verb.getErr().println(question);
            }
        }
    }

    /** Without a verb there is nothing to do; the help says what there is. */
    @Override
    String question(Set<String> words) {
        return "Which verb? See the list below.";
    }
}
