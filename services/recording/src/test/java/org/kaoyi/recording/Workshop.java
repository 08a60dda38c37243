package org.kaoyi.recording;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.kaoyi.claims.event.LedgerEvent;
import org.kaoyi.claims.reference.ReferenceBook;
import org.kaoyi.codec.EventCodec;
import org.kaoyi.codec.Metadata;
import org.kaoyi.ledger.EventLog;
import org.kaoyi.ledger.LoggedEvent;
import org.kaoyi.ledger.memory.InMemoryEventLog;
import org.kaoyi.recording.importing.ImportFile;
import org.kaoyi.recording.importing.ImportOptions;
import org.kaoyi.recording.importing.ImportSummary;
import org.kaoyi.recording.importing.Importer;

/** A ledger and a folder of tables to try things on. */
public final class Workshop {
    public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T09:00:00Z"), ZoneOffset.UTC);
    public static final EventCodec CODEC = new EventCodec();
    public static final Metadata BY_EDITOR = new Metadata("editor", "test", null, null);

    /** What the tables of most tests refer to. */
    public static final String AGENTS = """
            id,name,language
            mao,Mao Zedong,en
            mao,毛澤東,zh-Hant
            kim,Kim Il-sung,en
            pak,Pak Ui-wan,en
            yudin,Yudin,en
            committee,standing committee,en
            """;

    public static final String SOURCES = """
            id,title,date,side,access,cited_in
            C1,Mao to Yudin,1957-11-09,Chinese,cited,SHEN
            K1,Pak Ui-wan to the ambassador,[1957-11-28..],DPRK,cited,SHEN
            SHEN,The article,,,,
            """;

    public static final String OCCASIONS = """
            id,title,part_of,date,participants
            talk-9-nov,The talk of 9 November,moscow-talks,1957-11-09,Mao Zedong; kim
            moscow-talks,The talks in Moscow,,1957-11,
            """;

    public static final String QUESTIONS = """
            id,text,type,varies_with_time,rule
            apologised,Did Mao apologise?,yes-no,,
            strength,How many men?,quantity,yes,
            talk-date,When was the talk?,date,,
            """;

    private final EventLog log;
    private final Path folder;

    public Workshop(Path folder) {
        this(folder, new InMemoryEventLog(CLOCK));
    }

    public Workshop(Path folder, EventLog log) {
        this.folder = folder;
        this.log = log;
    }

    public EventLog log() {
        return log;
    }

    /** Imports the tables that most tests refer to. */
    public Workshop furnished() {
        ImportSummary summary = importing(
                file("agents.csv", AGENTS),
                file("sources.csv", SOURCES),
                file("occasions.csv", OCCASIONS),
                file("questions.csv", QUESTIONS));
        if (summary.partial()) {
            throw new IllegalStateException(summary.errors().toString());
        }
        return this;
    }

    public ImportFile file(String name, String text) {
        try {
            return ImportFile.of(Files.writeString(folder.resolve(name), text), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public ImportFile file(String name, byte[] bytes) {
        try {
            return ImportFile.of(Files.write(folder.resolve(name), bytes), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public ImportSummary importing(ImportFile... files) {
        return importing(ImportOptions.by("editor"), files);
    }

    public ImportSummary importing(ImportOptions options, ImportFile... files) {
        return new Importer(log, CODEC).run(List.of(files), options);
    }

    /** Imports one claims table, given as text. */
    public ImportSummary claims(String text) {
        return importing(file("claims.csv", text));
    }

    public static List<LoggedEvent> logged(EventLog log) {
        List<LoggedEvent> all = new ArrayList<>();
        List<LoggedEvent> page = log.readAfter(0, 1_000);
        while (!page.isEmpty()) {
            all.addAll(page);
            page = log.readAfter(page.getLast().position(), 1_000);
        }
        return all;
    }

    public List<LedgerEvent> events() {
        return logged(log).stream().map(Workshop::decoded).toList();
    }

    public static LedgerEvent decoded(LoggedEvent event) {
        return CODEC.decode(event.type(), event.schemaVersion(), event.payload());
    }

    public <E extends LedgerEvent> List<E> events(Class<E> type) {
        return events().stream().filter(type::isInstance).map(type::cast).toList();
    }

    public ReferenceBook book() {
        ReferenceBook book = new ReferenceBook();
        events().forEach(book::apply);
        return book;
    }
}
