package org.kaoyi.claims.cases;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.account.Claim;
import org.kaoyi.claims.account.ClaimId;
import org.kaoyi.claims.account.Polarity;
import org.kaoyi.claims.archive.Layer;
import org.kaoyi.claims.archive.Siglum;
import org.kaoyi.claims.archive.Source;
import org.kaoyi.claims.authority.AuthorityId;
import org.kaoyi.claims.value.Value;

/**
 * A standing claim with what the reference book says of its source and teller.
 *
 * @param key the case that the claim itself carries
 * @param side whose version it is, {@link Sides#UNKNOWN} where nothing says
 * @param teller its teller as a name that is the same for the same teller: the first speaker, else the document itself
 */
record Member(Claim claim, CaseKey key, Source source, String side, Provenance provenance, String teller) {

    Member(Claim claim, CaseKey key, Source source, String side, Provenance provenance) {
        this(claim, key, source, side, provenance, provenance.teller());
    }

    /** The source of which {@code source} is a copy, publication or translation, else the source itself. */
    Siglum document() {
        return provenance.document();
    }

    ClaimId id() {
        return claim.id();
    }

    Value value() {
        return claim.value();
    }

    Layer layer() {
        return source.layer();
    }

    boolean affirms() {
        return claim.polarity() == Polarity.AFFIRMS;
    }

    /** Whether the chain names the teller, so that another unknown teller can not be the same. */
    boolean tellerKnown() {
        return !claim.chain().hops().isEmpty();
    }

    Optional<AuthorityId> speaker() {
        return claim.chain().teller();
    }

    /** To whom the teller told it, or null where that is not known. */
    @Nullable
    AuthorityId hearer() {
        return claim.chain().hops().isEmpty()
                ? null
                : claim.chain().hops().getFirst().hearer();
    }
}
