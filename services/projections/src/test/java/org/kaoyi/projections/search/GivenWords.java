package org.kaoyi.projections.search;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.account.Claim;
import org.kaoyi.claims.account.Quotation;
import org.kaoyi.claims.account.TellingChain;
import org.kaoyi.claims.authority.Authority;
import org.kaoyi.claims.authority.AuthorityId;
import org.kaoyi.claims.authority.AuthorityKind;
import org.kaoyi.claims.event.AuthorityEntered;
import org.kaoyi.claims.event.ClaimRecorded;
import org.kaoyi.claims.event.LedgerEvent;
import org.kaoyi.claims.value.TextValue;
import org.kaoyi.projections.fixture.Given;

/** What stands in sources word for word, and who is called what. */
final class GivenWords {
    private GivenWords() {}

    static LedgerEvent agent(String id, String... names) {
        return new AuthorityEntered(authority(id, names));
    }

    static Authority authority(String id, String... names) {
        return new Authority(
                AuthorityKind.AGENT,
                new AuthorityId(id),
                Arrays.stream(names).map(name -> new Authority.Name(name, null)).toList(),
                null,
                List.of(),
                List.of(),
                List.of(),
                null);
    }

    /** "Source X has these words." */
    static LedgerEvent quotes(String id, @Nullable String language, String words) {
        Claim plain = Given.claim(id, "talk", "what", "X", new TextValue("…"), TellingChain.NONE);
        return new ClaimRecorded(new Claim(
                plain.id(),
                plain.occasion(),
                plain.question(),
                plain.source(),
                plain.polarity(),
                plain.wording(),
                plain.value(),
                plain.readerVersion(),
                plain.mode(),
                plain.plan(),
                plain.attributedTo(),
                null,
                null,
                plain.chain(),
                null,
                null,
                null,
                null,
                true,
                plain.scope(),
                null,
                null,
                new Quotation(words, language, null, null, null),
                null,
                null));
    }
}
