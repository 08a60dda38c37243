package org.kaoyi.recording.importing;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.kaoyi.codec.EventCodec;
import org.kaoyi.codec.Metadata;
import org.kaoyi.ledger.EventLog;
import org.kaoyi.recording.deciding.EventBytes;
import org.kaoyi.recording.deciding.ReferenceDesk;
import org.kaoyi.recording.drafting.TableKind;
import org.kaoyi.recording.exporting.StandingRows;

/** Imports tables into a log. The same files twice add nothing; an interrupted import is completed by the same import. */
public final class Importer {
    private final EventLog log;
    private final EventCodec codec;
    private final EventBytes bytes;
    private final KeptMappings kept;
    private final Runnable eachRow;
    private final Predicate<String> attachments;

    /** Without mappings of earlier imports. */
    public Importer(EventLog log, EventCodec codec) {
        this(log, codec, KeptMappings.NONE, () -> {}, sha256 -> false);
    }

    /**
     * @param kept mappings of earlier imports; those that are used are kept there
     * @param eachRow told of every row that is begun, on the thread that imports
     * @param attachments whether a text or image is kept here, by its SHA-256; exported logs name them and do not hold them
     */
    public Importer(
            EventLog log, EventCodec codec, KeptMappings kept, Runnable eachRow, Predicate<String> attachments) {
        this.log = log;
        this.codec = codec;
        this.bytes = new EventBytes(codec);
        this.kept = kept;
        this.eachRow = eachRow;
        this.attachments = attachments;
    }

    /**
     * Imports files, those first on which others depend. Rows that are refused stand in the summary; all others are durable when this
     * returns.
     *
     * @throws ImportRefused when a file can not be imported at all; nothing of any file was added
     * @throws org.kaoyi.ledger.LogUnavailable when the log failed; a beginning of the rows is in, and the same import completes it
     */
    public ImportSummary run(List<ImportFile> files, ImportOptions options) {
        List<ImportFile> logs = files.stream().filter(ImportFile::isLog).toList();
        QuestionTypes types = types(files, options);
        List<Survey> surveys = surveyed(files, options, types);
        List<RowError> errors = new ArrayList<>();
        List<FileSummary> summaries = new ArrayList<>();
        ReferenceDesk desk = new ReferenceDesk(log, bytes);
        desk.catchUp();
        LedgerWriter writer = new LedgerWriter(log, bytes, desk, options.dryRun());
        MissingThings missing = new MissingThings(types, options.createMissing());
        Assistance assistance = options.dryRun()
                ? Assistance.foreseeing(missing, NearDuplicates.in(log, bytes))
                : Assistance.recording(missing);
        for (ImportFile file : logs) {
            summaries.add(takeLog(file, options, writer, errors, assistance));
        }
        surveys.stream().sorted(Comparator.comparing(Survey::kind)).forEach(survey -> {
            FileProgress progress = new FileProgress(survey.file().name(), survey.kind(), errors, eachRow);
            Metadata metadata = new Metadata(options.actor(), options.via(), survey.digest(), null);
            RowRequests requests = new RowRequests(survey.kind(), desk, types, options.actor(), folder(survey.file()));
            try (TableReader table = TableReader.open(survey.file(), Mappings.only(survey.mapping()))) {
                new TableImport(Destination.of(writer, metadata), progress, requests, assistance).run(table);
            }
            summaries.add(progress.summary(survey));
        });
        if (!options.dryRun()) {
            keepMappings(surveys, options.actor());
        }
        CaseForecast forecast = assistance.forecast();
        CaseForecast.Findings findings = forecast == null
                ? CaseForecast.Findings.NONE
                : forecast.findings(StandingRows.of(log, codec), desk.book());
        return new ImportSummary(
                summaries,
                sorted(errors, files, surveys),
                assistance.created(),
                sorted(assistance.warnings(), files, surveys),
                findings.cases(),
                findings.unlisted(),
                assistance.matches() == null ? List.of() : assistance.matches().all(desk.book()),
                options.dryRun());
    }

    /**
     * Reads files to their ends and does nothing with them: their kinds are known, and what is wrong with one as a whole.
     *
     * @throws ImportRefused when a file can not be imported at all, as {@link #run} would
     */
    public void survey(List<ImportFile> files, ImportOptions options) {
        surveyed(files, options, types(files, options));
    }

    private static QuestionTypes types(List<ImportFile> files, ImportOptions options) {
        return new QuestionTypes(mayPoseQuestions(tables(files), options));
    }

    private static List<ImportFile> tables(List<ImportFile> files) {
        return files.stream().filter(file -> !file.isLog()).toList();
    }

    private List<Survey> surveyed(List<ImportFile> files, ImportOptions options, QuestionTypes types) {
        files.stream().filter(ImportFile::isLog).forEach(LogImport::requireLog);
        List<Survey> surveys = new ArrayList<>();
        for (ImportFile file : tables(files)) {
            surveys.addAll(Survey.all(file, new Mappings(options.mapping(), kept), types));
        }
        if (!options.namesFiles()) {
            surveys.forEach(Importer::refuseTexts);
        }
        return surveys;
    }

    /** What another ledger holds comes first: tables may name it. */
    private FileSummary takeLog(
            ImportFile file, ImportOptions options, LedgerWriter writer, List<RowError> errors, Assistance assistance) {
        String digest = FileDigest.of(file);
        LogImport log = new LogImport(
                codec,
                writer,
                new FileProgress(file.name(), null, errors, eachRow),
                new Metadata(options.actor(), options.via(), digest, null),
                new LoggedRequests(attachments),
                request -> assistance.foresee(request));
        log.run(file);
        return log.summary(digest);
    }

    /** A single table of claims poses questions only where it is told to; with others or in a workbook there may be a table of questions. */
    private static boolean mayPoseQuestions(List<ImportFile> files, ImportOptions options) {
        return options.createMissing()
                || options.dryRun()
                || files.size() > 1
                || files.stream().anyMatch(ImportFile::isWorkbook);
    }

    private static void refuseTexts(Survey survey) {
        if (survey.kind() == TableKind.TEXTS) {
            throw new ImportRefused(
                    ImportFault.COMMAND_LINE,
                    survey.file().name(),
                    0,
                    "A table of texts names files of this machine and can not be sent. Enter each text by itself, or import the table on the command line.");
        }
    }

    private void keepMappings(List<Survey> surveys, String actor) {
        for (Survey survey : surveys) {
            List<String> headings = survey.readWith().headings();
            KeptMapping mapping = KeptMapping.of(survey.kind(), headings, survey.mapping(), actor, Instant.now());
            if (!mapping.isEmpty() && !isKeptAlready(mapping, headings)) {
                kept.keep(mapping, headings);
            }
        }
    }

    /** Also constants alone that were given for headings that were kept are kept: without them the same file would make other claims. */
    private boolean isKeptAlready(KeptMapping mapping, List<String> headings) {
        return kept.find(headings, mapping.kind()).filter(mapping::saysWhat).isPresent();
    }

    private static Path folder(ImportFile file) {
        Path folder = file.path().toAbsolutePath().getParent();
        return folder == null ? Path.of("") : folder;
    }

    private static List<RowError> sorted(List<RowError> errors, List<ImportFile> files, List<Survey> surveys) {
        Map<String, Integer> order = new HashMap<>();
        files.forEach(file -> order.putIfAbsent(file.name(), order.size()));
        surveys.forEach(survey -> order.putIfAbsent(survey.file().name(), order.size()));
        return errors.stream()
                .distinct()
                .sorted(Comparator.<RowError>comparingInt(error -> order.getOrDefault(error.file(), 0))
                        .thenComparingLong(RowError::row))
                .toList();
    }
}
