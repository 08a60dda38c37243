package org.kaoyi.recording.uploading;

import java.util.List;
import java.util.Locale;
import org.kaoyi.recording.importing.ImportFault;

/** What a file that is sent may be called: its ending says what it is. */
final class UploadName {
    private static final List<String> TABLES =
            List.of(".csv", ".tsv", ".tab", ".txt", ".xlsx", ".xlsm", ".json", ".xml", ".tei");

    private static final List<String> LOGS = List.of(".ndjson", ".zip");

    private UploadName() {}

    /**
     * The name without the folders before it.
     *
     * @throws UploadRefused when it can be no table
     */
    static String checked(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .strip();
        String lower = last.toLowerCase(Locale.ROOT);
        if (LOGS.stream().anyMatch(lower::endsWith)) {
            throw new UploadRefused(
                    ImportFault.LOG,
                    "An exported log is taken with its own times into an empty ledger, which a running server can not do. Stop it and use: kaoyi import "
                            + last);
        }
        if (last.length() > UploadLimits.NAME_CHARS_MAX || TABLES.stream().noneMatch(lower::endsWith)) {
            throw new UploadRefused(
                    ImportFault.NAME,
                    "The name of the file must end with .csv, .tsv, .xlsx, .json (CSL-JSON) or .xml (TEI), so that it is known what it is; \"%s\" does not."
                            .formatted(last.substring(0, Math.min(last.length(), UploadLimits.NAME_CHARS_MAX))));
        }
        return last;
    }
}
