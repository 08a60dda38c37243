package org.kaoyi.recording.importing;

import org.kaoyi.claims.Labelled;

/** Of what kind it is that keeps a file from being imported; the sentence beside it has the particulars, in English. */
public enum ImportFault implements Labelled {
    /** Its bytes can not be had. */
    UNREADABLE,
    TOO_LARGE,
    /** In what its characters are written is not known, or other than was said. */
    ENCODING,
    /** Its headings are not those of a table of ours, and no mapping makes them so. */
    HEADINGS,
    /** A row that is no row: a quotation mark without its second, a cell without end. */
    ROW,
    WORKBOOK,
    /** No CSL-JSON. */
    LIBRARY,
    /** No TEI. */
    TEI,
    MAPPING,
    /** What only the command line can do. */
    COMMAND_LINE,
    /** No file of a kind that is read. */
    NAME,
    /** No exported log, whatever its name says. */
    LOG,
    /** A crate. */
    CRATE,
    /** Too many are listed already. */
    FULL,
    /** It is being read at the moment. */
    BUSY,
    /** There is none of this name any more. */
    GONE,
    /** Its bytes are not kept any more. */
    NOT_KEPT,
    /** It was refused as it is, and nothing was changed since. */
    AS_IT_IS,
    /** What is to be taken back is no import. */
    NO_IMPORT
}
