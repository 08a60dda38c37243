package org.kaoyi.readingroom.publishing.note;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kaoyi.projections.Reports;
import org.kaoyi.projections.catalogue.ClaimEntry;
import org.kaoyi.projections.catalogue.ReferenceQueries;
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
                named(reports.references(), entry.claim().source()),
                root + "/claims/" + id,
                root + "/api/v1/proofs?claim=" + id);
    }

    /** A source and the one that cites it, which is all that its note can name: a ledger holds thousands of others. */
    public static List<Described> named(ReferenceQueries references, String siglum) {
        List<Described> named = new ArrayList<>();
        references.source(siglum).map(Described::of).ifPresent(source -> {
            named.add(source);
            Optional.ofNullable(source.citedIn())
                    .filter(citing -> !citing.equals(siglum))
                    .flatMap(references::source)
                    .map(Described::of)
                    .ifPresent(named::add);
        });
        return named;
    }
}
