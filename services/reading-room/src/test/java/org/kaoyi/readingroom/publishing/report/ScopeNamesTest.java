package org.kaoyi.readingroom.publishing.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kaoyi.claims.authority.Authority;
import org.kaoyi.claims.authority.AuthorityId;
import org.kaoyi.claims.authority.AuthorityKind;
import org.kaoyi.claims.event.AuthorityEntered;
import org.kaoyi.claims.reference.ReferenceBook;
import org.kaoyi.readingroom.wording.Language;
import org.kaoyi.readingroom.wording.Phrases;

/** Who reads an export on paper has no ledger in which to look up ids. */
class ScopeNamesTest {
    private final ReferenceBook book = new ReferenceBook();
    private final ScopeNames scopes = ScopeNames.of(book);

    ScopeNamesTest() {
        book.apply(new AuthorityEntered(new Authority(
                AuthorityKind.AGENT,
                new AuthorityId("kim-il-sung"),
                List.of(new Authority.Name("金日成", "zh-Hant"), new Authority.Name("Kim Il-sung", "en")),
                null,
                List.of(),
                List.of(),
                List.of(),
                null)));
    }

    @Test
    void participantsAreNamedAndTimesStay() {
        assertThat(scopes.named("time=1957-11; participant=kim-il-sung")).isEqualTo("time=1957-11; participant=金日成");
        assertThat(scopes.named("1957-11")).isEqualTo("1957-11");
        assertThat(scopes.named(null)).isEmpty();
    }

    @Test
    void whomNobodyHasEnteredAndWhoseNameHoldsASeparatorStayAsTheyWereGiven() {
        assertThat(scopes.named("participant=a certain general")).isEqualTo("participant=a certain general");
        assertThat(scopes.named("participant=a\\; b")).isEqualTo("participant=a\\; b");
    }

    @Test
    void aSentenceSaysItInTheLanguageOfTheReader() {
        assertThat(scopes.inWords("participant=kim-il-sung", Phrases.in(Language.ENGLISH), Language.ENGLISH))
                .isEqualTo("for participant 金日成");
    }
}
