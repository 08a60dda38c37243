package org.kaoyi.recording.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.account.Claim;
import org.kaoyi.claims.reference.ReferenceBook;
import org.kaoyi.recording.deciding.Request;
import org.kaoyi.recording.recordclaim.RecordClaim;

/**
 * What an import does beyond taking rows.
 *
 * @param missing creates what rows name and the ledger does not hold; null where rows are taken as they are
 * @param near finds claims that a changed row was probably meant to replace; null where this is no dry run
 * @param forecast hears which rows would go in, to foresee the cases; null where this is no dry run
 * @param matches hears which rows would go in, to tell whom they name; null where this is no dry run
 * @param created what was created, in order
 * @param warnings of rows that go in
 */
record Assistance(
        @Nullable MissingThings missing,
        @Nullable NearDuplicates near,
        @Nullable CaseForecast forecast,
        @Nullable Matches matches,
        List<Created> created,
        List<RowError> warnings) {

    /** Of an import that records. */
    static Assistance recording(MissingThings missing) {
        return new Assistance(missing, null, null, null, new ArrayList<>(), new ArrayList<>());
    }

    /** Of a dry run. */
    static Assistance foreseeing(MissingThings missing, NearDuplicates near) {
        return new Assistance(missing, near, new CaseForecast(), new Matches(), new ArrayList<>(), new ArrayList<>());
    }

    /** A row that would go in is heard by whoever foresees. */
    void hear(TableRow row, Request request, ReferenceBook book) {
        if (forecast != null) {
            forecast.add(request);
        }
        if (matches != null) {
            matches.add(row, request, book);
        }
    }

    boolean foresees() {
        return forecast != null || matches != null;
    }

    /** The warning that a row would be a second claim beside one that looks like it; only a row without id can be. */
    Optional<RowError> nearDuplicate(String file, TableRow row, Request request) {
        if (near == null || row.cells().containsKey("id") || !(request instanceof RecordClaim recording)) {
            return Optional.empty();
        }
        Claim other = near.of(recording.claim());
        return other == null
                ? Optional.empty()
                : Optional.of(new RowError(
                        file,
                        row.row(),
                        "value",
                        recording.claim().wording(),
                        "The row would be a new claim beside \"" + other.id()
                                + "\", which it looks like. To replace that claim, supersede it with a reason."));
    }
}
