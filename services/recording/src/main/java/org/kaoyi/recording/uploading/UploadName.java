package org.kaoyi.recording.uploading;

import java.util.List;
import java.util.Locale;
import org.kaoyi.recording.importing.ImportFault;

/** What a file that is sent may be called: its ending says what it is. */
final class UploadName {
    private static final List<String> TABLES =
            List.of(".csv", ".tsv", ".tab", ".txt", ".xlsx", ".xlsm", ".json", ".xml", ".tei", ".ndjson");

    private static final String CRATE = ".zip";

    private UploadName() {}

    /**
     * The name without the folders before it.
     *
     * @throws UploadRefused when it can be nothing that is imported
     */
    static String checked(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .strip();
        String lower = last.toLowerCase(Locale.ROOT);
        if (lower.endsWith(CRATE)) {
            throw new UploadRefused(
                    ImportFault.CRATE,
                    "A crate is taken with its own times into an empty ledger, which a running server can not do. Stop it and use: kaoyi import %s; or send the log in it, events.ndjson, whose events are recorded anew."
                            .formatted(last));
        }
        if (last.length() > UploadLimits.NAME_CHARS_MAX || TABLES.stream().noneMatch(lower::endsWith)) {
            throw new UploadRefused(
                    ImportFault.NAME,
                    "The name of the file must end with .csv, .tsv, .xlsx, .json (CSL-JSON), .xml (TEI) or .ndjson (an exported ledger), so that it is known what it is; \"%s\" does not."
                            .formatted(last.substring(0, Math.min(last.length(), UploadLimits.NAME_CHARS_MAX))));
        }
        return last;
    }
}
