package org.kaoyi.claims.text;

import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.account.ClaimId;

/**
 * A claim linked to a statement, with what grading asks of it.
 *
 * @param standing neither retracted nor superseded, and its source not withdrawn
 * @param inOpenFinding whether an open or reopened finding touches it
 * @param explicit whether its source says it outright
 * @param tellings how many times it was retold: hops of its telling chain
 * @param line the line of transmission it belongs to; claims of one line share it
 * @param citedOnly whether its source was seen only as cited
 * @param citedIn where its source is cited, or null
 * @param summary whether its source is a summary made by a catalogue or editor
 */
public record LinkedClaim(
        ClaimId claim,
        SupportRelation relation,
        boolean standing,
        boolean inOpenFinding,
        boolean explicit,
        int tellings,
        String line,
        boolean citedOnly,
        @Nullable String citedIn,
        boolean summary) {

    /** The same, touched by an open finding or not. */
    public LinkedClaim inOpenFinding(boolean touched) {
        return new LinkedClaim(
                claim, relation, standing, touched, explicit, tellings, line, citedOnly, citedIn, summary);
    }

    /** The same, on a line of transmission. */
    public LinkedClaim onLine(String named) {
        return new LinkedClaim(
                claim, relation, standing, inOpenFinding, explicit, tellings, named, citedOnly, citedIn, summary);
    }
}
