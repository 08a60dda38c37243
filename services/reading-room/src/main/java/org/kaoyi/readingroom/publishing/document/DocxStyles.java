package org.kaoyi.readingroom.publishing.document;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTString;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** The styles of a word processor's file, so that an editor can change all headings or all notes at once. */
final class DocxStyles {
    static final String NOTE_TEXT = "FootnoteText";
    private static final String NOTE_MARK = "FootnoteReference";

    /** Sizes in half points: 16, 13 and 11.5 for headings, 9 for notes. */
    private static final int[] HEADING_SIZES = {32, 26, 23};

    private static final int NOTE_SIZE = 18;

    private DocxStyles() {}

    static void define(XWPFDocument file, String language) {
        XWPFStyles styles = file.createStyles();
        CTFonts fonts = CTFonts.Factory.newInstance();
        fonts.setAscii(Fonts.WESTERN);
        fonts.setHAnsi(Fonts.WESTERN);
        fonts.setEastAsia(Fonts.of(language).font());
        styles.setDefaultFonts(fonts);
        styles.setEastAsia(Fonts.of(language).tag());
        styles.setSpellingLanguage(western(language));
        for (int level = 1; level <= Block.LEVELS; level++) {
            styles.addStyle(heading(styles, level));
        }
        styles.addStyle(noteText(styles));
        styles.addStyle(noteMark(styles));
    }

    /** The language of Latin and Cyrillic letters. */
    private static String western(String language) {
        return language.startsWith("ru") ? "ru-RU" : "en-US";
    }

    private static XWPFStyle heading(XWPFStyles styles, int level) {
        CTStyle style = style("Heading" + level, "heading " + level, STStyleType.PARAGRAPH);
        CTPPrGeneral paragraph = style.addNewPPr();
        paragraph.addNewKeepNext();
        paragraph.addNewOutlineLvl().setVal(BigInteger.valueOf(level - 1));
        CTRPr run = style.addNewRPr();
        run.addNewB();
        run.addNewSz().setVal(BigInteger.valueOf(HEADING_SIZES[level - 1]));
        return new XWPFStyle(style, styles);
    }

    private static XWPFStyle noteText(XWPFStyles styles) {
        CTStyle style = style(NOTE_TEXT, "footnote text", STStyleType.PARAGRAPH);
        style.addNewRPr().addNewSz().setVal(BigInteger.valueOf(NOTE_SIZE));
        return new XWPFStyle(style, styles);
    }

    private static XWPFStyle noteMark(XWPFStyles styles) {
        CTStyle style = style(NOTE_MARK, "footnote reference", STStyleType.CHARACTER);
        style.addNewRPr()
                .addNewVertAlign()
                .setVal(org.openxmlformats.schemas.officeDocument.x2006.sharedTypes.STVerticalAlignRun.SUPERSCRIPT);
        return new XWPFStyle(style, styles);
    }

    private static CTStyle style(String id, String name, STStyleType.Enum type) {
        CTStyle style = CTStyle.Factory.newInstance();
        style.setType(type);
        style.setStyleId(id);
        CTString named = CTString.Factory.newInstance();
        named.setVal(name);
        style.setName(named);
        return style;
    }
}
