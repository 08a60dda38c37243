package org.kaoyi.app.identifying;

import java.util.List;
import java.util.stream.Stream;
import org.kaoyi.app.CannotProceed;
import org.kaoyi.app.ledger.CommandRecording;
import org.kaoyi.app.ledger.OpenLedger;
import org.kaoyi.claims.Identifiers;
import org.kaoyi.claims.account.ClaimId;
import org.kaoyi.claims.account.OccasionId;
import org.kaoyi.claims.archive.Siglum;
import org.kaoyi.claims.authority.AuthorityId;
import org.kaoyi.claims.authority.AuthorityKind;
import org.kaoyi.recording.Receipt;
import org.kaoyi.recording.deciding.Request;
import org.kaoyi.recording.mergeauthorities.MergeAuthorities;
import org.kaoyi.recording.splitauthority.Reassignment;

/**
 * Which authorities are one, or which one is two, and why. Plain data, so that it can be handed to the server that has the ledger open.
 *
 * @param id of the one that is merged, or that is split
 * @param other id of the one into which it is merged, or that is split off
 * @param claims ids of rows that mean the one that is split off
 * @param sources sigla of which all rows do
 * @param occasions ids of those on which all rows do
 * @param actor who says so
 */
public record IdentityOrder(
        Act act,
        AuthorityKind kind,
        String id,
        String other,
        List<String> claims,
        List<String> sources,
        List<String> occasions,
        String reason,
        String actor) {
    /** What is done. */
    public enum Act {
        MERGE,
        SPLIT
    }

    /** @throws CannotProceed when a rule of the ledger forbids it; nothing was recorded */
    public Receipt carryOut(OpenLedger ledger) {
        Stream.of(List.of(id, other), claims, sources, occasions)
                .flatMap(List::stream)
                .forEach(given -> Identifiers.problem(given).ifPresent(problem -> {
                    throw CannotProceed.usage("The id \"%s\" %s. Nothing was recorded.".formatted(given, problem));
                }));
        return CommandRecording.record(ledger.recorder(), request(ledger), actor);
    }

    private Request request(OpenLedger ledger) {
        return switch (act) {
            case MERGE -> new MergeAuthorities(kind, new AuthorityId(id), new AuthorityId(other), reason);
            case SPLIT ->
                new Reassignment(
                                claims.stream().map(ClaimId::new).toList(),
                                sources.stream().map(Siglum::new).toList(),
                                occasions.stream().map(OccasionId::new).toList())
                        .of(
                                kind,
                                new AuthorityId(id),
                                new AuthorityId(other),
                                reason,
                                ledger.log(),
                                ledger.codec(),
                                ledger.recorder());
        };
    }
}
