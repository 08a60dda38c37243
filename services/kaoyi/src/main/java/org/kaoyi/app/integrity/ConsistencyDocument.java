package org.kaoyi.app.integrity;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.kaoyi.ledger.checkpoint.NoteKey;
import org.kaoyi.ledger.checkpoint.SignedCheckpoint;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * The proof that a ledger only grew between two checkpoints ({@code schemas/consistency.md}), as it is given away.
 *
 * @param older signed note
 * @param newer signed note
 * @param path hashes in hexadecimal, in the order of RFC 9162 §2.1.4.1
 * @param publicKeys of the signers, {@code name+id+key}
 */
@JsonPropertyOrder({"format", "older", "newer", "path", "publicKeys"})
public record ConsistencyDocument(
        String format, String older, String newer, List<String> path, List<String> publicKeys) {
    private static final String FORMAT = "kaoyi-consistency-1";
    private static final ObjectWriter JSON = JsonMapper.builder().build().writerFor(ConsistencyDocument.class);

    /** @throws IllegalArgumentException when a checkpoint is signed by none of the keys */
    public static ConsistencyDocument of(
            SignedCheckpoint older, SignedCheckpoint newer, List<byte[]> path, List<NoteKey> keys) {
        return new ConsistencyDocument(
                FORMAT,
                older.note(),
                newer.note(),
                path.stream().map(HexFormat.of()::formatHex).toList(),
                Stream.of(older.signer(keys).line(), newer.signer(keys).line())
                        .distinct()
                        .toList());
    }

    /** One JSON object on one line. */
    public String json() {
        return JSON.writeValueAsString(this);
    }
}
