package org.kaoyi.claims.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kaoyi.claims.authority.AuthorityId;
import org.kaoyi.claims.authority.AuthorityKind;

/** What a sentence takes over from those before it. */
class StatementReaderTest {
    @Test
    void who_spoke_is_carried_over_from_the_last_sentence_that_names_anybody() {
        TextBeingRead text = TextBeingRead.byWhoKnowsThem();
        text.read("Kim Il-sung wrote.");
        text.read("Puzanov was silent.");
        Mentions third = text.read("There were two talks.");
        assertThat(third.before().names(AuthorityKind.AGENT, new AuthorityId("puzanov")))
                .isTrue();
        assertThat(third.before().names(AuthorityKind.AGENT, new AuthorityId("kim")))
                .isFalse();
    }

    @Test
    void what_the_two_sentences_before_mention_is_known() {
        TextBeingRead text = TextBeingRead.byWhoKnowsThem();
        text.read("Kim Il-sung wrote.");
        text.read("The letter was long.");
        Mentions third = text.read("It was read.");
        assertThat(third.before()).isNotNull();
        assertThat(third.before().names(AuthorityKind.AGENT, new AuthorityId("kim")))
                .isTrue();
        Mentions fourth = text.read("It was answered.");
        assertThat(fourth.before().names(AuthorityKind.AGENT, new AuthorityId("kim")))
                .isFalse();
    }
}
