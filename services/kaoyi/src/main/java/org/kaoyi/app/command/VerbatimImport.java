package org.kaoyi.app.command;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import org.kaoyi.app.CannotProceed;
import org.kaoyi.app.crate.CrateTaking;
import org.kaoyi.app.exchange.LogTaking;
import org.kaoyi.app.exchange.RecordedClock;
import org.kaoyi.app.ledger.OpenLedger;
import org.kaoyi.claims.passage.Passage;
import org.kaoyi.codec.EventCodec;
import org.kaoyi.ledger.checkpoint.Checkpoint;
import org.kaoyi.ledger.memory.InMemoryEventLog;

/** The import of an exported log as it is, with its positions and times: an .ndjson file, or the log of an RO-Crate. */
final class VerbatimImport {
    private static final String CRATE = ".zip";

    private final LedgerOptions ledger;
    private final Path file;
    private final boolean dryRun;

    VerbatimImport(LedgerOptions ledger, Path file, boolean dryRun) {
        this.ledger = ledger;
        this.file = file;
        this.dryRun = dryRun;
    }

    static boolean isCrate(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(CRATE);
    }

    /** @throws CannotProceed when it can not be taken; where no ledger was, none is begun */
    LogTaking.Taken take() throws Exception {
        ledger.livingServer().ifPresent(live -> {
            throw CannotProceed.notReachable(
                    "An exported log is taken as it is, with its own times, and process %d that has this ledger open tells the time itself. Stop it first, take the log into another folder with --data DIR, or record its events anew with --merge."
                            .formatted(live.processId()),
                    null);
        });
        return isCrate(file) ? takeCrate() : take(file, List.of(), VerbatimImport::tellAttachments);
    }

    private LogTaking.Taken takeCrate() throws Exception {
        try (CrateTaking crate = CrateTaking.open(file)) {
            return take(crate.events(), crate.roots(), (named, open) -> {
                if (!named.isEmpty()) {
                    crate.keepAttachments(named, open.requireAttachments());
                }
            });
        }
    }

    /** A log names texts and images and does not hold them. */
    private static void tellAttachments(Map<String, Passage> named, OpenLedger open) {
        if (!named.isEmpty()) {
            Output.note(
                    "The log names %s: copy the folder attachments of the ledger it comes from, or take an RO-Crate. Until then kaoyi verify finds what is missing."
                            .formatted(
                                    named.size() == 1
                                            ? "1 text or image and does not hold it"
                                            : named.size() + " texts and images and does not hold them"));
        }
    }

    private LogTaking.Taken take(
            Path log, List<Checkpoint> roots, BiConsumer<Map<String, Passage>, OpenLedger> attachments)
            throws Exception {
        RecordedClock clock = new RecordedClock();
        if (ledger.wouldBegin()) {
            LogTaking.Taken tried = new LogTaking(
                            new InMemoryEventLog(Clock.systemUTC()), new EventCodec(), clock, log, roots)
                    .take(true);
            if (dryRun) {
                return tried;
            }
        }
        return ledger.begin(
                clock,
                open -> new LogTaking(open.log(), open.codec(), clock, log, roots)
                        .keeping(named -> attachments.accept(named, open))
                        .take(dryRun));
    }
}
