package org.kaoyi.app.passages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kaoyi.app.ledger.OpenLedger;
import org.kaoyi.claims.event.PassageAttached;
import org.kaoyi.claims.passage.Passage;
import org.kaoyi.ledger.LoggedEvent;
import org.kaoyi.ledger.attachment.AttachmentFolder;

/** Compares the kept texts and images with the hashes that the log holds of them. */
public final class AttachmentsCheck {
    private static final String TYPE = PassageAttached.class.getSimpleName();

    /** Reference events read at once. */
    private static final int PAGE_EVENTS = 2_000;

    private AttachmentsCheck() {}

    /**
     * What was found.
     *
     * @param compared files that are what they were
     * @param unseen files that could not be looked at, since no folder was named
     * @param faults by the position of the event
     */
    public record Found(int compared, int unseen, Map<Long, String> faults) {
        /** The first position at fault, with what is wrong there. */
        public Optional<Map.Entry<Long, String>> first() {
            return faults.entrySet().stream().findFirst();
        }
    }

    /** Looks at every attachment up to a position, each file once. */
    public static Found of(OpenLedger ledger, long upTo) {
        Optional<AttachmentFolder> folder = ledger.attachments();
        Map<String, Optional<String>> seen = new LinkedHashMap<>();
        Map<Long, String> faults = new LinkedHashMap<>();
        int[] unseen = new int[1];
        each(ledger, upTo, (position, attached) -> {
            Passage passage = attached.passage();
            if (folder.isEmpty()) {
                unseen[0]++;
                return;
            }
            seen.computeIfAbsent(passage.sha256(), sha256 -> folder.get().fault(sha256, passage.bytes()))
                    .ifPresent(fault -> faults.put(
                            position,
                            "the attachment %s of source %s is not what was attached at position %d: %s"
                                    .formatted(passage.name(), attached.source(), position, fault)));
        });
        int sound = (int) seen.values().stream().filter(Optional::isEmpty).count();
        return new Found(sound, unseen[0], faults);
    }

    /** Hears of attachments. */
    public interface Attachments {
        void take(long position, PassageAttached attached);
    }

    /** Every attachment up to a position, in order. */
    public static void each(OpenLedger ledger, long upTo, Attachments taking) {
        long after = 0;
        List<LoggedEvent> page;
        do {
            page = ledger.log().readReferenceAfter(after, PAGE_EVENTS);
            for (LoggedEvent event : page) {
                if (event.type().equals(TYPE) && event.position() <= upTo) {
                    taking.take(event.position(), (PassageAttached)
                            ledger.codec().decode(event.type(), event.schemaVersion(), event.payload()));
                }
                after = event.position();
            }
        } while (page.size() == PAGE_EVENTS);
    }
}
