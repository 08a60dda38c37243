package org.kaoyi.readingroom.publishing.note;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.kaoyi.projections.Reports;
import org.kaoyi.projections.catalogue.ClaimEntry;
import org.kaoyi.readingroom.ReadingRoom;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** Cites claims, with the addresses by which they are reached. */
@Component
public final class Citations {
    private final Reports reports;

    @Autowired
    public Citations(ReadingRoom room) {
        this(room.projections());
    }

    public Citations(Reports reports) {
        this.reports = reports;
    }

    /** @param root where the pages are, such as {@code https://archive.example}, without a slash at its end; may be empty */
    public ClaimCitation of(ClaimEntry entry, String root) {
        String id = UriUtils.encode(entry.claim().id(), UTF_8);
        return ClaimCitation.of(
                entry,
                reports.references().sources().stream().map(Described::of).toList(),
                root + "/claims/" + id,
                root + "/api/v1/proofs?claim=" + id);
    }
}
