package org.kaoyi.projections.narratives;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kaoyi.claims.event.LedgerEvent;
import org.kaoyi.projections.feed.EventReader;
import org.kaoyi.projections.narratives.Narrative.Account;
import org.kaoyi.projections.narratives.Narrative.Told;
import org.kaoyi.projections.view.ClaimViews;

/**
 * A claim as its row in a narrative has it.
 *
 * @param account what it is headed by, of which it is no part yet
 * @param position of the event that recorded it
 */
record ToldClaim(Account account, String question, String side, long position, String id) {
    /** From the columns of a narrative, in their order. */
    static ToldClaim of(ResultSet row) throws SQLException {
        return new ToldClaim(account(row), row.getString(7), row.getString(8), row.getLong(9), row.getString(10));
    }

    private static Account account(ResultSet row) throws SQLException {
        return new Account(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                new ArrayList<>());
    }

    /** What sources tell of occasions, in the order of their claims. */
    static List<Account> accounts(List<ToldClaim> claims, Map<Long, LedgerEvent> events) {
        Map<List<String>, Account> accounts = new LinkedHashMap<>();
        for (ToldClaim claim : claims) {
            Account fresh = claim.account();
            accounts.computeIfAbsent(List.of(fresh.occasion(), fresh.source()), key -> fresh)
                    .claims()
                    .add(claim.told(events));
        }
        return List.copyOf(accounts.values());
    }

    private Told told(Map<Long, LedgerEvent> events) {
        return new Told(question, side, ClaimViews.of(EventReader.of(events, position)));
    }
}
