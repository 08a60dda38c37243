package org.kaoyi.readingroom.publishing.linked;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Map;
import org.kaoyi.claims.authority.AuthorityKind;
import org.kaoyi.claims.reference.ReferenceBook;
import org.kaoyi.codec.MetadataCodec;
import org.kaoyi.recording.exporting.StandingRows;
import tools.jackson.databind.json.JsonMapper;

/** What stands in a ledger as JSON-LD 1.1, one node a line in flat memory: sources, occasions, questions and names, then claims and examinations. */
public final class LinkedData {
    /** Before the identifiers of things where nobody has said where they are published. */
    public static final String BASE = "urn:kaoyi:ledger/";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final StandingRows standing;
    private final MetadataCodec metadata = new MetadataCodec();
    private boolean first = true;

    public LinkedData(StandingRows standing) {
        this.standing = standing;
    }

    /**
     * Writes one JSON object; the writer stays open.
     *
     * @param base address under which things are published, with its last slash; or {@link #BASE}
     */
    public void write(String base, Writer out) throws IOException {
        out.write("{\"@context\":" + JSON.writeValueAsString(Vocabulary.context()) + ",\n\"@graph\":[");
        ReferenceBook book = standing.book();
        Nodes nodes = new Nodes(base);
        try {
            book.sources().forEach(it -> add(nodes.of(it), out));
            book.occasions().forEach(it -> add(nodes.of(it), out));
            book.questions().forEach(it -> add(nodes.of(it), out));
            for (AuthorityKind kind : AuthorityKind.values()) {
                book.authorities(kind).forEach(it -> add(nodes.of(it), out));
            }
            standing.claims((claim, origin) -> add(nodes.of(claim, origin, actor(origin)), out));
            standing.examinations((examination, origin) -> add(nodes.of(examination, origin, actor(origin)), out));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        out.write("\n]}\n");
    }

    private String actor(StandingRows.Origin origin) {
        return metadata.decode(origin.metadata()).actor();
    }

    private void add(Map<String, Object> node, Writer out) {
        try {
            out.write(first ? "\n" : ",\n");
            first = false;
            out.write(JSON.writeValueAsString(node));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
