package org.kaoyi.readingroom.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;

/** Nobody takes what is everybody's. */
class LimitsTest {
    private static final String ASKED = "/api/v1/claims";

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    private static MockHttpServletRequest by(String person, String address) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", ASKED);
        request.setRemoteUser(person);
        request.setRemoteAddr(address);
        return request;
    }

    private static MockHttpServletResponse sent(RateLimit limit, MockHttpServletRequest request) throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        limit.doFilter(request, response, new MockFilterChain());
        return response;
    }

    @Test
    void whoAsksTooOftenIsToldWhenToComeAgainAndNobodyElseIs() throws Exception {
        RateLimit limit = new RateLimit();
        SecurityContextHolder.getContext().setAuthentication(Person.of("Shen", Set.of(Role.READER)));
        List<MockHttpServletResponse> answers = new ArrayList<>();
        // Twice as many as there are at first: what is given again meanwhile is a fraction of it.
        for (int i = 0; i < 2 * AccessLimits.REQUESTS_AT_FIRST; i++) {
            answers.add(sent(limit, by("Shen", "192.0.2.1")));
        }

        assertThat(answers.subList(0, AccessLimits.REQUESTS_AT_FIRST)).allMatch(each -> each.getStatus() == 200);
        MockHttpServletResponse refused = answers.stream()
                .filter(each -> each.getStatus() == 429)
                .findFirst()
                .orElseThrow();
        assertThat(refused.getHeader("Retry-After")).isEqualTo("1");
        assertThat(refused.getContentAsString()).contains("too-many-requests");
        SecurityContextHolder.getContext().setAuthentication(Person.of("Yang", Set.of(Role.READER)));
        assertThat(sent(limit, by("Yang", "192.0.2.1")).getStatus()).isEqualTo(200);
    }

    @Test
    void strangersAreCountedByTheAddressFromWhichTheyCome() throws Exception {
        RateLimit limit = new RateLimit();
        int refused = 0;
        for (int i = 0; i < 2 * AccessLimits.STRANGERS_AT_FIRST; i++) {
            refused += sent(limit, by("", "192.0.2.1")).getStatus() == 429 ? 1 : 0;
        }

        assertThat(refused).isPositive();
        assertThat(sent(limit, by("", "192.0.2.2")).getStatus()).isEqualTo(200);
    }

    @Test
    void onePersonHoldsOnlySoMuchAtOnceAndTheRestIsFree() throws Exception {
        Turns turns = new Turns(2, 1, Duration.ofSeconds(2));
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        FilterChain slow = (request, response) -> {
            begun.countDown();
            try {
                end.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
        Thread first = Thread.ofVirtual().start(() -> pass(turns, by("Shen", "192.0.2.1"), slow));
        begun.await();

        assertThat(through(turns, by("Shen", "192.0.2.1"))).isEqualTo(429);
        assertThat(through(turns, by("Yang", "192.0.2.1"))).isEqualTo(200);
        end.countDown();
        first.join();
        assertThat(through(turns, by("Shen", "192.0.2.1"))).isEqualTo(200);
    }

    @Test
    void aBusyServerSaysWhenToComeAgainAndStillTellsWhetherItLives() throws Exception {
        Turns none = new Turns(0, 1, Duration.ZERO);
        MockHttpServletResponse busy = new MockHttpServletResponse();
        none.doFilter(by("Shen", "192.0.2.1"), busy, new MockFilterChain());

        assertThat(busy.getStatus()).isEqualTo(503);
        assertThat(busy.getHeader("Retry-After")).isEqualTo("2");
        assertThat(busy.getContentAsString()).contains("urn:kaoyi:problem:busy");
        MockHttpServletRequest health = new MockHttpServletRequest("GET", "/health");
        assertThat(through(none, health)).isEqualTo(200);
    }

    private static int through(Turns turns, MockHttpServletRequest request) throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        turns.doFilter(request, response, new MockFilterChain());
        return response.getStatus();
    }

    private static void pass(Turns turns, MockHttpServletRequest request, FilterChain chain) {
        try {
            turns.doFilter(request, new MockHttpServletResponse(), chain);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
