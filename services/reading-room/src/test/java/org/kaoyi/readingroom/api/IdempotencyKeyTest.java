package org.kaoyi.readingroom.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaoyi.readingroom.api.Rest.json;
import static org.kaoyi.readingroom.api.Rest.position;

import java.net.http.HttpResponse;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaoyi.readingroom.InterfaceServed;
import org.kaoyi.readingroom.ReadingRoom;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A program that lost an answer asks again under the same key, and the ledger does it once. */
@InterfaceServed
class IdempotencyKeyTest {
    private static final String KEY = "Idempotency-Key";

    @Autowired
    ReadingRoom room;

    @LocalServerPort
    int port;

    private final String siglum = "C-" + UUID.randomUUID();
    private final String key = UUID.randomUUID().toString();
    private Rest rest;

    @BeforeEach
    void aProgram() {
        rest = new Rest(port);
    }

    @Test
    void theSameRequestGetsTheSameAnswerWhateverHappenedSince() throws Exception {
        String letter = described("A letter", null);
        HttpResponse<String> first = rest.post("/sources", letter, KEY, key);
        rest.post("/sources/" + siglum + "/redescriptions", described("A telegram", "it is one"));
        long before = room.log().head().position();

        HttpResponse<String> again = rest.post("/sources", letter, KEY, key);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).as(again.body()).isEqualTo(200);
        assertThat(position(again)).isEqualTo(position(first));
        assertThat(json(again).at("/alreadyRecorded").booleanValue()).isTrue();
        assertThat(room.log().head().position()).isEqualTo(before);
        assertThat(rest.post("/sources", letter).statusCode())
                .as("without the key it is another request, and too late")
                .isEqualTo(409);
    }

    @Test
    void aChangeThatIsAskedForAgainDoesNotUndoWhatCameAfterIt() throws Exception {
        rest.post("/sources", described("A letter", null));
        String mending = described("A telegram", "the film shows it");
        HttpResponse<String> first = rest.post("/sources/" + siglum + "/redescriptions", mending, KEY, key);
        HttpResponse<String> later =
                rest.post("/sources/" + siglum + "/redescriptions", described("A note", "the seal shows it"));

        HttpResponse<String> again = rest.post("/sources/" + siglum + "/redescriptions", mending, KEY, key);

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(position(again)).isEqualTo(position(first));
        assertThat(json(rest.get("/sources/" + siglum, position(later)))
                        .at("/title")
                        .stringValue())
                .isEqualTo("A note");
    }

    @Test
    void anotherRequestUnderAUsedKeyIsRefused() throws Exception {
        rest.post("/sources", described("A letter", null), KEY, key);
        long before = room.log().head().position();

        for (HttpResponse<String> reused : List.of(
                rest.post("/sources", described("A telegram", null), KEY, key),
                rest.post("/sources", described("A letter", null).replace(siglum, siglum + "b"), KEY, key),
                rest.post("/sources/" + siglum + "/retractions", "{\"reason\":\"forged\"}", KEY, key))) {
            assertThat(reused.statusCode()).as(reused.body()).isEqualTo(422);
            assertThat(json(reused).at("/type").stringValue()).isEqualTo("urn:kaoyi:problem:idempotency-key-reused");
        }
        assertThat(room.log().head().position()).isEqualTo(before);
    }

    @Test
    void eightAtOnceAreOne() throws Exception {
        long before = room.log().head().position();
        Callable<HttpResponse<String>> request = () -> rest.post("/sources", described("A letter", null), KEY, key);

        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<HttpResponse<String>>> answers = threads.invokeAll(Collections.nCopies(8, request));

            for (Future<HttpResponse<String>> answer : answers) {
                assertThat(answer.get().statusCode()).isIn(200, 201);
                assertThat(position(answer.get()))
                        .isEqualTo(position(answers.getFirst().get()));
            }
        }
        assertThat(room.log().head().position()).isEqualTo(before + 1);
    }

    @Test
    void aKeyThatIsNoneIsRefused() throws Exception {
        for (String bad : new String[] {" ", "two words", "k".repeat(300)}) {
            assertThat(rest.post("/sources", described("A letter", null), KEY, bad)
                            .statusCode())
                    .as(bad)
                    .isEqualTo(400);
        }
    }

    private String described(String title, String reason) {
        return "{\"id\":\"%s\",\"title\":\"%s\"%s}"
                .formatted(siglum, title, reason == null ? "" : ",\"reason\":\"" + reason + "\"");
    }
}
