package org.kaoyi.readingroom.publishing.document;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFootnote;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLanguage;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/** A document as a word processor's file (ECMA-376 Part 1): real footnotes, and every run in the font of its language. */
public final class DocxFile {
    /** A4 in twentieths of a point. */
    private static final long PAGE_SHORT = 11_906;

    private static final long PAGE_LONG = 16_838;

    private static final String HEADING = "Heading";
    private static final String ITEM_BULLET = "• ";

    /** Half an inch, in twentieths of a point, by which a point hangs under its bullet. */
    private static final int ITEM_INDENT = 360;

    private final Document document;
    private final XWPFDocument file;

    private DocxFile(Document document, XWPFDocument file) {
        this.document = document;
        this.file = file;
    }

    /** Writes the file; the stream stays open. */
    public static void write(Document document, OutputStream out) throws IOException {
        try (XWPFDocument file = new XWPFDocument()) {
            DocxFile writing = new DocxFile(document, file);
            DocxStyles.define(file, document.language());
            writing.layOut();
            for (Block block : document.blocks()) {
                writing.write(block);
            }
            file.write(out);
        }
    }

    private void layOut() {
        file.getProperties().getCoreProperties().setTitle(document.title());
        CTPageSz size = file.getDocument().getBody().addNewSectPr().addNewPgSz();
        size.setW(BigInteger.valueOf(document.wide() ? PAGE_LONG : PAGE_SHORT));
        size.setH(BigInteger.valueOf(document.wide() ? PAGE_SHORT : PAGE_LONG));
        if (document.wide()) {
            size.setOrient(STPageOrientation.LANDSCAPE);
        }
    }

    private void write(Block block) {
        switch (block) {
            case Block.Heading it -> {
                XWPFParagraph paragraph = file.createParagraph();
                paragraph.setStyle(HEADING + it.level());
                write(paragraph, it.runs());
            }
            case Block.Paragraph it -> write(file.createParagraph(), it.runs());
            case Block.Item it -> {
                XWPFParagraph paragraph = file.createParagraph();
                paragraph.setIndentationLeft(ITEM_INDENT);
                paragraph.setIndentationHanging(ITEM_INDENT / 2);
                paragraph.createRun().setText(ITEM_BULLET);
                write(paragraph, it.runs());
            }
            case Block.Grid it -> write(it);
        }
    }

    private void write(Block.Grid grid) {
        XWPFTable table = file.createTable(grid.rows().size() + 1, grid.head().size());
        table.setWidth("100%");
        XWPFTableRow head = table.getRow(0);
        head.setRepeatHeader(true);
        for (int i = 0; i < grid.head().size(); i++) {
            write(head.getCell(i), grid.head().get(i));
        }
        for (int row = 0; row < grid.rows().size(); row++) {
            List<List<Run>> cells = grid.rows().get(row);
            XWPFTableRow written = table.getRow(row + 1);
            written.setCantSplitRow(true);
            for (int i = 0; i < cells.size(); i++) {
                write(written.getCell(i), cells.get(i));
            }
        }
        file.createParagraph(); // two tables that touch are one
    }

    private void write(XWPFTableCell cell, List<Run> runs) {
        write(cell.getParagraphs().getFirst(), runs);
    }

    private void write(XWPFParagraph paragraph, List<Run> runs) {
        for (Run run : runs) {
            switch (run) {
                case Run.Words it -> write(paragraph, it);
                case Run.Note it -> {
                    XWPFFootnote note = file.createFootnote();
                    XWPFParagraph foot = note.createParagraph();
                    foot.setStyle(DocxStyles.NOTE_TEXT);
                    it.words().forEach(words -> write(foot, words));
                    paragraph.addFootnoteReference(note);
                }
            }
        }
    }

    private void write(XWPFParagraph paragraph, Run.Words words) {
        XWPFRun run = paragraph.createRun();
        run.setBold(words.face() == Run.Face.STRONG);
        run.setItalic(words.face() == Run.Face.EMPHASIS);
        dress(run, words.language());
        String[] lines = words.text().split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                run.addBreak();
            }
            run.setText(XmlText.writable(lines[i]), i == 0 ? 0 : run.getCTR().sizeOfTArray());
        }
    }

    /** The document's own fonts are in its styles; what is in another language is told run by run. */
    private static void dress(XWPFRun run, @Nullable String language) {
        if (language == null) {
            return;
        }
        CTRPr properties =
                run.getCTR().isSetRPr() ? run.getCTR().getRPr() : run.getCTR().addNewRPr();
        Fonts east = Fonts.of(language);
        CTFonts fonts = properties.addNewRFonts();
        fonts.setAscii(Fonts.WESTERN);
        fonts.setHAnsi(Fonts.WESTERN);
        fonts.setEastAsia(east.font());
        CTLanguage tag = properties.addNewLang();
        tag.setEastAsia(east.tag());
        if (language.toLowerCase(Locale.ROOT).startsWith("ru") || language.equals("und-Cyrl")) {
            tag.setVal("ru-RU");
        } else if (language.toLowerCase(Locale.ROOT).startsWith("en")) {
            tag.setVal("en-US");
        }
    }
}
