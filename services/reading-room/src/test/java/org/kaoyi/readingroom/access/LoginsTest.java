package org.kaoyi.readingroom.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaoyi.readingroom.access.token.NoTokens;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;

/** A login lasts ten hours, by a clock that may be set meanwhile. */
class LoginsTest {
    private static boolean lasts(Duration since) throws Exception {
        MockHttpSession session = new MockHttpSession();
        MockHttpServletRequest login = new MockHttpServletRequest("POST", "/login");
        login.setSession(session);
        Logins.arrived(login, new MockHttpServletResponse());
        MockHttpServletRequest later = new MockHttpServletRequest("GET", "/claims");
        later.setSession(session);
        new Logins(new NoTokens(), Clock.offset(Clock.systemUTC(), since), Auth.TOKEN)
                .doFilter(later, new MockHttpServletResponse(), new MockFilterChain());
        return !session.isInvalid();
    }

    @Test
    void itLastsAWorkingDayAndIsNotEndedByAClockThatIsSetRightByABit() throws Exception {
        assertThat(lasts(Duration.ofHours(9))).isTrue();
        assertThat(lasts(Duration.ofSeconds(-5))).isTrue();
        assertThat(lasts(Duration.ofHours(11))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(longs = {-365, -1, 365})
    void aClockThatJumpsEndsItInsteadOfMakingItLast(long days) throws Exception {
        assertThat(lasts(Duration.ofDays(days))).isFalse();
    }
}
