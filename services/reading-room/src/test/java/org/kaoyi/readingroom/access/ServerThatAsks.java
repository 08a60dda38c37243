package org.kaoyi.readingroom.access;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.kaoyi.readingroom.InterfaceServed;
import org.kaoyi.readingroom.ReadingRoom;
import org.kaoyi.readingroom.access.token.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;

/** A server that knows people and programs by personal tokens: two contributors and an editor. */
@InterfaceServed
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ServerThatAsks {
    @Autowired
    WebApplicationContext context;

    @Autowired
    ReadingRoom room;

    @Autowired
    Tokens tokens;

    AskingServer server;
    MockMvc http;
    String shen;
    String yang;
    String editor;

    @BeforeAll
    void aServerThatAsks() {
        server = new AskingServer(context, AskingServer.byToken());
        http = server.answering();
        shen = server.token("Shen Zhihua", Role.CONTRIBUTOR).secret();
        yang = server.token("Yang Kuisong", Role.CONTRIBUTOR).secret();
        editor = server.token("The editor", Role.EDITOR).secret();
    }

    @AfterAll
    void end() {
        server.close();
    }

    static MockHttpServletRequestBuilder by(String token, MockHttpServletRequestBuilder asked) {
        return asked.header("Authorization", "Bearer " + token)
                .contentType(MediaType.APPLICATION_JSON)
                .content("");
    }

    MockHttpServletResponse sent(MockHttpServletRequestBuilder asked) throws Exception {
        return http.perform(asked).andReturn().getResponse();
    }
}
