package org.kaoyi.recording.readtext;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;

/**
 * A copy of a DOCX with a comment at each sentence. Its layout, notes, pictures, tracked changes and the comments that it has stay as they are;
 * the file itself is not touched.
 */
public final class DocumentComments {
    private static final String COMMENTS_TYPE =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String RELATIONS_STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships/";

    private DocumentComments() {}

    /**
     * Writes the copy.
     *
     * @param original as {@link TextFile} read it
     * @param remarks for each sentence the lines of its comment
     * @param author of the comments
     * @throws IOException where it can not be written, or the file was changed since it was read
     */
    public static void write(Path original, ReadText read, List<List<String>> remarks, String author, OutputStream out)
            throws IOException {
        try (InputStream bytes = Files.newInputStream(original);
                OPCPackage copy = OPCPackage.open(bytes)) {
            PackagePart main = Objects.requireNonNull(WordDocument.main(copy), "a DOCX that was read has a document");
            SentencePlaces places = SentencePlaces.of(main, read);
            PackagePart before = WordDocument.comments(copy);
            CommentPart comments = before == null ? CommentPart.empty(main) : CommentPart.of(before);
            ByteArrayOutputStream marked = new ByteArrayOutputStream();
            try (InputStream in = main.getInputStream()) {
                CommentMarks.copy(places, comments.firstId(), in, marked);
            }
            PackagePart part = before == null ? added(copy, main, comments.isStrict()) : before;
            replace(part, comments.with(remarks, author));
            replace(main, marked.toByteArray());
            copy.save(out);
            copy.revert();
        } catch (OpenXML4JException | XMLStreamException | IllegalStateException e) {
            throw new IOException("the document can not be copied with comments: " + e.getMessage(), e);
        }
    }

    private static PackagePart added(OPCPackage copy, PackagePart main, boolean strict) throws OpenXML4JException {
        String folder = main.getPartName().getName().replaceAll("[^/]*$", "");
        PackagePart part = copy.createPart(PackagingURIHelper.createPartName(folder + "comments.xml"), COMMENTS_TYPE);
        main.addRelationship(
                part.getPartName(), TargetMode.INTERNAL, (strict ? RELATIONS_STRICT : RELATIONS) + "comments");
        return part;
    }

    private static void replace(PackagePart part, byte[] content) throws IOException {
        part.clear();
        try (OutputStream out = part.getOutputStream()) {
            new ByteArrayInputStream(content).transferTo(out);
        }
    }
}
