package org.kaoyi.recording.importing;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Sources from TEI P5, in flat memory: each {@code msDesc}, each entry of {@code sourceDesc}, and each document of an edition that tells its
 * source in a note ({@code div type="document"} with {@code note type="source"}, as in Foreign Relations of the United States) is one. No
 * document type is read and nothing outside the file.
 */
final class TeiRows extends LibraryRows {
    private static final List<String> HEADINGS =
            List.of("id", "title", "kind", "date", "language", "reference", "note");

    /** Of a document only what stands at its head is looked at. */
    private static final Set<String> TEXT_OF_DOCUMENTS =
            Set.of("p", "list", "table", "div", "lg", "quote", "closer", "figure");

    /** What Java's reader of XML says, the place in front. */
    private static final Pattern PARSE_ERROR =
            Pattern.compile("ParseError at \\[row,col]:\\[([0-9]+),([0-9]+)] Message: (.*)");

    /** Enough to know which source is meant. */
    private static final int PROSE_CHARS = 120;

    private final InputStream in;
    private final XMLStreamReader reader;
    private final Deque<TeiSource> waiting = new ArrayDeque<>();
    private final List<String> prose = new ArrayList<>();
    private String edition = "";
    private int empty;
    private boolean tei;

    private TeiRows(ImportFile file, InputStream in, XMLStreamReader reader) {
        super(file, HEADINGS);
        this.in = in;
        this.reader = reader;
    }

    static TeiRows open(ImportFile file) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file.path()));
        try {
            return new TeiRows(file, in, SheetXml.reader(in));
        } catch (XMLStreamException e) {
            in.close();
            throw refused(file, 0, e);
        }
    }

    @Override
    String tooMany(int most) {
        return "The file has more than " + most + " sources. Divide it by volumes.";
    }

    @Override
    Optional<SourceRow> described(long row) {
        try {
            while (waiting.isEmpty() && reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                    look();
                }
            }
        } catch (XMLStreamException | IllegalStateException e) {
            throw refused(file(), row, e);
        }
        if (!tei) {
            throw new ImportRefused(
                    ImportFault.TEI,
                    file().name(),
                    0,
                    "This is no TEI: its outermost element is neither TEI nor teiCorpus.");
        }
        return Optional.ofNullable(waiting.poll()).map(source -> sourceRow(row, source));
    }

    private void look() throws XMLStreamException {
        switch (reader.getLocalName()) {
            case "TEI", "teiCorpus" -> {
                tei = true;
                String id = reader.getAttributeValue("http://www.w3.org/XML/1998/namespace", "id");
                edition = id == null ? "" : id;
            }
            case "sourceDesc" -> lookAt(XmlTree.read(reader, Set.of()));
            case "msDesc" -> waiting.add(TeiSource.manuscript(XmlTree.read(reader, Set.of())));
            case "div" -> {
                if ("document".equals(reader.getAttributeValue(null, "type"))) {
                    TeiSource.document(XmlTree.read(reader, TEXT_OF_DOCUMENTS), edition)
                            .ifPresent(waiting::add);
                }
            }
            default -> {
                // Whatever else a text holds is no source.
            }
        }
    }

    private void lookAt(XmlTree sourceDesc) {
        List<TeiSource> found = TeiSource.described(sourceDesc, named());
        empty += TeiSource.withoutText(sourceDesc);
        if (found.isEmpty()) {
            String text = sourceDesc.text();
            prose.add(text.substring(0, Math.min(text.length(), PROSE_CHARS)));
        }
        waiting.addAll(found);
    }

    /** What a source without any name is called. */
    private String named() {
        String name = file().name();
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return edition.isEmpty() ? name.replaceFirst("\\.[^.]*$", "") : edition;
    }

    private SourceRow sourceRow(long row, TeiSource source) {
        return new SourceRow(
                row,
                List.of(
                        source.id(),
                        source.title(),
                        source.kind(),
                        source.date(),
                        source.language(),
                        source.reference(),
                        String.join("\n", kept(source.rest()))));
    }

    /** {@code ParseError at [row,col]:[1,41] Message: …} as a person says it. */
    private static String words(Exception e) {
        Matcher at = PARSE_ERROR.matcher(String.valueOf(e.getMessage()).replaceAll("\\s+", " "));
        return at.matches()
                ? "line %s, character %s: %s"
                        .formatted(at.group(1), at.group(2), at.group(3).replaceFirst("\\.$", ""))
                : String.valueOf(e.getMessage()).replaceAll("\\s+", " ");
    }

    private static ImportRefused refused(ImportFile file, long row, Exception e) {
        return new ImportRefused(
                ImportFault.TEI,
                file.name(),
                row,
                "The file can not be read as XML: "
                        + words(e)
                        + ". Check it with an XML editor; entities of a document type are not read.",
                e);
    }

    @Override
    public List<String> notes() {
        List<String> notes = new ArrayList<>(super.notes());
        prose.forEach(text ->
                notes.add("a sourceDesc in prose (neither msDesc nor bibl) is not read; enter that source by hand"
                        + (text.isBlank() ? "" : ": " + text)));
        if (empty > 0) {
            notes.add(
                    "descriptions without a word, which name their source by attributes alone, are not read: " + empty);
        }
        return notes;
    }

    @Override
    public void close() {
        try {
            reader.close();
            in.close();
        } catch (XMLStreamException | IOException e) {
            throw refused(file(), row(), e);
        }
    }
}
