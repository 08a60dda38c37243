package org.kaoyi.readingroom.access.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TokenTextTest {
    private final SecureRandom random = new SecureRandom();

    @Test
    void aTokenTellsWhatItIsAndIsLikeNoOther() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 1_000; i++) {
            String token = TokenText.random(random);
            assertThat(token).startsWith("kaoyi_").hasSize(55).matches("kaoyi_[0-9A-Za-z]{49}");
            assertThat(TokenText.isWellFormed(token)).isTrue();
            assertThat(seen.add(token)).isTrue();
        }
    }

    @Test
    void oneWrongLetterIsSeenBeforeAnythingIsAsked() {
        String token = TokenText.random(random);
        for (int i = 6; i < token.length(); i++) {
            char other = token.charAt(i) == 'a' ? 'b' : 'a';
            String mistyped = token.substring(0, i) + other + token.substring(i + 1);
            assertThat(TokenText.isWellFormed(mistyped)).as(mistyped).isFalse();
        }
        assertThat(TokenText.isWellFormed(token + "a")).isFalse();
        assertThat(TokenText.isWellFormed("kaoyi_")).isFalse();
        assertThat(TokenText.isWellFormed("")).isFalse();
    }

    @Test
    void itIsFoundInALongerText() {
        String token = TokenText.random(random);
        assertThat(TokenText.isWithin("/claims?note=" + token + "&x=1")).isTrue();
        assertThat(TokenText.isWithin("/claims?q=kaoyi_ledger")).isFalse();
    }
}
