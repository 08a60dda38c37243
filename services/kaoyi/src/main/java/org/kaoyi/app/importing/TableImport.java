package org.kaoyi.app.importing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kaoyi.app.CannotProceed;
import org.kaoyi.app.FileTrouble;
import org.kaoyi.app.ledger.OpenLedger;
import org.kaoyi.claims.Labelled;
import org.kaoyi.codec.EventCodec;
import org.kaoyi.ledger.EventLog;
import org.kaoyi.ledger.memory.InMemoryEventLog;
import org.kaoyi.recording.drafting.TableKind;
import org.kaoyi.recording.importing.ImportFile;
import org.kaoyi.recording.importing.ImportOptions;
import org.kaoyi.recording.importing.ImportRefused;
import org.kaoyi.recording.importing.ImportSummary;
import org.kaoyi.recording.importing.Importer;
import org.kaoyi.recording.importing.KeptMappings;
import org.kaoyi.recording.importing.Mapping;

/** Carries out an order on an open log. */
public final class TableImport {
    private static final String VIA = "import";

    private final EventLog log;
    private final EventCodec codec;
    private final KeptMappings kept;
    private final Predicate<String> attachments;

    /** Without column mappings of earlier imports. */
    public TableImport(EventLog log, EventCodec codec) {
        this(log, codec, KeptMappings.NONE, sha256 -> false);
    }

    public TableImport(OpenLedger ledger) {
        this(
                ledger.log(),
                ledger.codec(),
                ledger.keptMappings(),
                sha256 -> ledger.attachments().map(kept -> kept.holds(sha256)).orElse(false));
    }

    private TableImport(EventLog log, EventCodec codec, KeptMappings kept, Predicate<String> attachments) {
        this.log = log;
        this.codec = codec;
        this.kept = kept;
        this.attachments = attachments;
    }

    /** Where no ledger is: what an order says is tried on a log that is empty, and forgotten. */
    public static TableImport withoutLedger() {
        return new TableImport(new InMemoryEventLog(Clock.systemUTC()), new EventCodec());
    }

    /**
     * @throws CannotProceed when a file can not be imported at all; nothing of any file was added
     */
    public ImportSummary run(ImportOrder order) {
        return importing(order, Importer::run);
    }

    /**
     * Reads the files to their ends, as {@link #run} does before it records anything, and leaves it at that.
     *
     * @throws CannotProceed when a file can not be imported at all
     */
    public void survey(ImportOrder order) {
        importing(order, (importer, files, options) -> {
            importer.survey(files, options);
            return files;
        });
    }

    /**
     * Sees that an order names files, a kind and a mapping that there are; none of the files is read.
     *
     * @throws CannotProceed that says which it does not
     */
    public static void requireThere(ImportOrder order) {
        files(order);
        refusing(() -> mapping(order.map()));
    }

    /** Part of an import, or the whole. */
    private interface Work<T> {
        T on(Importer importer, List<ImportFile> files, ImportOptions options);
    }

    private <T> T importing(ImportOrder order, Work<T> work) {
        List<ImportFile> files = files(order);
        return refusing(() -> work.on(
                new Importer(log, codec, kept, () -> {}, attachments),
                files,
                new ImportOptions(order.dryRun(), order.createMissing(), mapping(order.map()), order.actor(), VIA)));
    }

    private static <T> T refusing(Supplier<T> work) {
        try {
            return work.get();
        } catch (ImportRefused refused) {
            throw CannotProceed.usage(refused.getMessage() + " Nothing was recorded.");
        }
    }

    private static List<ImportFile> files(ImportOrder order) {
        TableKind kind = kind(order.kind());
        List<ImportFile> files = new ArrayList<>();
        for (int i = 0; i < order.files().size(); i++) {
            Path file = Path.of(order.files().get(i));
            String name = order.names().get(i);
            requireReadable(file, name);
            files.add(new ImportFile(file, name, kind, order.encoding()));
        }
        return files;
    }

    /**
     * @param name as it was given
     * @throws CannotProceed when it is a folder, is not there or can not be read
     */
    public static void requireReadable(Path file, String name) {
        if (Files.isDirectory(file)) {
            throw CannotProceed.usage("%s is a folder. Name the files in it: %1$s/*.csv.".formatted(name));
        }
        if (!Files.isReadable(file)) {
            throw CannotProceed.usage(FileTrouble.unreadable(file, name));
        }
    }

    private static @Nullable TableKind kind(@Nullable String label) {
        if (label == null) {
            return null;
        }
        return Labelled.of(TableKind.class, label)
                .orElseThrow(() -> CannotProceed.usage("There is no kind of table \"%s\"; there are %s."
                        .formatted(label, Labelled.all(TableKind.class))));
    }

    private static Mapping mapping(@Nullable String file) {
        if (file == null) {
            return Mapping.NONE;
        }
        try {
            return Mapping.ofYaml(file, Files.readString(Path.of(file), UTF_8));
        } catch (IOException e) {
            throw CannotProceed.usage("The mapping file %s can not be read: %s.".formatted(file, FileTrouble.in(e)));
        }
    }
}
