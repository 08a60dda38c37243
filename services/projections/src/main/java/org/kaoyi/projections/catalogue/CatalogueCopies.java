package org.kaoyi.projections.catalogue;

import java.util.List;
import org.kaoyi.projections.feed.Copier;
import org.kaoyi.projections.feed.RecordedEvent;

/** Copies new rows into empty tables of the catalogue; the cells are those of {@link CatalogueStore}. */
final class CatalogueCopies {
    private final Copier copier;

    CatalogueCopies(Copier copier) {
        this.copier = copier;
    }

    void enter(List<Entry> entries) {
        copier.copy(
                "catalogue_reference",
                "kind, id, position, title, day, type, schema_version, payload",
                entries.stream().map(CatalogueStore::cells).toList());
    }

    void claims(List<RecordedEvent> claims) {
        copier.copy(
                "catalogue_claim",
                "id, position, occasion, question, source, examination, state, payload_hash",
                claims.stream().map(CatalogueStore::claim).toList());
    }

    void interpretations(List<RecordedEvent> stated) {
        copier.copy(
                "catalogue_interpretation",
                "id, position, occasion, question, type, schema_version, payload",
                stated.stream().map(CatalogueStore::interpretation).toList());
    }

    void happened(List<Incident> incidents) {
        copier.copy(
                "catalogue_history",
                "subject, position, what, recorded_at, actor, reason, by_claim",
                incidents.stream().map(CatalogueStore::cells).toList());
    }
}
