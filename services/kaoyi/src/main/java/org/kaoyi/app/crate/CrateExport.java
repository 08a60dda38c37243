package org.kaoyi.app.crate;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.kaoyi.app.CannotProceed;
import org.kaoyi.app.ExitCode;
import org.kaoyi.app.integrity.ProofDocument;
import org.kaoyi.app.ledger.OpenLedger;
import org.kaoyi.app.passages.AttachmentsCheck;
import org.kaoyi.claims.passage.Passage;
import org.kaoyi.ledger.EventLog;
import org.kaoyi.ledger.LoggedEvent;
import org.kaoyi.ledger.attachment.AttachmentFolder;
import org.kaoyi.ledger.checkpoint.CheckpointReader;
import org.kaoyi.ledger.checkpoint.KeyRing;
import org.kaoyi.ledger.checkpoint.NoteKey;
import org.kaoyi.ledger.checkpoint.SignedCheckpoint;
import org.kaoyi.ledger.merkle.Frontier;
import org.kaoyi.ledger.merkle.InclusionPaths;
import org.kaoyi.readingroom.exchange.LogExport;
import org.kaoyi.readingroom.publishing.Form;
import org.kaoyi.readingroom.publishing.note.NoteHabit;
import org.kaoyi.readingroom.publishing.report.ClaimsPublication;
import org.kaoyi.readingroom.wording.Language;
import org.kaoyi.recording.exporting.StandingRows;

/** Writes a ledger as a crate: the log, its checkpoints and public keys, a proof of every claim, the schemas, and the claims as a table. */
public final class CrateExport {
    /** Some 2 kB each. Of a larger ledger the log and its checkpoints give every proof as well (kaoyi prove), and the crate stays one that opens. */
    public static final int PROOFS_MAX = 100_000;

    private static final String CLAIM_STREAMS = "claim/";
    private static final String NDJSON = "application/x-ndjson";

    private final OpenLedger ledger;
    private final long upTo;
    private final Clock clock;
    private final List<String> notes = new ArrayList<>();
    private final List<byte[]> leaves = new ArrayList<>();
    private Instant latest = Instant.EPOCH;
    private long claims;

    /** @param upTo the last position that is written */
    public CrateExport(OpenLedger ledger, long upTo, Clock clock) {
        this.ledger = ledger;
        this.upTo = upTo;
        this.clock = clock;
    }

    /**
     * Writes the crate; the stream stays open.
     *
     * @param title or null
     * @param license its address, or null
     * @return what whoever deposits it is to know
     * @throws CannotProceed with exit code 4 when log and checkpoints disagree
     */
    public List<String> write(@Nullable String title, @Nullable String license, OutputStream out) throws IOException {
        read();
        ZipOutputStream zip = new ZipOutputStream(out, UTF_8);
        CrateFile crate = new CrateFile(zip, latest);
        crate.add(CrateLayout.EVENTS, "The log, one event a line", NDJSON, to -> text(to, this::writeEvents));
        writeSeal(crate);
        writeAttachments(crate);
        CrateSchemas.write(crate);
        crate.add(
                CrateLayout.CLAIMS,
                "The claims and examinations that stand, as a table",
                "text/csv",
                this::writeClaims);
        if (license == null) {
            notes.add("No licence is stated; archives ask for one (--license ADDRESS).");
        }
        crate.addUnnoted(
                CrateLayout.METADATA,
                new CrateMetadata(
                                title == null ? "Kaoyi ledger up to position " + upTo : title,
                                license,
                                LocalDate.now(clock),
                                upTo,
                                HexFormat.of().formatHex(root(upTo)))
                        .json(crate.parts()));
        zip.finish();
        return List.copyOf(notes);
    }

    private void read() {
        log().readAllAfter(0, event -> {
            if (event.position() <= upTo) {
                leaves.add(event.leafHash());
                latest = event.recordedAt();
                claims += records(event) ? 1 : 0;
            }
        });
        if (leaves.size() != upTo) {
            throw new CannotProceed(
                    ExitCode.INTEGRITY_FAILURE,
                    "The log has %d events up to position %d. kaoyi verify says where it is at fault."
                            .formatted(leaves.size(), upTo),
                    null);
        }
    }

    private EventLog log() {
        return ledger.log();
    }

    /** Whether an event records a claim or examination. */
    private static boolean records(LoggedEvent event) {
        return event.version() == 0 && event.stream().startsWith(CLAIM_STREAMS);
    }

    private byte[] root(long size) {
        Frontier.Growing tree = Frontier.empty().grow();
        leaves.subList(0, (int) size).forEach(tree::add);
        return tree.frontier().root();
    }

    private void writeEvents(Writer writer) throws IOException {
        LogExport.writeAll(log(), upTo, writer);
    }

    private void writeClaims(OutputStream out) throws IOException {
        ClaimsPublication.of(
                        StandingRows.of(log(), ledger.codec(), upTo),
                        inexact -> {},
                        Language.ENGLISH,
                        NoteHabit.CHICAGO)
                .write(Form.CSV, out);
    }

    private void writeAttachments(CrateFile crate) throws IOException {
        Map<String, Passage> passages = new LinkedHashMap<>();
        AttachmentsCheck.each(
                ledger,
                upTo,
                (position, attached) -> passages.putIfAbsent(attached.passage().sha256(), attached.passage()));
        if (passages.isEmpty()) {
            return;
        }
        AttachmentFolder folder = ledger.requireAttachments();
        for (Passage each : passages.values()) {
            folder.fault(each.sha256(), each.bytes()).ifPresent(fault -> {
                throw disagree("the attachment %s is not what was attached: %s".formatted(each.name(), fault), null);
            });
            crate.add(CrateLayout.ATTACHMENTS + each.sha256(), each.name(), each.mediaType(), to -> {
                try (InputStream in = folder.open(each.sha256())) {
                    in.transferTo(to);
                }
            });
        }
    }

    private void writeSeal(CrateFile crate) throws IOException {
        Optional<KeyRing> keys = ledger.seal().keys();
        if (keys.isEmpty()) {
            notes.add(
                    "Nothing was signed for this ledger, so the crate holds neither checkpoints nor proofs (with --url, name the keys' folder with --seal DIR).");
            return;
        }
        List<SignedCheckpoint> checkpoints = checkpoints(keys.get());
        if (checkpoints.isEmpty()) {
            notes.add("No checkpoint speaks for the ledger up to this position, so the crate holds no proofs.");
            return;
        }
        SignedCheckpoint last = checkpoints.getLast();
        NoteKey signer = signer(last, keys.get());
        crate.add(
                CrateLayout.CHECKPOINTS,
                "Signed checkpoints (C2SP tlog-checkpoint)",
                "text/plain",
                to -> text(to, writer -> {
                    for (SignedCheckpoint each : checkpoints) {
                        writer.write(each.note());
                    }
                }));
        crate.add(
                CrateLayout.PUBLIC_KEYS,
                "Public keys of the checkpoints",
                "text/plain",
                to -> text(to, writer -> {
                    for (NoteKey each : keys.get().publicKeys()) {
                        writer.write(each.fileLine() + "\n");
                    }
                }));
        if (claims > PROOFS_MAX) {
            notes.add(
                    "%d claims are more than the %d of which proofs are enclosed; the log and its checkpoints give them (kaoyi prove)."
                            .formatted(claims, PROOFS_MAX));
            return;
        }
        crate.add(
                CrateLayout.PROOFS,
                "Proof of every claim and examination",
                NDJSON,
                to -> text(to, writer -> writeProofs(last, signer, writer)));
    }

    private List<SignedCheckpoint> checkpoints(KeyRing keys) throws IOException {
        List<SignedCheckpoint> read = new ArrayList<>();
        try (CheckpointReader reader = new CheckpointReader(keys.checkpoints().path())) {
            Optional<SignedCheckpoint> next = reader.next();
            while (next.isPresent() && next.get().size() <= upTo) {
                read.add(next.get());
                next = reader.next();
            }
        } catch (IllegalArgumentException e) {
            throw disagree(String.valueOf(e.getMessage()), e);
        }
        return read;
    }

    private NoteKey signer(SignedCheckpoint last, KeyRing keys) {
        if (!Arrays.equals(root(last.size()), last.checkpoint().root())) {
            throw disagree("the log does not lead to the root that was signed", null);
        }
        try {
            return last.signer(keys.publicKeys());
        } catch (IllegalArgumentException e) {
            throw disagree(String.valueOf(e.getMessage()), e);
        }
    }

    private static CannotProceed disagree(String how, @Nullable Exception cause) {
        return new CannotProceed(
                ExitCode.INTEGRITY_FAILURE,
                "No crate can be made: %s. kaoyi verify says where the ledger is at fault.".formatted(how),
                cause);
    }

    private void writeProofs(SignedCheckpoint last, NoteKey signer, Writer writer) {
        InclusionPaths paths = new InclusionPaths(leaves.subList(0, (int) last.size()));
        log().readAllAfter(0, event -> {
            if (event.position() <= last.size() && records(event)) {
                String claim = event.stream().substring(CLAIM_STREAMS.length());
                List<byte[]> path = paths.path((int) event.position() - 1);
                line(writer, ProofDocument.of(claim, event, path, last, signer).json());
            }
        });
        if (last.size() < upTo) {
            notes.add(
                    "The last checkpoint is of position %d; what follows it has no proof yet.".formatted(last.size()));
        }
    }

    private static void line(Writer writer, String line) {
        try {
            writer.write(line);
            writer.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Text {
        void to(Writer writer) throws IOException;
    }

    private static void text(OutputStream out, Text content) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, UTF_8));
        content.to(writer);
        writer.flush();
    }
}
