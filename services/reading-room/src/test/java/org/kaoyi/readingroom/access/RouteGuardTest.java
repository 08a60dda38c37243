package org.kaoyi.readingroom.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.method.HandlerMethod;

/** Should the table and the controllers ever come to differ, nobody is let through by the rights to another route. */
class RouteGuardTest {
    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/v1/secrets");
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void whatAnswersWithoutARowOfTheTableIsRefusedByItsOwnCode() throws Exception {
        HandlerMethod secrets = new HandlerMethod(this, "secrets");

        assertThat(new RouteGuard().preHandle(request, response, secrets)).isFalse();
        assertThat(response.getStatus()).isEqualTo(403);
        assertThat(response.getContentAsString()).contains("urn:kaoyi:problem:no-such-route");
    }

    @Test
    void whereNothingAnswersThereIsNothing() throws Exception {
        assertThat(new RouteGuard().preHandle(request, response, "no controller"))
                .isFalse();
        assertThat(response.getContentAsString()).contains("urn:kaoyi:problem:no-such-address");
    }

    /** Stands for a controller that was added without a row. */
    public String secrets() {
        return "secrets";
    }
}
