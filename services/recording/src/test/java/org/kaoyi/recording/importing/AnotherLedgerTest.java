package org.kaoyi.recording.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.kaoyi.claims.account.ClaimId;
import org.kaoyi.claims.account.OccasionId;
import org.kaoyi.claims.archive.Siglum;
import org.kaoyi.claims.authority.AuthorityId;
import org.kaoyi.claims.authority.AuthorityKind;
import org.kaoyi.claims.event.AuthoritiesMerged;
import org.kaoyi.claims.event.AuthoritySplit;
import org.kaoyi.claims.event.ClaimRecorded;
import org.kaoyi.claims.event.ClaimRetracted;
import org.kaoyi.claims.event.ClaimSuperseded;
import org.kaoyi.claims.event.SourceWithdrawn;
import org.kaoyi.codec.Metadata;
import org.kaoyi.codec.MetadataCodec;
import org.kaoyi.codec.Origin;
import org.kaoyi.ledger.LoggedEvent;
import org.kaoyi.ledger.memory.InMemoryEventLog;
import org.kaoyi.recording.Workshop;

/** Two colleagues keep ledgers of their own; one takes into his what the other has recorded. */
class AnotherLedgerTest extends TwoLedgers {
    @Test
    void the_whole_demonstration_comes_in_beside_what_is_there_and_once() throws IOException {
        Workshop theirs = ledger("theirs");
        new Importer(theirs.log(), Workshop.CODEC).run(Corpus.tables(), ImportOptions.by("colleague"));
        Workshop ours = ours();

        ImportSummary first = taking(ours, theirs);
        long head = ours.log().head().position();
        ImportSummary second = taking(ours, theirs);

        assertThat(first.errors()).isEmpty();
        assertThat(first.added()).isEqualTo(theirs.log().head().position());
        assertThat(streams(ours)).containsAllEntriesOf(streams(theirs));
        assertThat(second.errors()).isEmpty();
        assertThat(second.files().getFirst().alreadyThere())
                .isEqualTo(theirs.log().head().position());
        assertThat(ours.log().head().position()).isEqualTo(head);
    }

    @Test
    void what_was_taken_back_replaced_or_described_anew_there_is_so_here() throws IOException {
        Workshop theirs = colleague();
        OccasionId talk = new OccasionId("talk-9-nov");
        ClaimRecorded better = theirs.events(ClaimRecorded.class).getLast();
        theirs.claims("id,occasion,question,source,value\nday-K1-better,talk-9-nov,talk-date,K1,1957-11-09\n");
        append(
                theirs,
                redescribed(theirs, "SHEN", "The second edition"),
                new ClaimSuperseded(better.claim().id(), talk, new ClaimId("day-K1-better"), "a slip of the pen"),
                new ClaimRetracted(new ClaimId("apology-C1"), talk, "he did not say so"),
                new AuthoritiesMerged(
                        AuthorityKind.AGENT, new AuthorityId("pak"), new AuthorityId("kim"), "thought to be one"),
                new AuthoritySplit(
                        AuthorityKind.AGENT, new AuthorityId("kim"), new AuthorityId("pak"), List.of(), null, "two"),
                new AuthoritiesMerged(
                        AuthorityKind.AGENT, new AuthorityId("pak"), new AuthorityId("kim"), "thought to be one"),
                new SourceWithdrawn(new Siglum("K1"), "a forgery"));
        append(theirs, redescribed(theirs, "SHEN", "The article"), redescribed(theirs, "SHEN", "The second edition"));
        Workshop ours = ours();

        assertThat(taking(ours, theirs).errors()).isEmpty();
        assertThat(streams(ours)).containsAllEntriesOf(streams(theirs));
        long head = ours.log().head().position();
        assertThat(taking(ours, theirs).errors()).isEmpty();
        assertThat(ours.log().head().position()).isEqualTo(head);
    }

    @Test
    void each_event_says_who_imported_it_and_who_recorded_it_there_and_when() throws IOException {
        Workshop theirs = colleague();
        Workshop ours = ours();
        String importId = taking(ours, theirs).files().getFirst().importId();
        LoggedEvent there = Workshop.logged(theirs.log()).getLast();
        LoggedEvent here = Workshop.logged(ours.log()).getLast();

        Metadata metadata = new MetadataCodec().decode(here.metadata());
        Origin origin = Objects.requireNonNull(metadata.origin());
        assertThat(metadata.actor()).isEqualTo("editor");
        assertThat(metadata.importId()).isEqualTo(importId);
        assertThat(origin.position()).isEqualTo(there.position());
        assertThat(origin.recordedAt()).isEqualTo(there.recordedAt().toString());
        assertThat(origin.leafHash()).isEqualTo(java.util.HexFormat.of().formatHex(there.leafHash()));

        Workshop third = ledger("third");
        taking(third, ours);
        assertThat(new MetadataCodec()
                        .decode(Workshop.logged(third.log()).getLast().metadata())
                        .origin())
                .as("who recorded it first is told, however many ledgers it came through")
                .isEqualTo(origin);
    }

    @Test
    void a_dry_run_tells_what_would_come_of_it_and_records_nothing() throws IOException {
        Workshop theirs = colleague();
        Workshop ours = ours();
        long before = ours.log().head().position();

        ImportSummary dry = ours.importing(
                ImportOptions.by("editor").dry(), ours.file("theirs.ndjson", ExportedLines.of(theirs.log())));

        assertThat(ours.log().head().position()).isEqualTo(before);
        assertThat(dry.added()).isEqualTo(theirs.log().head().position());
        assertThat(dry.cases())
                .as("the two days of the talk")
                .anyMatch(found -> found.question().equals("talk-date"));
        assertThat(dry.added()).isEqualTo(taking(ours, theirs).added());
    }

    @Test
    void lines_of_an_export_that_stand_twice_or_in_another_order_are_refused_where_they_do() throws IOException {
        Workshop theirs = colleague();
        List<String> lines = ExportedLines.of(theirs.log()).lines().toList();
        Workshop ours = ours();

        ImportSummary summary = ours.importing(
                ours.file("theirs.ndjson", lines.get(0) + "\n" + lines.get(1) + "\n" + lines.get(0) + "\n"));

        assertThat(summary.added()).isEqualTo(2);
        assertThat(summary.errors()).singleElement().satisfies(error -> {
            assertThat(error.row()).isEqualTo(3);
            assertThat(error.reason())
                    .isEqualTo(
                            "The line can not be taken: its position does not follow 2; give the events of one export, in their order.");
        });
    }

    @Test
    void an_import_that_dies_is_completed_by_the_same() throws IOException {
        Workshop theirs = ledger("theirs");
        new Importer(theirs.log(), Workshop.CODEC).run(ManyRows.tables(theirs, 7), ImportOptions.by("colleague"));
        ImportFile file = theirs.file("theirs.ndjson", ExportedLines.of(theirs.log()));

        new InterruptedImport(List.of(file), () -> new InMemoryEventLog(Workshop.CLOCK)).repeated(1);
    }

    /** An export of some streams, or one from which lines were taken. */
    @Test
    void events_that_are_not_in_the_file_are_counted() throws IOException {
        Workshop theirs = ledger("theirs");
        theirs.importing(theirs.file("sources.csv", "id,title\nA,A letter\nB,A diary\nC,A note\n"));
        List<String> lines = ExportedLines.of(theirs.log()).lines().toList();
        Workshop ours = ours();

        ImportSummary summary =
                ours.importing(ours.file("theirs.ndjson", lines.getFirst() + "\n" + lines.getLast() + "\n"));

        assertThat(summary.errors()).isEmpty();
        assertThat(summary.files().getFirst().notes())
                .contains("positions 1 to 3 of another ledger; 1 of them are not in the file");
    }
}
