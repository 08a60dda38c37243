package org.kaoyi.app.crate;

/** Where things lie in a crate. */
final class CrateLayout {
    /** RO-Crate 1.1, "RO-Crate Structure". */
    static final String METADATA = "ro-crate-metadata.json";

    static final String EVENTS = "ledger/events.ndjson";
    static final String CHECKPOINTS = "ledger/checkpoints";
    static final String PUBLIC_KEYS = "ledger/public-keys";
    static final String PROOFS = "ledger/proofs.ndjson";
    static final String CLAIMS = "claims.csv";
    /** Texts and images of sources, each under its hash. */
    static final String ATTACHMENTS = "attachments/";

    static final String SCHEMAS = "schemas/";

    /** Name of the root's property in the metadata; the value is hexadecimal. */
    static final String ROOT = "merkle-root";

    /** Name of the number of events in the metadata. */
    static final String SIZE = "events";

    private CrateLayout() {}
}
