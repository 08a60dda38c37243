package org.kaoyi.recording.readtext;

import org.kaoyi.claims.Labelled;

/** Why a file can not be read as a text; the sentence says how to mend it, in English, with the particulars of the file. */
public enum TextFault implements Labelled {
    /** No file came with the form. */
    NOT_CHOSEN("Choose the file of the text (.txt, .md or .docx)."),
    CUT_OFF("The file did not arrive whole. Send it again."),
    FOLDER("That is a folder. Name one of the files in it."),
    MISSING("There is no such file. Check its name."),
    /** What the system says of it. */
    UNREADABLE("The file can not be read: %s. Check its rights."),
    EMPTY("The file is empty."),
    /** Its bytes, and how many there may be. */
    TOO_LARGE("The file has %s bytes; at most %s are read. Leave pictures out, or give it by chapters."),
    /** How many sentences there are, and how many there may be. */
    TOO_MANY_SENTENCES("The text has %s sentences; at most %s are audited at once. Give it by chapters."),
    NO_TEXT("The file holds no text. If it is a scan, put it through text recognition first."),
    PICTURES("The document holds pictures and no text. Put them through text recognition first."),
    OTHER_FORM("Texts are read from .txt, .md and .docx files. Save it as one of these."),
    WORD_PROCESSOR("The file is no plain text. If it is a word processor's, save it as .docx and name it so."),
    BINARY("The file holds bytes that are no text. Save the text as UTF-8, Markdown or DOCX."),
    NOT_UTF8("The file is not UTF-8. Save it again as UTF-8."),
    /** What it seems to be written in. */
    OTHER_ENCODING("The file is not UTF-8; it looks like %s. Save it again as UTF-8."),
    UTF_16("The file is UTF-16, which some programs call Unicode. Save it again as UTF-8."),
    PDF("The file is a PDF. Save its text as UTF-8 or DOCX."),
    PASSWORD("The document is protected by a password. Save a copy without one."),
    OLD_WORD("The file is of the old Word format. Save it as .docx in a word processor."),
    NO_DOCX("The file is no DOCX document, or its beginning is damaged. Save it again in a word processor."),
    /** A package of another kind. */
    NO_DOCUMENT("The file holds no document. If it is a table or slides, save its text as .docx."),
    DAMAGED("The document is damaged. Open and save it in a word processor, or take a copy of it."),
    NESTED_TOO_DEEP("The document is nested too deep to be read. Take out the tables that stand in other tables."),
    /** Made to exhaust its reader, or as if it were. */
    UNPACKS_TOO_FAR(
            "The file unpacks to far more than a text can be, and was not read. Save it again in a word processor.");

    private final String sentence;

    TextFault(String sentence) {
        this.sentence = sentence;
    }

    String inWords(Object... particulars) {
        return sentence.formatted(particulars);
    }
}
