package org.kaoyi.readingroom.publishing.note;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.undercouch.citeproc.CSL;
import de.undercouch.citeproc.ListItemDataProvider;
import de.undercouch.citeproc.csl.CSLCitation;
import de.undercouch.citeproc.csl.CSLCitationItemBuilder;
import de.undercouch.citeproc.csl.CSLItemData;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** The notes of a citation processor (CSL 1.0.2) in Chicago's style for archives: the shelf-mark follows its archive. */
final class ChicagoNotes {
    /** As the build takes it out of the locked package of styles. */
    private static final String STYLE = "/citation-styles/chicago-notes-archive-place-first-no-url.csl";

    private static final String LANGUAGE = "en-US";

    private static final String STYLE_TEXT = style();

    private ChicagoNotes() {}

    /**
     * Without the full stop that ends a note.
     *
     * @param shelfMark in English, or null
     */
    static String of(Described source, @Nullable String shelfMark) {
        CSLItemData item = CslItems.of(source, shelfMark);
        try {
            CSL processor = new CSL(new ListItemDataProvider(item), STYLE_TEXT, LANGUAGE);
            processor.setOutputFormat("text");
            processor.registerCitationItems(item.getId());
            String note = processor
                    .makeCitation(new CSLCitation(new CSLCitationItemBuilder(item.getId()).build()))
                    .getFirst()
                    .getText();
            // The point of an abbreviation (146ob.) is not the note's.
            boolean abbreviated = shelfMark != null && shelfMark.endsWith(".");
            return note.endsWith(".") && !abbreviated ? note.substring(0, note.length() - 1) : note;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String style() {
        try (InputStream in = ChicagoNotes.class.getResourceAsStream(STYLE)) {
            if (in == null) {
                throw new IllegalStateException("The build has not brought " + STYLE);
            }
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
