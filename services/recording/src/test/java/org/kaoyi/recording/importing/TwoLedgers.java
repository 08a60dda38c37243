package org.kaoyi.recording.importing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.kaoyi.claims.archive.Siglum;
import org.kaoyi.claims.archive.Source;
import org.kaoyi.claims.event.LedgerEvent;
import org.kaoyi.claims.event.SourceRedescribed;
import org.kaoyi.codec.Metadata;
import org.kaoyi.ledger.Append;
import org.kaoyi.ledger.Lane;
import org.kaoyi.ledger.LoggedEvent;
import org.kaoyi.recording.Workshop;
import org.kaoyi.recording.deciding.EventBytes;

/** Two colleagues keep ledgers of their own: what tests begin with in which one takes into his what the other has recorded. */
abstract class TwoLedgers {
    private static final Metadata BY_COLLEAGUE = new Metadata("colleague", "page", null, null);

    private static final String CLAIMS = """
            id,occasion,question,source,value
            apology-C1,talk-9-nov,apologised,C1,yes
            day-C1,talk-9-nov,talk-date,C1,1957-11-09
            day-K1,talk-9-nov,talk-date,K1,1957-11-08
            """;

    @TempDir
    Path folder;

    final Workshop ledger(String name) throws IOException {
        return new Workshop(Files.createDirectories(folder.resolve(name)));
    }

    final Workshop colleague() throws IOException {
        Workshop theirs = ledger("theirs").furnished();
        theirs.claims(CLAIMS);
        return theirs;
    }

    /** One that holds something else. */
    final Workshop ours() throws IOException {
        Workshop ours = ledger("ours");
        ours.importing(ours.file("sources.csv", "id,title\nOURS,A diary\n"));
        return ours;
    }

    static ImportSummary taking(Workshop ours, Workshop theirs) {
        return ours.importing(ours.file("theirs.ndjson", ExportedLines.of(theirs.log())));
    }

    static void append(Workshop ledger, LedgerEvent... events) {
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

    static Map<String, List<String>> streams(Workshop ledger) {
        Map<String, List<String>> streams = new LinkedHashMap<>();
        for (LoggedEvent event : Workshop.logged(ledger.log())) {
            streams.computeIfAbsent(event.stream(), unused -> new java.util.ArrayList<>())
                    .add(event.type() + " " + new String(event.payload(), UTF_8));
        }
        return streams;
    }

    static Source source(Workshop ledger, String siglum) {
        return ledger.book().source(new Siglum(siglum)).orElseThrow();
    }

    /** With another title, in whatever field it stands. */
    static SourceRedescribed redescribed(Workshop ledger, String siglum, String title) {
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
}
