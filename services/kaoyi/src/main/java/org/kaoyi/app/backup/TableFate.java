package org.kaoyi.app.backup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What becomes of each table of the ledger's database in a backup. A new table needs a line here, and a test says so. */
enum TableFate {
    EVENTS("ledger_event", Way.LOG, null, "the log itself, event by event with its hash"),
    HEAD("ledger_head", Way.LOG, null, "where the log ends and its root: computed anew and compared with the manifest"),
    TENURE("ledger_tenure", Way.MADE_ANEW, null, "which process writes now"),
    REQUESTS(
            "ledger_request",
            Way.COPIED,
            "last <= ?",
            "idempotency keys: a request that is sent again after a restore must not record twice"),
    MAPPINGS("kept_mapping", Way.COPIED, null, "column mappings of earlier imports"),
    FOREIGN_MESSAGES(
            "kafka_parked",
            Way.COPIED,
            null,
            "messages of the topic that were none of ours, until somebody has looked"),
    TOKENS(
            "access_token",
            Way.MADE_ANEW,
            null,
            "personal tokens: one that was revoked after the backup must not be good again after a restore"),
    MIGRATIONS(
            "flyway_schema_history", Way.MADE_ANEW, null, "which migrations were run: a restore makes today's tables"),
    PROJECTIONS("projection_", Way.FOLDED, null, "how far the views are, and events that they could not take"),
    DISCREPANCIES("discrepancy_", Way.FOLDED, null, "the view of cases"),
    NARRATIVES("narrative_", Way.FOLDED, null, "the view of narratives"),
    CATALOGUE("catalogue_", Way.FOLDED, null, "the view of everything by its id"),
    SUPPORT("support_", Way.FOLDED, null, "the view of texts under audit"),
    SEARCH("search_", Way.FOLDED, null, "the view of words and names");

    /** How a table comes back. */
    enum Way {
        LOG("from the log"),
        COPIED("row by row"),
        FOLDED("folded from the log"),
        MADE_ANEW("made anew");

        private final String words;

        Way(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /** A name that ends so stands for all tables that begin with it. */
    private static final String MANY = "_";

    private final String table;
    private final Way way;
    private final @Nullable String upTo;
    private final String what;

    TableFate(String table, Way way, @Nullable String upTo, String what) {
        this.table = table;
        this.way = way;
        this.upTo = upTo;
        this.what = what;
    }

    /** The decisions for a table: one, unless this list is wrong. */
    static List<TableFate> of(String name) {
        return Arrays.stream(values()).filter(fate -> fate.covers(name)).toList();
    }

    /** Names of the tables whose rows are copied. */
    static List<TableFate> copied() {
        return Arrays.stream(values()).filter(fate -> fate.way == Way.COPIED).toList();
    }

    /** Tables that hold nothing in an empty ledger, and would be mixed with what comes. */
    static List<String> mustBeEmpty() {
        List<String> tables = new ArrayList<>(List.of(EVENTS.table));
        copied().forEach(each -> tables.add(each.table));
        return tables;
    }

    private boolean covers(String name) {
        return table.endsWith(MANY) ? name.startsWith(table) : name.equals(table);
    }

    String table() {
        return table;
    }

    /** Condition on rows that belong to a backup, with the position as its one parameter; empty for all rows. */
    Optional<String> upTo() {
        return Optional.ofNullable(upTo);
    }

    /** A line of the table in docs/operations.md. */
    String markdown() {
        return "| `%s` | %s | %s |".formatted(table.endsWith(MANY) ? table + "…" : table, way.words(), what);
    }
}
