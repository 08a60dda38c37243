package org.kaoyi.app.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kaoyi.app.CannotProceed;
import org.kaoyi.app.ExitCode;
import org.kaoyi.app.FileTrouble;
import org.kaoyi.app.exchange.LogTaking;
import org.kaoyi.app.importing.ImportOrder;
import org.kaoyi.app.importing.TableImport;
import org.kaoyi.app.web.Errand;
import org.kaoyi.recording.importing.ErrorsFile;
import org.kaoyi.recording.importing.ImportSummary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Records what tables hold, or takes an exported log into an empty ledger. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Records the rows of CSV, TSV or XLSX tables, or the sources of a CSL-JSON library (.json)"
                    + " or a TEI edition (.xml); the same file"
                    + " twice adds nothing. Good rows go in, bad ones are listed (exit code 3).",
            "An .ndjson export, or the log of an RO-Crate (.zip), is taken verbatim into an empty ledger: same positions, times and root.",
            "With --merge the events of an .ndjson export are recorded anew in a ledger that holds something else."
        })
final class ImportCommand implements Callable<Integer> {
    @Mixin
    private LedgerOptions ledger = new LedgerOptions();

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description =
                    "csv, tsv, xlsx, json (CSL), xml (TEI), ndjson or zip (RO-Crate); several are imported in order of dependence.")
    private List<Path> files = List.of();

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            description = "claims, sources, occasions, questions, assessments, interpretations, agents, places, terms,"
                    + " balances, retractions, texts, links; without it the headings decide.")
    private @Nullable String kind;

    @Option(names = "--dry-run", description = "Check every row, say what would happen, record nothing.")
    private boolean dryRun;

    @Option(
            names = "--map",
            paramLabel = "FILE",
            description =
                    "YAML: a line \"heading: column\" for each heading of your own; under \"constants:\" a line \"column: text\""
                            + " for what is the same in every row, under \"ignore:\" headings that are not imported. It is"
                            + " kept for the next table with the same headings (kaoyi mappings).")
    private @Nullable Path map;

    @Option(
            names = "--encoding",
            paramLabel = "NAME",
            description =
                    "Encoding of csv and tsv files, such as GB18030, Big5, CP949, windows-1251; without it the files"
                            + " tell it, or are refused where it is in doubt.")
    private @Nullable String encoding;

    @Option(
            names = "--create-missing",
            description =
                    "Create occasions, questions, sources and authorities that rows name and the ledger does not hold.")
    private boolean createMissing;

    @Option(
            names = "--merge",
            description =
                    "Decide on each event of an .ndjson export and record it now, beside what the ledger holds; lines that"
                            + " contradict it are listed (exit code 3).")
    private boolean merge;

    @Option(
            names = "--errors",
            paramLabel = "FILE",
            description = "Write refused rows here: file,row,column,value,reason.")
    private @Nullable Path errors;

    @Override
    public Integer call() throws Exception {
        // Seen to before a ledger is begun: a file whose name was mistyped begins none.
        files.forEach(file -> TableImport.requireReadable(file.toAbsolutePath(), file.toString()));
        new ApartFiles(files).writing("--errors", errors);
        if (map != null) {
            new ApartFiles(List.of(map)).writing("--errors", errors);
        }
        if (files.stream().anyMatch(this::isTakenVerbatim)) {
            return takeLog();
        }
        given().requireFit(files);
        ImportOrder order = new ImportOrder(
                files.stream().map(file -> file.toAbsolutePath().toString()).toList(),
                files.stream().map(Path::toString).toList(),
                kind,
                map == null ? null : map.toAbsolutePath().toString(),
                encoding,
                dryRun,
                createMissing,
                SystemUser.name());
        if (errors != null) {
            requireWritable(errors);
        }
        ImportSummary summary = imported(order);
        Optional<CannotProceed> unwritten = errors == null ? Optional.empty() : writeErrors(errors, summary);
        new ImportWords(ledger.json(), unwritten.isPresent() ? null : errors).say(summary);
        if (unwritten.isPresent()) {
            throw unwritten.get();
        }
        return summary.exitCode();
    }

    /** No ledger is begun by what can not be imported, nor to be shown what an import would do. */
    private ImportSummary imported(ImportOrder order) throws Exception {
        TableImport.requireThere(order);
        if (ledger.wouldBegin()) {
            TableImport nowhere = TableImport.withoutLedger();
            if (dryRun) {
                return nowhere.run(order);
            }
            nowhere.survey(order);
        }
        return ledger.carryOutOrBegin(Errand.IMPORT, order);
    }

    /** Seen to before anything is recorded: an errors file that can not be written is no use afterwards. */
    private static void requireWritable(Path file) {
        try {
            if (ErrorsFile.holdsOther(file)) {
                throw CannotProceed.usage(
                        "The file %s holds something else than the errors of an import, and would be lost. Nothing was recorded; name another file for --errors."
                                .formatted(file));
            }
            ErrorsFile.write(file, List.of());
        } catch (IOException | UncheckedIOException e) {
            throw CannotProceed.usage("The errors file %s can not be written: %s. Nothing was recorded."
                    .formatted(file, FileTrouble.in(e)));
        }
    }

    /** What was recorded is told before it is told that this could not be written. */
    private static Optional<CannotProceed> writeErrors(Path file, ImportSummary summary) {
        try {
            ErrorsFile.write(file, summary.errors());
            return Optional.empty();
        } catch (IOException | UncheckedIOException e) {
            return Optional.of(CannotProceed.notReachable(
                    "%s, but the errors file %s can not be written: %s. Name another one and do the same again: nothing is recorded twice."
                            .formatted(
                                    summary.dryRun() ? "Nothing was recorded" : "The good rows are in",
                                    file,
                                    FileTrouble.in(e)),
                    e));
        }
    }

    private int takeLog() throws Exception {
        if (files.size() > 1) {
            throw CannotProceed.usage("An exported log is taken alone; give one .ndjson or .zip file and no other.");
        }
        given().requireFit(files.getFirst());
        LogTaking.Taken taken = new VerbatimImport(ledger, files.getFirst(), dryRun).take();
        Output output = new Output();
        if (ledger.json()) {
            output.json(Map.of("events", taken.events(), "added", taken.added(), "dryRun", dryRun));
        } else {
            output.line(
                    dryRun
                            ? "%d events, %d of them would be added. Nothing was recorded."
                            : "%d events, %d of them added.",
                    taken.events(),
                    taken.added());
        }
        return ExitCode.OK.number();
    }

    /** What was given beside the files, of which some may do nothing. */
    private FittingOptions given() {
        return new FittingOptions(kind != null, map != null, encoding != null, createMissing, merge, errors != null);
    }

    private boolean isTakenVerbatim(Path file) {
        return (FittingOptions.isLog(file) && !merge) || VerbatimImport.isCrate(file);
    }
}
