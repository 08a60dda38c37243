package org.kaoyi.recording.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.account.Claim;
import org.kaoyi.claims.account.OccasionId;
import org.kaoyi.claims.account.Polarity;
import org.kaoyi.claims.account.QuestionId;
import org.kaoyi.claims.account.Scope;
import org.kaoyi.claims.archive.Siglum;
import org.kaoyi.claims.event.ClaimRecorded;
import org.kaoyi.claims.event.ClaimRetracted;
import org.kaoyi.claims.event.ClaimSuperseded;
import org.kaoyi.ledger.EventLog;
import org.kaoyi.ledger.LoggedEvent;
import org.kaoyi.recording.deciding.EventBytes;

/**
 * A row without id is a new claim as soon as one of its cells is changed. This finds, for a dry run, the standing claim that it was probably
 * meant to replace: the same source on the same point, with the same wording or the same quotation or note; or, on a question that has one
 * answer, told by the same person in the same place. What a source tells again elsewhere, or as another's words, is a claim of its own.
 */
final class NearDuplicates {
    private static final int PAGE_EVENTS = 1_000;

    private final Map<Point, List<Claim>> standing = new HashMap<>();

    private record Point(OccasionId occasion, QuestionId question, Siglum source, Polarity polarity, Scope scope) {
        static Point of(Claim claim) {
            return new Point(claim.occasion(), claim.question(), claim.source(), claim.polarity(), claim.scope());
        }
    }

    /** Over all claims that stand in {@code log}: reads it once from end to end. */
    static NearDuplicates in(EventLog log, EventBytes bytes) {
        Map<String, Claim> claims = new LinkedHashMap<>();
        eachEvent(log, logged -> {
            switch (bytes.read(logged)) {
                case ClaimRecorded it -> claims.put(it.claim().id().value(), it.claim());
                case ClaimSuperseded it -> claims.remove(it.claim().value());
                case ClaimRetracted it -> claims.remove(it.claim().value());
                default -> {
                    // Only claims have near-duplicates.
                }
            }
        });
        NearDuplicates near = new NearDuplicates();
        claims.values()
                .forEach(claim -> near.standing
                        .computeIfAbsent(Point.of(claim), point -> new ArrayList<>())
                        .add(claim));
        return near;
    }

    private static void eachEvent(EventLog log, Consumer<LoggedEvent> taker) {
        List<LoggedEvent> page = log.readAfter(0, PAGE_EVENTS);
        while (!page.isEmpty()) {
            page.forEach(taker);
            page = log.readAfter(page.getLast().position(), PAGE_EVENTS);
        }
    }

    /**
     * The standing claim, of another id, that {@code claim} looks like; or null.
     *
     * @param oneAnswer whether its question has one answer only
     */
    @Nullable
    Claim of(Claim claim, boolean oneAnswer) {
        return standing.getOrDefault(Point.of(claim), List.of()).stream()
                .filter(other -> !other.id().equals(claim.id()))
                .filter(other -> other.wording().strip().equals(claim.wording().strip())
                        || same(other.quotation().text(), claim.quotation().text())
                        || same(other.note(), claim.note())
                        || (oneAnswer && toldAlike(other, claim)))
                .findFirst()
                .orElse(null);
    }

    /** As far as it is not the answer that differs. */
    private static boolean toldAlike(Claim one, Claim other) {
        return stripped(one.locus()).equals(stripped(other.locus()))
                && stripped(one.population()).equals(stripped(other.population()))
                && one.mode() == other.mode()
                && one.plan().equals(other.plan())
                && one.attributedTo().equals(other.attributedTo())
                && Objects.equals(one.side(), other.side())
                && Objects.equals(one.told(), other.told())
                && one.chain().equals(other.chain());
    }

    private static String stripped(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    private static boolean same(@Nullable String one, @Nullable String other) {
        return one != null && Objects.equals(one, other);
    }
}
