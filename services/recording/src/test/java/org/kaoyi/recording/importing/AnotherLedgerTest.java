package org.kaoyi.recording.importing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaoyi.claims.account.ClaimId;
import org.kaoyi.claims.account.OccasionId;
import org.kaoyi.claims.archive.Siglum;
import org.kaoyi.claims.archive.Source;
import org.kaoyi.claims.authority.AuthorityId;
import org.kaoyi.claims.authority.AuthorityKind;
import org.kaoyi.claims.event.AuthoritiesMerged;
import org.kaoyi.claims.event.AuthoritySplit;
import org.kaoyi.claims.event.ClaimRecorded;
import org.kaoyi.claims.event.ClaimRetracted;
import org.kaoyi.claims.event.ClaimSuperseded;
import org.kaoyi.claims.event.LedgerEvent;
import org.kaoyi.claims.event.PassageAttached;
import org.kaoyi.claims.event.SourceRedescribed;
import org.kaoyi.claims.event.SourceRegistered;
import org.kaoyi.claims.event.SourceWithdrawn;
import org.kaoyi.claims.passage.Passage;
import org.kaoyi.claims.passage.PassageForm;
import org.kaoyi.codec.Metadata;
import org.kaoyi.codec.MetadataCodec;
import org.kaoyi.codec.Origin;
import org.kaoyi.ledger.Append;
import org.kaoyi.ledger.Lane;
import org.kaoyi.ledger.LoggedEvent;
import org.kaoyi.ledger.memory.InMemoryEventLog;
import org.kaoyi.recording.Workshop;
import org.kaoyi.recording.deciding.EventBytes;

/** Two colleagues keep ledgers of their own; one takes into his what the other has recorded. */
class AnotherLedgerTest {
    private static final Metadata BY_COLLEAGUE = new Metadata("colleague", "page", null, null);

    private static final String CLAIMS = """
            id,occasion,question,source,value
            apology-C1,talk-9-nov,apologised,C1,yes
            day-C1,talk-9-nov,talk-date,C1,1957-11-09
            day-K1,talk-9-nov,talk-date,K1,1957-11-08
            """;

    @TempDir
    Path folder;

    private Workshop ledger(String name) throws IOException {
        return new Workshop(Files.createDirectories(folder.resolve(name)));
    }

    private Workshop colleague() throws IOException {
        Workshop theirs = ledger("theirs").furnished();
        theirs.claims(CLAIMS);
        return theirs;
    }

    /** One that holds something else. */
    private Workshop ours() throws IOException {
        Workshop ours = ledger("ours");
        ours.importing(ours.file("sources.csv", "id,title\nOURS,A diary\n"));
        return ours;
    }

    private static ImportSummary taking(Workshop ours, Workshop theirs) {
        return ours.importing(ours.file("theirs.ndjson", ExportedLines.of(theirs.log())));
    }

    private static void append(Workshop ledger, LedgerEvent... events) {
        EventBytes bytes = new EventBytes(Workshop.CODEC);
        ledger.log()
                .append(new Append(
                        List.of(),
                        Arrays.stream(events)
                                .map(event -> bytes.write(event, BY_COLLEAGUE))
                                .toList(),
                        null,
                        Lane.BULK))
                .join();
    }

    private static Map<String, List<String>> streams(Workshop ledger) {
        Map<String, List<String>> streams = new LinkedHashMap<>();
        for (LoggedEvent event : Workshop.logged(ledger.log())) {
            streams.computeIfAbsent(event.stream(), unused -> new java.util.ArrayList<>())
                    .add(event.type() + " " + new String(event.payload(), UTF_8));
        }
        return streams;
    }

    private static Source source(Workshop ledger, String siglum) {
        return ledger.book().source(new Siglum(siglum)).orElseThrow();
    }

    /** With another title, in whatever field it stands. */
    private static SourceRedescribed redescribed(Workshop ledger, String siglum, String title) {
        String old = source(ledger, siglum).title();
        byte[] described = Workshop.CODEC
                .encode(new SourceRedescribed(source(ledger, siglum), "read again"))
                .payload();
        String changed = new String(described, UTF_8).replace(old, title);
        return (SourceRedescribed) Workshop.CODEC.decode(
                "SourceRedescribed",
                Workshop.CODEC
                        .encode(new SourceRedescribed(source(ledger, siglum), "read again"))
                        .schemaVersion(),
                changed.getBytes(UTF_8));
    }

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
    void a_source_that_is_another_here_takes_none_of_the_claims_that_mean_theirs() throws IOException {
        Workshop theirs = colleague();
        Workshop ours = ledger("ours");
        ours.importing(ours.file("sources.csv", "id,title\nK1,Quite another document\n"));

        ImportSummary summary = taking(ours, theirs);

        assertThat(summary.errors()).extracting(RowError::row, RowError::value).hasSize(2);
        assertThat(summary.errors().getFirst().reason()).contains("Same id other content");
        assertThat(summary.errors().getLast().reason())
                .contains("source/K1")
                .contains("means another by this name than the ledger");
        assertThat(ours.events(ClaimRecorded.class))
                .extracting(it -> it.claim().id().value())
                .containsExactly("apology-C1", "day-C1");
        assertThat(source(ours, "K1").title()).isEqualTo("Quite another document");
    }

    @Test
    void a_source_that_both_have_described_anew_is_left_to_them() throws IOException {
        Workshop theirs = colleague();
        Workshop ours = ours();
        taking(ours, theirs);
        append(theirs, redescribed(theirs, "SHEN", "Their edition"));
        append(ours, redescribed(ours, "SHEN", "Our edition"));

        ImportSummary summary = taking(ours, theirs);

        assertThat(summary.errors()).hasSize(1);
        assertThat(summary.errors().getFirst().reason()).contains("source/SHEN").contains("described it anew");
        assertThat(source(ours, "SHEN").title()).isEqualTo("Our edition");
    }

    @Test
    void lines_that_were_altered_or_are_none_are_told_by_their_number_and_the_others_go_in() throws IOException {
        Workshop theirs = colleague();
        String[] lines = ExportedLines.of(theirs.log()).split("\n");
        int count = lines.length;
        lines[count - 1] = lines[count - 1].replace("1957-11-08", "1957-11-07");
        lines[count - 2] = "{\"position\":";
        String text = String.join("\n", lines) + "\n\n" + "é\n";
        Workshop ours = ours();

        ImportSummary summary = ours.importing(ours.file("theirs.ndjson", bytes(text)));

        assertThat(summary.errors())
                .extracting(RowError::row)
                .containsExactly((long) count - 1, (long) count, (long) count + 2);
        assertThat(summary.errors().get(1).reason()).contains("altered after the export");
        assertThat(summary.errors().get(2).reason()).contains("no UTF-8");
        assertThat(ours.events(ClaimRecorded.class)).hasSize(1);
        assertThat(summary.files().getFirst().refused()).isEqualTo(3);
    }

    /** The last letter in another encoding than the rest. */
    private static byte[] bytes(String text) {
        byte[] most = text.substring(0, text.length() - 2).getBytes(UTF_8);
        byte[] last = text.substring(text.length() - 2).getBytes(ISO_8859_1);
        byte[] all = Arrays.copyOf(most, most.length + last.length);
        System.arraycopy(last, 0, all, most.length, last.length);
        return all;
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
    void a_text_that_is_not_kept_here_is_refused_until_it_is() throws IOException {
        Workshop theirs = colleague();
        String sha256 = "ab".repeat(32);
        append(
                theirs,
                new PassageAttached(
                        new Siglum("K1"),
                        new Passage(sha256, PassageForm.PLAIN_TEXT, "text/plain", 3, "k1.txt", "ru", null)));
        Workshop ours = ours();
        ImportFile file = ours.file("theirs.ndjson", ExportedLines.of(theirs.log()));

        ImportSummary without = ours.importing(file);
        ImportSummary with = new Importer(ours.log(), Workshop.CODEC, KeptMappings.NONE, () -> {}, sha256::equals)
                .run(List.of(file), ImportOptions.by("editor"));

        assertThat(without.errors()).hasSize(1);
        assertThat(without.errors().getFirst().reason()).contains("k1.txt").contains("attach it to the source");
        assertThat(with.errors()).isEmpty();
        assertThat(with.added()).isEqualTo(1);
    }

    @Test
    void an_import_that_dies_is_completed_by_the_same() throws IOException {
        Workshop theirs = ledger("theirs");
        new Importer(theirs.log(), Workshop.CODEC).run(ManyRows.tables(theirs, 7), ImportOptions.by("colleague"));
        ImportFile file = theirs.file("theirs.ndjson", ExportedLines.of(theirs.log()));

        new InterruptedImport(List.of(file), () -> new InMemoryEventLog(Workshop.CLOCK)).repeated(1);
    }

    @Test
    void what_is_no_export_is_refused_before_anything_is_recorded() throws IOException {
        Workshop ours = ours();
        long before = ours.log().head().position();

        for (String text : List.of("", "\n", "{\"id\":\"a\"}\n", "id,title\nA,B\n")) {
            assertThatExceptionOfType(ImportRefused.class)
                    .isThrownBy(() -> ours.importing(ours.file("theirs.ndjson", text)))
                    .satisfies(refused -> assertThat(refused.fault()).isEqualTo(ImportFault.LOG));
        }
        assertThat(ours.log().head().position()).isEqualTo(before);
        assertThat(ours.events(SourceRegistered.class)).hasSize(1);
    }
}
