package org.kaoyi.recording.splitauthority;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.account.ClaimId;
import org.kaoyi.claims.account.OccasionId;
import org.kaoyi.claims.archive.Siglum;
import org.kaoyi.claims.authority.AuthorityId;
import org.kaoyi.claims.authority.AuthorityKind;
import org.kaoyi.claims.authority.AuthorityRef;
import org.kaoyi.claims.event.ClaimRecorded;
import org.kaoyi.claims.event.ClaimRetracted;
import org.kaoyi.claims.event.ClaimSuperseded;
import org.kaoyi.claims.event.LedgerEvent;
import org.kaoyi.claims.event.SourceExamined;
import org.kaoyi.claims.reference.Renaming;
import org.kaoyi.codec.EventCodec;
import org.kaoyi.ledger.EventLog;
import org.kaoyi.recording.Recorder;
import org.kaoyi.recording.deciding.EventBytes;

/**
 * Which claims and examinations mean the authority that is split off: those named one by one, and all standing ones of these sources, on these
 * occasions, that name the other one. Sources and occasions given together must both fit; what is recorded later says itself whom it means.
 */
public record Reassignment(List<ClaimId> claims, List<Siglum> sources, List<OccasionId> occasions) {
    /** A merge is undone, and nothing else. */
    public static final Reassignment NONE = new Reassignment(List.of(), List.of(), List.of());

    public Reassignment {
        claims = List.copyOf(claims);
        sources = List.copyOf(sources);
        occasions = List.copyOf(occasions);
    }

    /** In words for the record, such as {@code source K2, K3; occasion moscow-talks}; null where claims are named one by one. */
    public @Nullable String inWords() {
        List<String> parts = new ArrayList<>();
        if (!sources.isEmpty()) {
            parts.add("source " + joined(sources));
        }
        if (!occasions.isEmpty()) {
            parts.add("occasion " + joined(occasions));
        }
        return parts.isEmpty() ? null : String.join("; ", parts);
    }

    private static String joined(List<?> ids) {
        return String.join(", ", ids.stream().map(Object::toString).toList());
    }

    /** The request, with every claim that the rule finds in the log now; reads the log once where there is a rule. */
    public SplitAuthority of(
            AuthorityKind kind,
            AuthorityId from,
            AuthorityId off,
            String reason,
            EventLog log,
            EventCodec codec,
            Recorder recorder) {
        List<ClaimId> all = new ArrayList<>(claims);
        if (inWords() != null) {
            Map<ClaimId, Set<AuthorityRef>> rows = rows(log, new EventBytes(codec));
            all.addAll(recorder.consult(book -> rows.entrySet().stream()
                    .filter(row -> row.getValue().stream()
                            .filter(ref -> ref.kind() == kind)
                            .anyMatch(ref ->
                                    book.meant(kind, ref.id(), row.getKey()).equals(from)))
                    .map(Map.Entry::getKey)
                    .toList()));
        }
        return new SplitAuthority(kind, from, off, all, inWords(), reason);
    }

    private Map<ClaimId, Set<AuthorityRef>> rows(EventLog log, EventBytes bytes) {
        Map<ClaimId, Set<AuthorityRef>> rows = new LinkedHashMap<>();
        log.readAllAfter(0, logged -> take(bytes.read(logged), rows));
        return rows;
    }

    private void take(LedgerEvent event, Map<ClaimId, Set<AuthorityRef>> rows) {
        switch (event) {
            case ClaimRecorded it -> {
                if (fits(it.claim().source(), it.claim().occasion())) {
                    rows.put(it.claim().id(), Renaming.mentions(it.claim()));
                }
            }
            case SourceExamined it -> {
                if (fits(it.examination().source(), it.examination().occasion())) {
                    rows.put(it.examination().id(), Renaming.mentions(it.examination()));
                }
            }
            case ClaimRetracted it -> rows.remove(it.claim());
            case ClaimSuperseded it -> rows.remove(it.claim());
            default -> {
                // Only rows name whom they mean.
            }
        }
    }

    private boolean fits(Siglum source, OccasionId occasion) {
        return (sources.isEmpty() || sources.contains(source)) && (occasions.isEmpty() || occasions.contains(occasion));
    }
}
