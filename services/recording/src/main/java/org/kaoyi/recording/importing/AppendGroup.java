package org.kaoyi.recording.importing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kaoyi.claims.decision.Decision;
import org.kaoyi.ledger.Append;
import org.kaoyi.ledger.Expectation;
import org.kaoyi.ledger.Lane;
import org.kaoyi.ledger.NewEvent;
import org.kaoyi.recording.deciding.Considered;

/** Rows that are decided one after another and appended together: all or none. */
final class AppendGroup {
    private final List<GroupMember> members = new ArrayList<>();
    private final List<Expectation> expectations = new ArrayList<>();

    /** Streams that were expected or written by now. */
    private final Set<String> known = new HashSet<>();

    private final List<NewEvent> events = new ArrayList<>();
    private final Overlay overlay;
    private long bytes;

    AppendGroup() {
        this(new Overlay());
    }

    private AppendGroup(Overlay overlay) {
        this.overlay = overlay;
    }

    /** An empty group that still knows the streams of this one, for a dry run, where nothing gets into the log. */
    AppendGroup emptied() {
        return new AppendGroup(overlay);
    }

    record GroupMember(ImportedRequest request, Considered considered) {
        Decision decision() {
            return considered.decision();
        }
    }

    /** Adds a row that brings no events. */
    void addWithoutEvents(ImportedRequest request, Considered considered) {
        members.add(new GroupMember(request, considered));
    }

    /** Adds a row with the events of its decision. */
    void add(ImportedRequest request, Considered considered, List<NewEvent> accepted) {
        members.add(new GroupMember(request, considered));
        for (Expectation expectation : considered.expectations()) {
            // What an earlier row of the group wrote is as this row expects it, if the group goes in at all.
            if (known.add(expectation.stream())) {
                expectations.add(expectation);
            }
        }
        for (NewEvent event : accepted) {
            known.add(event.stream());
            events.add(event);
            bytes += event.payload().length + event.metadata().length;
        }
    }

    boolean isFull() {
        return members.size() >= ImportLimits.GROUP_ROWS_MAX || bytes >= ImportLimits.GROUP_BYTES_MAX;
    }

    boolean hasEvents() {
        return !events.isEmpty();
    }

    List<GroupMember> members() {
        return members;
    }

    Overlay overlay() {
        return overlay;
    }

    Append append() {
        return new Append(expectations, events, null, Lane.BULK);
    }
}
