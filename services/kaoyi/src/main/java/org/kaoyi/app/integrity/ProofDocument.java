package org.kaoyi.app.integrity;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.HexFormat;
import java.util.List;
import org.kaoyi.ledger.LoggedEvent;
import org.kaoyi.ledger.NewEvent;
import org.kaoyi.ledger.checkpoint.NoteKey;
import org.kaoyi.ledger.checkpoint.SignedCheckpoint;
import org.kaoyi.ledger.merkle.LeafHash;
import org.kaoyi.readingroom.exchange.EventLine;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * A proof as it is given away ({@code schemas/proof.md}): everything that is needed to see, without the ledger, that a claim is in it.
 *
 * @param leaf leaf input in hexadecimal, from which each field can be checked by itself
 * @param checkpoint signed note
 * @param publicKey of its signer, {@code name+id+key}
 */
@JsonPropertyOrder({"format", "claim", "event", "leaf", "inclusion", "checkpoint", "publicKey"})
public record ProofDocument(
        String format,
        String claim,
        EventLine event,
        String leaf,
        Inclusion inclusion,
        String checkpoint,
        String publicKey) {
    private static final String FORMAT = "kaoyi-proof-1";
    private static final ObjectWriter JSON = JsonMapper.builder().build().writerFor(ProofDocument.class);

    /**
     * The way from the leaf to the root (RFC 9162 §2.1.3).
     *
     * @param index of the leaf, from 0
     * @param size events under the checkpoint
     * @param path hashes in hexadecimal, the leaf's neighbour first
     */
    @JsonPropertyOrder({"index", "size", "path"})
    public record Inclusion(long index, long size, List<String> path) {}

    /** @param path from the event's leaf to the checkpoint's root */
    public static ProofDocument of(
            String claim, LoggedEvent event, List<byte[]> path, SignedCheckpoint checkpoint, NoteKey signer) {
        NewEvent content = new NewEvent(
                event.stream(), event.type(), event.schemaVersion(), event.key(), event.payload(), event.metadata());
        HexFormat hex = HexFormat.of();
        return new ProofDocument(
                FORMAT,
                claim,
                EventLine.of(event),
                hex.formatHex(LeafHash.input(event.position(), event.version(), content, event.recordedAt())),
                new Inclusion(
                        event.position() - 1,
                        checkpoint.size(),
                        path.stream().map(hex::formatHex).toList()),
                checkpoint.note(),
                signer.line());
    }

    /** One JSON object on one line. */
    public String json() {
        return JSON.writeValueAsString(this);
    }
}
