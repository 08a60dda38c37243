package org.kaoyi.recording.importing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HexFormat;
import java.util.stream.Collectors;
import org.kaoyi.ledger.EventLog;
import org.kaoyi.ledger.LoggedEvent;
import org.kaoyi.recording.Workshop;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A log as an export writes it. */
final class ExportedLines {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ExportedLines() {}

    static String of(EventLog log) {
        return Workshop.logged(log).stream().map(ExportedLines::line).collect(Collectors.joining());
    }

    private static String line(LoggedEvent event) {
        ObjectNode line = JSON.createObjectNode();
        line.put("position", event.position());
        line.put("stream", event.stream());
        line.put("version", event.version());
        line.put("type", event.type());
        line.put("schemaVersion", event.schemaVersion());
        line.put("key", event.key());
        line.put("recordedAt", event.recordedAt().toString());
        line.put("leafHash", HexFormat.of().formatHex(event.leafHash()));
        line.set("metadata", JSON.readTree(new String(event.metadata(), UTF_8)));
        line.set("payload", JSON.readTree(new String(event.payload(), UTF_8)));
        return line + "\n";
    }
}
