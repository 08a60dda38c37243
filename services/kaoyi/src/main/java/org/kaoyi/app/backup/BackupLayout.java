package org.kaoyi.app.backup;

import java.util.regex.Pattern;
import org.kaoyi.ledger.EventLimits;

/** Where things lie in a backup, which is a zip file, and what they may measure. */
final class BackupLayout {
    /** Of what is described here. Another layout gets another number, and a program refuses those that it does not know. */
    static final int FORMAT = 1;

    /** First, so that a foreign file is known at once. */
    static final String HEADER = "kaoyi-backup.json";

    static final String EVENTS = "ledger/events.ndjson";
    static final String CHECKPOINTS = "ledger/checkpoints";
    static final String PUBLIC_KEYS = "ledger/public-keys";
    static final String SIGNING_KEY = "ledger/signing-key";

    /** A table each, one row a line. */
    static final String TABLES = "tables/";

    static final String ROWS = ".ndjson";

    /** Texts and images of sources, each under its hash. */
    static final String ATTACHMENTS = "attachments/";

    /** Last, since it tells the hashes of all others. */
    static final String MANIFEST = "manifest.json";

    /** No name of a part ever becomes a path; those that could be one elsewhere are refused all the same. */
    static final Pattern KNOWN = Pattern.compile(
            "ledger/(?:events\\.ndjson|checkpoints|public-keys|signing-key)|tables/[a-z_]{1,63}\\.ndjson"
                    + "|attachments/[0-9a-f]{64}");

    /** Two hundred bytes for each attachment: three hundred thousand of them. */
    static final int MANIFEST_BYTES_MAX = 64 * 1024 * 1024;

    /** Some hundred keys, of which a ledger has a few in its life. */
    static final int KEYS_BYTES_MAX = 64 * 1024;

    /** An event with its names and quotation marks, or a row that holds a message in hexadecimal. */
    static final int LINE_BYTES_MAX = 4 * (EventLimits.PAYLOAD_BYTES_MAX + EventLimits.METADATA_BYTES_MAX);

    private BackupLayout() {}

    static String rowsOf(String table) {
        return TABLES + table + ROWS;
    }
}
