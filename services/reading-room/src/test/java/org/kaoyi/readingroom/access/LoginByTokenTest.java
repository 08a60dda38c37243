package org.kaoyi.readingroom.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import org.junit.jupiter.api.Test;
import org.kaoyi.readingroom.access.token.Tokens;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MvcResult;

/** A person logs in by a token and out again, and no other site acts by his browser. */
class LoginByTokenTest extends ServerThatAsks {
    @Test
    void aPersonLogsInByFormAndComesToThePageThatHeWanted() throws Exception {
        MockHttpServletResponse led = sent(get("/claims?source=C1"));
        assertThat(led.getStatus()).isEqualTo(303);
        assertThat(led.getHeader("Location")).isEqualTo("/login");

        MockHttpSession before = new MockHttpSession();
        String laidUnderHisHand = before.getId();
        MvcResult in = http.perform(post("/login")
                        .session(before)
                        .cookie(led.getCookies())
                        .header("Sec-Fetch-Site", "same-origin")
                        .param("token", shen))
                .andReturn();

        assertThat(in.getResponse().getStatus()).isEqualTo(303);
        assertThat(in.getResponse().getHeader("Location")).isEqualTo("/claims?source=C1");
        MockHttpSession session = (MockHttpSession) in.getRequest().getSession(false);
        assertThat(session.getId()).as("session fixation").isNotEqualTo(laidUnderHisHand);
        MockHttpServletResponse page = sent(get("/claims").session(session));
        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(page.getContentAsString()).contains("Shen Zhihua", "action=\"/logout\"");
    }

    @Test
    void aWrongTokenLeadsBackToTheFormAndSaysSo() throws Exception {
        MockHttpServletResponse failed = sent(post("/login").param("token", "kaoyi_wrong"));

        // Never a whole address, which would say http:// behind a proxy with TLS, and which the browser would not
        // follow.
        assertThat(failed.getStatus()).isEqualTo(303);
        assertThat(failed.getHeader("Location")).isEqualTo("/login?failed=token");
        assertThat(sent(get(String.valueOf(failed.getHeader("Location")))).getContentAsString())
                .contains("role=\"alert\"")
                .doesNotContain("kaoyi_wrong");
    }

    @Test
    void aLoginEndsWithItsToken() throws Exception {
        Tokens.Made made = server.token("A guest of a day", Role.READER);
        MockHttpSession session = loggedIn(made.secret());
        assertThat(sent(get("/claims").session(session)).getStatus()).isEqualTo(200);

        tokens.revoke(made.token().id(), "test");

        assertThat(sent(get("/claims").session(session)).getStatus()).isEqualTo(303);
    }

    @Test
    void whoLogsOutIsLoggedOut() throws Exception {
        MockHttpSession session = loggedIn(shen);
        assertThat(sent(post("/logout").session(session).header("Sec-Fetch-Site", "cross-site"))
                        .getStatus())
                .isEqualTo(403);
        MockHttpServletResponse out = sent(post("/logout").session(session).header("Sec-Fetch-Site", "same-origin"));
        assertThat(out.getStatus()).isEqualTo(303);
        assertThat(out.getHeader("Location")).isEqualTo("/login");
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void noOtherSiteHasTheBrowserOfAReaderRecordAnything() throws Exception {
        MockHttpSession session = loggedIn(editor);
        long before = room.log().head().position();
        String[][] headers = {
            {"Sec-Fetch-Site", "cross-site"},
            {"Sec-Fetch-Site", "same-site"},
            {"Origin", "https://evil.example"},
            {"Origin", "null"},
            {"Referer", "http://localhost/claims/new"}
        };
        for (String[] header : headers) {
            for (String path :
                    new String[] {"/claims/x/retractions", "/sources/x/retractions", "/claims/new", "/login"}) {
                MockHttpServletResponse refused = sent(post(path)
                        .session(session)
                        .header(header[0], header[1])
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .param("reason", "because"));
                assertThat(refused.getStatus()).as("%s of %s", path, header[1]).isEqualTo(403);
            }
        }
        assertThat(room.log().head().position()).isEqualTo(before);
        assertThat(sent(post("/claims/x/retractions")
                                .session(session)
                                .header("Origin", "http://localhost")
                                .header("Host", "localhost")
                                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                                .param("reason", "because"))
                        .getStatus())
                .as("from our own page it comes through, to where there is no such claim")
                .isEqualTo(404);
    }

    @Test
    void theWayBackLeadsToNoOtherServer() {
        for (String address :
                new String[] {"//evil.example", "https://evil.example", "/\\evil.example", "/a\r\nb", ""}) {
            assertThat(WayBack.isOurs(address)).as(address).isFalse();
        }
        assertThat(WayBack.isOurs("/claims?source=C1")).isTrue();
    }

    private MockHttpSession loggedIn(String token) throws Exception {
        MvcResult in = http.perform(post("/login").param("token", token)).andReturn();
        return (MockHttpSession) in.getRequest().getSession(false);
    }
}
