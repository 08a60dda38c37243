package org.kaoyi.recording.anchorquotation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kaoyi.claims.account.Claim;
import org.kaoyi.claims.account.ClaimId;
import org.kaoyi.claims.archive.Siglum;
import org.kaoyi.claims.event.ClaimRecorded;
import org.kaoyi.claims.event.ClaimRetracted;
import org.kaoyi.claims.event.ClaimSuperseded;
import org.kaoyi.claims.event.LedgerEvent;
import org.kaoyi.claims.event.QuotationAnchored;
import org.kaoyi.claims.passage.Anchor;
import org.kaoyi.codec.EventCodec;
import org.kaoyi.ledger.EventLog;
import org.kaoyi.ledger.attachment.AttachmentFolder;
import org.kaoyi.recording.Recorder;
import org.kaoyi.recording.deciding.EventBytes;

/** How the quotations of all standing claims stand whose sources have texts. Reads the log once, and each text once. */
public final class AnchorReport {
    private final EventLog log;
    private final EventBytes bytes;
    private final Recorder recorder;
    private final AttachmentFolder folder;

    public AnchorReport(EventLog log, EventCodec codec, Recorder recorder, AttachmentFolder folder) {
        this.log = log;
        this.bytes = new EventBytes(codec);
        this.recorder = recorder;
        this.folder = folder;
    }

    /** One line of the report. */
    public record Line(Siglum source, AnchorDesk.Standing standing) {}

    /** By source, in the order of the log. */
    public List<Line> lines() {
        Set<Siglum> sources = new HashSet<>(recorder.consult(book -> new ArrayList<>(book.sourcesWithPassages())));
        if (sources.isEmpty()) {
            return List.of();
        }
        Map<ClaimId, Claim> quoting = new LinkedHashMap<>();
        Map<ClaimId, Anchor> anchors = new HashMap<>();
        log.readAllAfter(0, logged -> take(bytes.read(logged), sources, quoting, anchors));
        return lines(quoting.values(), anchors);
    }

    private List<Line> lines(Collection<Claim> quoting, Map<ClaimId, Anchor> anchors) {
        Map<Siglum, List<Claim>> bySource = new LinkedHashMap<>();
        quoting.forEach(claim -> bySource.computeIfAbsent(claim.source(), unused -> new ArrayList<>())
                .add(claim));
        List<Line> lines = new ArrayList<>();
        bySource.forEach((source, claims) -> {
            SourceTexts texts = recorder.consult(book -> new SourceTexts(book, source, folder));
            for (Claim claim : claims) {
                AnchorDesk.standing(claim, anchors.get(claim.id()), texts)
                        .ifPresent(standing -> lines.add(new Line(source, standing)));
            }
        });
        return lines;
    }

    private static void take(
            LedgerEvent event, Set<Siglum> sources, Map<ClaimId, Claim> quoting, Map<ClaimId, Anchor> anchors) {
        switch (event) {
            case ClaimRecorded it -> {
                String quoted = it.claim().quotation().text();
                if (quoted != null
                        && !quoted.isEmpty()
                        && sources.contains(it.claim().source())) {
                    quoting.put(it.claim().id(), it.claim());
                }
            }
            case ClaimRetracted it -> quoting.remove(it.claim());
            case ClaimSuperseded it -> quoting.remove(it.claim());
            case QuotationAnchored it -> anchors.put(it.claim(), it.anchor());
            default -> {
                // Nothing else is quoted.
            }
        }
    }
}
