package org.kaoyi.recording.uploading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.kaoyi.codec.EventCodec;
import org.kaoyi.codec.Metadata;
import org.kaoyi.ledger.EventLog;
import org.kaoyi.ledger.LogUnavailable;
import org.kaoyi.ledger.attachment.AttachmentFolder;
import org.kaoyi.recording.importing.ImportFault;
import org.kaoyi.recording.importing.ImportFile;
import org.kaoyi.recording.importing.ImportOptions;
import org.kaoyi.recording.importing.ImportRefused;
import org.kaoyi.recording.importing.ImportRetraction;
import org.kaoyi.recording.importing.ImportSummary;
import org.kaoyi.recording.importing.Importer;
import org.kaoyi.recording.importing.KeptMappings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes files that are sent to be imported through the pipeline of the command line: first a dry run, then, when somebody says so, the import. One is
 * read at a time, in the order in which they come; what a crash interrupts is completed by the same request.
 */
public final class UploadDesk implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(UploadDesk.class);

    /** 128 bits of SHA-256 name an import, as in the metadata of its events. */
    private static final int ID_CHARS = 32;

    private final EventLog log;
    private final EventCodec codec;
    private final KeptMappings kept;
    private final UploadFolder folder;
    private final Predicate<String> attachments;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("imports").factory());
    private final Map<String, Work> underWay = new ConcurrentHashMap<>();
    private final AtomicLong moves = new AtomicLong();

    /**
     * @param root where files and what is known of them are kept
     * @param attachments whether a text or image is kept here, by its SHA-256
     */
    public UploadDesk(EventLog log, EventCodec codec, KeptMappings kept, Path root, Predicate<String> attachments) {
        this(log, codec, kept, new UploadFolder(root), attachments);
    }

    UploadDesk(EventLog log, EventCodec codec, KeptMappings kept, UploadFolder folder, Predicate<String> attachments) {
        this.log = log;
        this.codec = codec;
        this.kept = kept;
        this.folder = folder;
        this.attachments = attachments;
    }

    /** What this process does with an upload at the moment. */
    private static final class Work {
        private final LongAdder rows = new LongAdder();
        private volatile @Nullable Future<?> future;
    }

    /** Mappings that imports have left for the next table with the same headings. */
    public KeptMappings mappings() {
        return kept;
    }

    /**
     * Keeps a file and begins to read it, recording nothing.
     *
     * @param name its ending says what it is
     * @throws UploadRefused when it can be no table
     */
    public Upload take(InputStream in, String name, Reading reading, String by) throws IOException {
        String checked = UploadName.checked(name);
        requireRoom();
        AttachmentFolder.Kept bytes;
        try {
            bytes = folder.keep(in);
        } catch (AttachmentFolder.TooLarge e) {
            throw new UploadRefused(
                    ImportFault.TOO_LARGE,
                    "The file has more than %d bytes, and no more are read at once. Split it into several, each with the heading."
                            .formatted(folder.most()));
        }
        String id = bytes.sha256().substring(0, ID_CHARS);
        return begin(Upload.begun(id, bytes.sha256(), bytes.bytes(), checked, reading, by, Instant.now()));
    }

    private void requireRoom() {
        if (folder.all().size() >= UploadLimits.UPLOADS_MAX) {
            throw new UploadRefused(
                    ImportFault.FULL,
                    "%d files are listed already. Discard some that were imported or are not wanted, and send it again."
                            .formatted(UploadLimits.UPLOADS_MAX));
        }
    }

    /** Reads an upload anew, otherwise; nothing is recorded. */
    public Upload check(String id, Reading reading, String by) {
        Upload upload = requireFile(id);
        return begin(upload.again(reading, by, Instant.now()));
    }

    /** Imports an upload as it was read; the same again completes what was interrupted. */
    public Upload commit(String id, String by) {
        Upload upload = requireFile(id);
        if (upload.state() == UploadState.REFUSED) {
            throw new UploadRefused(ImportFault.AS_IT_IS, "It can not be imported as it is: " + reason(upload));
        }
        return begin(upload.in(UploadState.IMPORTING), by);
    }

    private static String reason(Upload upload) {
        Refused refused = upload.refused();
        return refused == null ? "" : refused.reason();
    }

    /** Takes back what an import brought, whether it came this way or by the command line. */
    public ImportRetraction.Retracted retract(String id, String reason, Metadata by) {
        ImportRetraction.Retracted retracted;
        try {
            retracted = new ImportRetraction(log, codec).run(id, reason, by);
        } catch (IllegalArgumentException e) {
            throw new UploadRefused(ImportFault.NO_IMPORT, String.valueOf(e.getMessage()), e);
        }
        folder.find(retracted.importId()).ifPresent(upload -> folder.write(upload.takenBack(retracted)));
        return retracted;
    }

    /** Forgets an upload; what it brought into the ledger stays. */
    public void discard(String id) {
        Upload upload = require(id);
        if (underWay.containsKey(id)) {
            throw new UploadRefused(ImportFault.BUSY, "It is being read or recorded. Wait until that has ended.");
        }
        folder.delete(upload);
    }

    public Optional<Upload> find(String id) {
        return folder.find(id).map(this::asItStands);
    }

    /** All of them, the newest first. */
    public List<Upload> all() {
        return folder.all().stream().map(this::asItStands).toList();
    }

    /** Those that are being read at the moment. */
    public List<Upload> underWay() {
        return underWay.keySet().stream().flatMap(id -> find(id).stream()).toList();
    }

    /** Grows whenever the reading of an upload begins or ends, so that who watches need not look at all of them. */
    public long moves() {
        return moves.get();
    }

    /** All faults of its rows, as a table that a spreadsheet opens. */
    public Optional<Path> errors(String id) {
        return folder.errors(id);
    }

    /** The upload when its reading has ended, or as it is when patience has. */
    public Upload await(Upload upload, Duration patience) {
        Work work = underWay.get(upload.id());
        Future<?> future = work == null ? null : work.future;
        if (future != null) {
            try {
                future.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                // Its page tells how far it is.
            } catch (ExecutionException e) {
                // It was told where it happened; its page shows what is kept of the upload, or that it is gone.
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        return find(upload.id()).orElse(upload);
    }

    private Upload require(String id) {
        return find(id).orElseThrow(() ->
                new UploadRefused(ImportFault.GONE, "There is no such upload any more. Send the file again."));
    }

    private Upload requireFile(String id) {
        Upload upload = require(id);
        if (underWay.containsKey(id)) {
            throw new UploadRefused(ImportFault.BUSY, "It is being read or recorded. Wait until that has ended.");
        }
        if (!Files.exists(folder.file(upload))) {
            throw new UploadRefused(
                    ImportFault.NOT_KEPT,
                    "Its bytes are not kept any more, since it was imported. Send the file again.");
        }
        return upload;
    }

    /** What another process, or this one before a crash, left without an end. */
    private Upload asItStands(Upload upload) {
        Work work = underWay.get(upload.id());
        if (work != null) {
            return upload.reached(work.rows.sum());
        }
        return switch (upload.state()) {
            // What was written may have been read just before the work ended.
            case CHECKING, IMPORTING ->
                folder.find(upload.id())
                        .filter(again -> again.state() != upload.state())
                        .orElseGet(() -> upload.interrupted(""));
            default -> upload;
        };
    }

    private Upload begin(Upload upload) {
        return begin(upload, upload.by());
    }

    private Upload begin(Upload upload, String by) {
        Work work = new Work();
        if (underWay.putIfAbsent(upload.id(), work) != null) {
            throw new UploadRefused(ImportFault.BUSY, "It is being read or recorded. Wait until that has ended.");
        }
        try {
            folder.write(upload);
            moves.incrementAndGet();
            work.future = worker.submit(() -> run(upload, by, work));
        } catch (RuntimeException e) {
            underWay.remove(upload.id());
            throw e;
        }
        return upload;
    }

    private void run(Upload upload, String by, Work work) {
        try {
            carryOut(upload, by, work);
        } catch (UncheckedIOException | Error e) {
            LOG.error("The upload {} has ended, and what became of it can not be kept", upload.id(), e);
            throw e;
        }
    }

    private void carryOut(Upload upload, String by, Work work) {
        boolean dry = upload.state() == UploadState.CHECKING;
        try {
            ImportSummary summary = imported(upload, by, dry, work);
            folder.writeErrors(upload.id(), summary.errors());
            folder.write(upload.done(dry ? UploadState.CHECKED : UploadState.IMPORTED, summary));
            if (!dry && !summary.partial()) {
                folder.deleteFile(upload);
            }
        } catch (ImportRefused refused) {
            folder.write(upload.refused(PlaceUnsaid.refused(refused)));
        } catch (LogUnavailable | UncheckedIOException e) {
            folder.write(upload.reached(work.rows.sum()).interrupted(PlaceUnsaid.failure(e)));
        } catch (RuntimeException e) {
            LOG.error("The upload {} could not be read", upload.id(), e);
            folder.write(upload.reached(work.rows.sum()).interrupted("a fault in the program; its log says more"));
        } finally {
            underWay.remove(upload.id());
            moves.incrementAndGet();
        }
    }

    private ImportSummary imported(Upload upload, String by, boolean dry, Work work) {
        Reading reading = upload.reading();
        ImportFile file = new ImportFile(folder.file(upload), upload.name(), reading.kind(), reading.encoding());
        ImportOptions options =
                new ImportOptions(dry, reading.createMissing(), reading.mapping(), by, "import").ofSentTables();
        return new Importer(log, codec, kept, work.rows::increment, attachments).run(List.of(file), options);
    }

    /** Ends what is being read; it is completed by the same request. */
    @Override
    public void close() {
        worker.shutdownNow();
    }
}
