package org.kaoyi.recording.importing;

import java.util.regex.Pattern;

/**
 * Keeps a spreadsheet from running a cell. Export puts an apostrophe before what begins like a formula, import takes it off, and
 * since both count apostrophes already there, every cell comes back as it was (OWASP, "CSV Injection").
 */
public final class SpreadsheetGuard {
    private static final Pattern WOULD_RUN = Pattern.compile("'*[=+\\-@\\t\\r].*", Pattern.DOTALL);

    private SpreadsheetGuard() {}

    /** The cell as it is exported. */
    public static String guarded(String cell) {
        return WOULD_RUN.matcher(cell).matches() ? "'" + cell : cell;
    }

    /** The cell as it was before {@link #guarded}. */
    public static String unguarded(String cell) {
        return cell.startsWith("'") && WOULD_RUN.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}
