package org.kaoyi.readingroom.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.kaoyi.readingroom.InterfaceServed;
import org.kaoyi.readingroom.ReadingRoom;
import org.kaoyi.readingroom.Uploads;
import org.kaoyi.recording.uploading.Upload;
import org.kaoyi.recording.uploading.UploadDesk;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/** Whatever is sent to an operation of the checked-in OpenAPI, the answer is no fault of the program and tells nothing of its inside. */
@InterfaceServed
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryOperationTest {
    /** Of each operation; under -Pchaos two hundred. */
    private static final int ROUNDS = Integer.getInteger("chaos.rounds", 5);

    private static final int UNAVAILABLE = 503;

    private static final Pattern INSIDE = Pattern.compile(
            "Exception|\\bat org\\.|org\\.postgresql|org\\.springframework|SQLSTATE|syntax error|java\\.lang|tools\\.jackson");

    @Autowired
    ReadingRoom room;

    @Autowired
    Uploads uploads;

    @LocalServerPort
    int port;

    private final HttpClient client = HttpClient.newHttpClient();
    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private GeneratedRequests requests;
    private Set<String> before = Set.of();

    @BeforeAll
    void aServer() {
        before = files();
        requests = new GeneratedRequests(URI.create("http://127.0.0.1:" + port), random, "driven-" + seed + "-");
    }

    @AfterAll
    void noFileIsLeft() {
        Set<String> sent = files();
        sent.removeAll(before);
        uploads.desk().ifPresent(desk -> sent.forEach(desk::discard));
    }

    private Set<String> files() {
        return uploads.desk().map(UploadDesk::all).orElse(List.of()).stream()
                .map(Upload::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void generatedRequestsGoodAndBadFindNoFaultOfTheProgram() throws Exception {
        List<String> faults = new ArrayList<>();
        int refused = 0;
        int answered = 0;
        for (Operation operation : Operation.all()) {
            for (int i = 0; i < ROUNDS; i++) {
                HttpRequest request = requests.next(operation);
                HttpResponse<String> answer = sent(request);
                check(request, answer, faults);
                refused += answer.statusCode() / 100 == 4 ? 1 : 0;
                answered += answer.statusCode() / 100 == 2 ? 1 : 0;
            }
        }

        assertThat(faults).as("seed %d", seed).isEmpty();
        assertThat(answered).as("some requests were good, seed %d", seed).isPositive();
        assertThat(refused).as("some requests were bad, seed %d", seed).isPositive();
    }

    @Test
    void sqlInAnyParameterIsATextLikeAnother() throws Exception {
        List<String> faults = new ArrayList<>();
        long sources = count("/api/v1/sources");
        for (Operation operation : Operation.all()) {
            for (Operation.Parameter parameter : operation.parameters()) {
                if (!parameter.in().equals("header")) {
                    String text = GeneratedRequests.SQL.get(random.nextInt(GeneratedRequests.SQL.size()));
                    HttpRequest request = requests.with(operation, parameter, text);
                    check(request, sent(request), faults);
                }
            }
        }

        assertThat(faults).as("seed %d", seed).isEmpty();
        assertThat(count("/api/v1/sources?after=%27%20OR%20%271%27%3D%271")).isLessThanOrEqualTo(sources);
        assertThat(sent(get("/api/v1/claims?source=%27%20OR%20%271%27%3D%271")).statusCode())
                .isEqualTo(400);
        assertThat(count("/api/v1/sources")).isGreaterThanOrEqualTo(sources);
    }

    private static void check(HttpRequest request, HttpResponse<String> answer, List<String> faults) {
        boolean fault = answer.statusCode() >= 500
                && !(answer.statusCode() == UNAVAILABLE
                        && answer.headers().firstValue("Retry-After").isPresent());
        boolean tells =
                answer.statusCode() >= 400 && INSIDE.matcher(answer.body()).find();
        boolean injected = answer.headers().firstValue("Set-Cookie").isPresent();
        if (fault || tells || injected) {
            faults.add(request.method() + " " + request.uri() + " -> " + answer.statusCode() + " "
                    + answer.body().substring(0, Math.min(300, answer.body().length())));
        }
    }

    private HttpRequest get(String address) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + address))
                .build();
    }

    private long count(String address) throws IOException, InterruptedException {
        HttpResponse<String> answer = sent(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + address))
                .build());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body()).size();
    }

    private HttpResponse<String> sent(HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
