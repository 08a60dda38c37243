package org.kaoyi.ledger.axon;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.axonframework.messaging.MetaData;

/** An event of the tests: somebody told something. */
record Told(String words) {

    static EventMessages messages() {
        return new EventMessages(new Payloads(), new Lines());
    }

    static MetaDataCodec metaData() {
        return new Lines();
    }

    /** Words as UTF-8. */
    private static final class Payloads implements PayloadCodec {
        @Override
        public Encoded encode(Object payload) {
            byte[] bytes = ((Told) payload).words().getBytes(StandardCharsets.UTF_8);
            return new Encoded("Told", 1, "occasion/moscow-1957", bytes);
        }

        @Override
        public Object decode(String type, int schemaVersion, byte[] payload) {
            if (!type.equals("Told")) {
                throw new IllegalArgumentException("unknown type");
            }
            return new Told(new String(payload, StandardCharsets.UTF_8));
        }
    }

    /** One line an entry, {@code key=value}. */
    private static final class Lines implements MetaDataCodec {
        @Override
        public byte[] encode(MetaData metaData) {
            StringBuilder lines = new StringBuilder();
            new TreeMap<>(metaData)
                    .forEach((key, value) ->
                            lines.append(key).append('=').append(value).append('\n'));
            return lines.toString().getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public MetaData decode(byte[] metadata) {
            Map<String, Object> entries = new TreeMap<>();
            new String(metadata, StandardCharsets.UTF_8)
                    .lines()
                    .forEach(line ->
                            entries.put(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1)));
            return MetaData.from(entries);
        }
    }
}
