package org.kaoyi.readingroom.access;

import static org.kaoyi.readingroom.access.Role.AUDITOR;
import static org.kaoyi.readingroom.access.Role.CONTRIBUTOR;
import static org.kaoyi.readingroom.access.Role.EDITOR;
import static org.kaoyi.readingroom.access.Role.OPERATOR;
import static org.kaoyi.readingroom.access.Role.READER;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.kaoyi.readingroom.access.Route.Door;

/**
 * The one table of what may be asked for and by whom. The chain of filters reads it for every request, and what is not in it is refused,
 * whatever the role: a new route is of no use before somebody has said here who may use it. docs/security/routes-and-roles.md is written
 * from it.
 */
public final class Routes {
    private static final Set<Role> READ = Set.of(READER, CONTRIBUTOR, EDITOR, AUDITOR);
    private static final Set<Role> RECORD = Set.of(CONTRIBUTOR, EDITOR);
    private static final Set<Role> EDIT = Set.of(EDITOR);
    private static final Set<Role> EDIT_OR_AUDIT = Set.of(EDITOR, AUDITOR);
    private static final Set<Role> AUDIT = Set.of(AUDITOR);
    private static final Set<Role> AUDIT_OR_OPERATE = Set.of(AUDITOR, OPERATOR);
    private static final Set<Role> OPERATE = Set.of(OPERATOR);
    private static final Set<Role> ANYBODY_KNOWN = Set.of(Role.values());
    private static final Set<Role> OWNER = Set.of(CONTRIBUTOR);

    private static final String API = "/api/v1";

    private static final List<Route> ALL = new Rows()
            .open("GET /static/**", "GET /static/fonts.css", "GET /health", "GET /ready", "* /error")
            .open("GET /login", "POST /login", "POST /logout")
            .open("GET /oauth2/authorization/{provider}", "GET /login/oauth2/code/{provider}")
            .key("POST /local/imports", "POST /local/retractions", "POST /local/import-retractions")
            .key("POST /local/identities", "POST /local/revisions", "POST /local/attachments")
            .key("POST /local/anchors", "POST /local/rebuilds", "GET /local/views", "POST /cluster/appends")
            // Pages that are read.
            .role(
                    READ,
                    "GET /",
                    "GET /search",
                    "GET /discrepancies",
                    "GET /cases/{id}",
                    "GET /claims",
                    "GET /claims/{id}")
            .role(READ, "GET /sources", "GET /sources/{id}", "GET /sources/{id}/passages/{sha256}")
            .role(READ, "GET /occasions", "GET /occasions/{id}", "GET /timeline")
            .role(READ, "GET /narratives", "GET /narratives/{subject}")
            .role(READ, "GET /texts", "GET /texts/{id}", "GET /agents/{id}", "GET /places/{id}", "GET /terms/{id}")
            // Pages with forms that record.
            .role(RECORD, "GET /claims/new", "GET /claims/new/understood", "GET /claims/new/completions")
            .role(RECORD, "POST /claims/new", "GET /sources/{id}/grid", "POST /sources/{id}/grid")
            .role(RECORD, "POST /sources/{id}/passages", "POST /texts", "GET /texts/{id}/versions")
            .role(RECORD, "POST /texts/{id}/versions", "POST /texts/{id}/links")
            .own(EDIT, Own.CLAIM, OWNER, "POST /claims/{id}/retractions")
            .role(EDIT, "POST /sources/{id}/retractions", "POST /cases/{id}/assessments")
            .role(EDIT, "POST /{room}/{id}/merges", "POST /{room}/{id}/splits")
            // Files that are brought in: each contributor sees his own.
            .role(Set.of(CONTRIBUTOR, EDITOR, AUDITOR), "GET /imports")
            .own(EDIT_OR_AUDIT, Own.UPLOAD, OWNER, "GET /imports/{id}")
            .role(RECORD, "POST /imports")
            .own(EDIT, Own.UPLOAD, OWNER, "POST /imports/{id}/checks", "POST /imports/{id}/discards")
            .role(EDIT, "POST /imports/{id}/commits", "POST /imports/retractions")
            .role(EDIT, "POST /imports/mappings/{id}/discards")
            // The state of the ledger.
            .role(ANYBODY_KNOWN, "GET /ledger")
            .role(OPERATE, "POST /ledger/{projection}/retries")
            .role(Set.of(EDITOR, AUDITOR, OPERATOR), "POST /ledger/verifications")
            .role(AUDIT_OR_OPERATE, "GET /metrics")
            // REST: what is read.
            .role(
                    READ,
                    api("GET /sources", "GET /sources/{id}", "GET /sources/{id}/passages", "GET /passages/{sha256}"))
            .role(READ, api("GET /occasions", "GET /occasions/{id}", "GET /questions", "GET /questions/{id}"))
            .role(
                    READ,
                    api(
                            "GET /agents",
                            "GET /agents/{id}",
                            "GET /places",
                            "GET /places/{id}",
                            "GET /terms",
                            "GET /terms/{id}"))
            .role(
                    READ,
                    api("GET /claims", "GET /claims/{id}", "GET /claims/{id}/citation", "GET /anchors", "GET /search"))
            .role(
                    READ,
                    api("GET /cases", "GET /cases/{id}", "GET /cases/{id}/flips", "GET /assessments", "GET /proofs"))
            .role(READ, api("GET /sources/{id}/blast-radius", "GET /claims/{id}/blast-radius"))
            .role(READ, api("GET /occasions/{id}/canon", "GET /occasions/{id}/rivals", "GET /narratives/{by}"))
            .role(
                    READ,
                    api("GET /texts", "GET /texts/{id}", "GET /reports/support/{id}", "GET /reports/known-in/{year}"))
            .role(READ, api("GET /reports/narrative", "GET /reports/synopsis", "GET /reports/discrepancies"))
            .role(READ, api("GET /examinations", "GET /interpretations"))
            .role(READ, api("GET /reports/discrepancies/summary", "GET /reports/discrepancies/heat-map"))
            .role(READ, api("GET /exports/discrepancies", "GET /exports/narrative/{by}", "GET /exports/synopsis"))
            .role(READ, api("GET /exports/claims"))
            // REST: the log with who did it, and the state of the views.
            .role(AUDIT, api("GET /events"))
            .role(ANYBODY_KNOWN, api("GET /projections", "GET /changes", "GET /jobs"))
            .role(AUDIT_OR_OPERATE, api("GET /projections/{name}/parked"))
            .role(OPERATE, api("POST /projections/{name}/retries"))
            // REST: what records.
            .role(RECORD, api("POST /sources", "POST /occasions", "POST /questions", "POST /agents", "POST /places"))
            .role(RECORD, api("POST /terms", "POST /balances", "POST /interpretations", "POST /claims"))
            .role(RECORD, api("POST /examinations", "POST /sources/{id}/passages", "POST /claims/{id}/anchors"))
            .role(RECORD, api("POST /texts", "POST /texts/{id}/versions", "POST /texts/{id}/links"))
            .own(EDIT, Own.CLAIM, OWNER, api("POST /claims/{id}/retractions", "POST /claims/{id}/supersessions"))
            .role(EDIT, api("POST /sources/{id}/retractions", "POST /assessments"))
            .role(EDIT, api("POST /sources/{id}/redescriptions", "POST /occasions/{id}/redescriptions"))
            .role(EDIT, api("POST /questions/{id}/redescriptions", "POST /agents/{id}/redescriptions"))
            .role(EDIT, api("POST /places/{id}/redescriptions", "POST /terms/{id}/redescriptions"))
            .role(EDIT, api("POST /agents/{id}/merges", "POST /places/{id}/merges", "POST /terms/{id}/merges"))
            .role(EDIT, api("POST /agents/{id}/splits", "POST /places/{id}/splits", "POST /terms/{id}/splits"))
            // REST: files that are brought in.
            .role(Set.of(CONTRIBUTOR, EDITOR, AUDITOR), api("GET /imports"))
            .own(EDIT_OR_AUDIT, Own.UPLOAD, OWNER, api("GET /imports/{id}", "GET /imports/{id}/errors"))
            .role(RECORD, api("POST /imports", "GET /mappings"))
            .own(EDIT, Own.UPLOAD, OWNER, api("POST /imports/{id}/checks", "POST /imports/{id}/discards"))
            .role(EDIT, api("POST /imports/{id}/commits", "POST /imports/{id}/retractions"))
            .role(EDIT, api("POST /mappings/{id}/discards"))
            // REST: tokens. They are made on the command line alone, so that no operator gives himself a historian's
            // rights.
            .role(OPERATE, api("GET /tokens", "POST /tokens/{id}/revocations"))
            .all();

    private Routes() {}

    /** All rows, in the order in which they are written here. */
    public static List<Route> all() {
        return ALL;
    }

    private static String[] api(String... written) {
        String[] complete = new String[written.length];
        for (int i = 0; i < written.length; i++) {
            complete[i] = written[i].replaceFirst(" ", " " + API);
        }
        return complete;
    }

    private static final class Rows {
        private final List<Route> rows = new ArrayList<>();

        Rows open(String... written) {
            return add(Door.OPEN, Set.of(), Own.NONE, Set.of(), written);
        }

        Rows key(String... written) {
            return add(Door.KEY, Set.of(), Own.NONE, Set.of(), written);
        }

        Rows role(Set<Role> roles, String... written) {
            return add(Door.ROLE, roles, Own.NONE, Set.of(), written);
        }

        Rows own(Set<Role> roles, Own own, Set<Role> ownRoles, String... written) {
            return add(Door.ROLE, roles, own, ownRoles, written);
        }

        List<Route> all() {
            return List.copyOf(rows);
        }

        private Rows add(Door door, Set<Role> roles, Own own, Set<Role> ownRoles, String... written) {
            for (String row : written) {
                rows.add(Route.of(row, door, roles, own, ownRoles));
            }
            return this;
        }
    }
}
