package org.kaoyi.app.backup;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.kaoyi.app.CannotProceed;
import org.kaoyi.ledger.LoggedEvent;
import org.kaoyi.recording.exchange.ExportedEvent;

/** The events of a backup in their order, each compared with its hash as it is read. */
final class EventStream implements Iterator<LoggedEvent>, AutoCloseable {
    private final BackupFile file;
    private final InputStream in;
    private final Lines lines;
    private @Nullable LoggedEvent next;
    private long position;
    private Instant latest = Instant.MIN;

    EventStream(BackupFile file, InputStream in) {
        this.file = file;
        this.in = in;
        this.lines = new Lines(in, BackupLayout.EVENTS);
        this.next = read();
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public LoggedEvent next() {
        LoggedEvent event = next;
        if (event == null) {
            throw new NoSuchElementException();
        }
        next = read();
        return event;
    }

    private @Nullable LoggedEvent read() {
        try {
            String line = lines.next();
            return line == null ? null : inOrder(ExportedEvent.parse(line).logged());
        } catch (IOException e) {
            throw file.damaged(e);
        } catch (ExportedEvent.Unreadable e) {
            throw damaged(String.valueOf(e.getMessage()));
        }
    }

    private LoggedEvent inOrder(LoggedEvent event) {
        if (event.position() != position + 1) {
            throw damaged("it is of position %d".formatted(event.position()));
        }
        if (event.recordedAt().isBefore(latest)) {
            throw damaged("it was recorded before the one in front of it");
        }
        position++;
        latest = event.recordedAt();
        return event;
    }

    private CannotProceed damaged(String how) {
        return file.damaged("of the event at position %d %s".formatted(position + 1, how));
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
