package org.kaoyi.benchmarks.event;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.account.Claim;
import org.kaoyi.claims.account.ClaimId;
import org.kaoyi.claims.account.Mode;
import org.kaoyi.claims.account.OccasionId;
import org.kaoyi.claims.account.Plan;
import org.kaoyi.claims.account.Polarity;
import org.kaoyi.claims.account.QuestionId;
import org.kaoyi.claims.account.Quotation;
import org.kaoyi.claims.account.Scope;
import org.kaoyi.claims.account.TellingChain;
import org.kaoyi.claims.archive.Siglum;
import org.kaoyi.claims.value.Value;

/**
 * What differs from one claim of a benchmark to another: each affirms that something happened, without a scope or a plan.
 *
 * @param reading the version of the reader of values
 */
public record PlainClaim(
        String id,
        String occasion,
        String question,
        String source,
        String wording,
        Value value,
        String reading,
        TellingChain chain,
        int folio,
        Quotation quotation,
        @Nullable String coder) {

    public Claim claim() {
        return new Claim(
                new ClaimId(id),
                new OccasionId(occasion),
                new QuestionId(question),
                new Siglum(source),
                Polarity.AFFIRMS,
                wording,
                value,
                reading,
                Mode.HAPPENED,
                Plan.UNSET,
                List.of(),
                null,
                null,
                chain,
                null,
                null,
                null,
                null,
                true,
                Scope.ALL,
                null,
                "f. " + folio,
                quotation,
                coder,
                null);
    }
}
