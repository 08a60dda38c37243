package org.kaoyi.readingroom.attacks;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.junit.jupiter.api.Test;
import org.kaoyi.readingroom.InterfaceServed;
import org.kaoyi.readingroom.access.AccessLimits;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/** Requests that no browser sends, written byte by byte. */
@InterfaceServed
class HttpAttacksTest {
    /** Two characters of Chinese in UTF-8, byte by byte, as {@code raw} sends them. */
    private static final String RAW = "\u00e6\u0092\u00a4\u00e8\u00bb\u008d";

    /** As many as one machine opens without being noticed. */
    private static final int SLOW_CLIENTS = 200;

    @Autowired
    ServletWebServerApplicationContext context;

    @LocalServerPort
    int port;

    @Test
    void noPathLeadsOutOfWhatIsServed() throws Exception {
        for (String path : List.of(
                "/static/../../../../etc/passwd",
                "/static/..%2f..%2f..%2fetc%2fpasswd",
                "/static/%2e%2e/%2e%2e/etc/passwd",
                "/static/..;/..;/etc/passwd",
                "/static/..%5c..%5cwindows%5cwin.ini",
                "/static//etc/passwd",
                "/static/%00.css",
                "/static/..%252f..%252fetc%252fpasswd",
                "/static/../org/kaoyi/readingroom/ReadingRoom.class",
                "/api/v1/passages/..%2f..%2f..%2fetc%2fpasswd",
                "/api/v1/imports/..%2f..%2fetc/errors",
                "/sources/C-1/passages/..%2f..%2fetc%2fpasswd",
                "/WEB-INF/web.xml",
                "/application.properties")) {
            String answer = raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
            assertThat(answer).as(path).matches("(?s)HTTP/1\\.1 40[0-9] .*").doesNotContain("root:", "[fonts]");
        }
    }

    @Test
    void noParameterAddsAHeader() throws Exception {
        for (String path : List.of(
                "/?lang=en%0d%0aSet-Cookie:%20evil=1",
                "/claims/x%0d%0aSet-Cookie:%20evil=1",
                "/api/v1/exports/narrative/x%0d%0aSet-Cookie:%20evil=1?format=csv",
                "/api/v1/sources?after=x%0d%0aSet-Cookie:%20evil=1")) {
            String answer = raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
            assertThat(answer.lines().takeWhile(line -> !line.isEmpty()))
                    .as(path)
                    .noneMatch(line -> line.toLowerCase(Locale.ROOT).startsWith("set-cookie: evil"));
        }
    }

    /** Names and ids that were recorded stand in headers of later answers: where a file goes, and what it is called. */
    @Test
    void noNameThatWasRecordedAddsAHeader() throws Exception {
        String evil = "%0d%0aSet-Cookie:%20evil=1%0d%0aLocation:%20http://elsewhere.example/";
        String source = "header-" + port;
        post("/api/v1/sources", "application/json", "{\"id\":\"%s\",\"title\":\"A letter\"}".formatted(source));
        String attached = post(
                "/api/v1/sources/" + source + "/passages?name=a" + evil + ".txt", "text/plain", "Words of " + port);
        Matcher hash = Pattern.compile("[0-9a-f]{64}").matcher(attached);
        List<String> answers = new ArrayList<>(List.of(
                attached,
                post(
                        "/api/v1/sources",
                        "application/json",
                        "{\"id\":\"x\\r\\nSet-Cookie: evil=1\",\"title\":\"A letter\"}"),
                post("/api/v1/imports?name=a" + evil + ".csv", "application/octet-stream", "id,title\n")));
        if (hash.find()) {
            answers.add(raw("GET /api/v1/passages/" + hash.group()
                    + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"));
        }
        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.lines().takeWhile(line -> !line.isEmpty()))
                        .noneMatch(line -> line.toLowerCase(Locale.ROOT).startsWith("set-cookie: evil"))
                        .noneMatch(line -> line.toLowerCase(Locale.ROOT).startsWith("location: http://elsewhere")));
    }

    /** The container refuses it before anything of ours is asked. */
    @Test
    void anAddressThatIsNotEncodedIsRefusedInAProblemDocument() throws Exception {
        for (String path :
                List.of("/api/v1/search?q=" + RAW, "/search?q=" + RAW, "/claims/%00", "/api/v1/claims/%00")) {
            String answer = raw("GET " + path
                    + " HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\nConnection: close\r\n\r\n");

            assertThat(answer)
                    .as(path)
                    .startsWith("HTTP/1.1 400")
                    .contains("application/problem+json", "\"type\":\"urn:kaoyi:problem:malformed\"")
                    .doesNotContainIgnoringCase("<html")
                    .doesNotContain("Tomcat");
        }
    }

    @Test
    void aButtonThatIsPressedWithoutABodyIsTaken() throws Exception {
        String answer =
                raw("POST /api/v1/imports/none/commits HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(answer)
                .as("and only the import is not there")
                .startsWith("HTTP/1.1 404")
                .contains("unknown-import");
    }

    private String post(String path, String type, String body) throws IOException {
        return raw("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + type + "\r\nContent-Length: "
                + body.length() + "\r\nConnection: close\r\n\r\n" + body);
    }

    @Test
    void whatCouldBeReadAsTwoRequestsIsReadAsNone() throws Exception {
        String twice =
                raw("POST /api/v1/sources HTTP/1.1\r\nHost: localhost\r\nContent-Length: 4\r\nContent-Length: 40\r\n"
                        + "Connection: close\r\n\r\n{}\r\n");
        assertThat(twice).startsWith("HTTP/1.1 400");
        String broken = raw("GET / HTTP/1.1\r\nHost: localhost\r\nX-A: a\u0000b\r\nConnection: close\r\n\r\n");
        assertThat(broken).startsWith("HTTP/1.1 400");
        String noHost = raw("GET / HTTP/1.1\r\nConnection: close\r\n\r\n");
        assertThat(noHost).startsWith("HTTP/1.1 400");
    }

    @Test
    void headersWithoutEndAreRefused() throws Exception {
        String answer = raw("GET / HTTP/1.1\r\nHost: localhost\r\nX-Long: " + "a".repeat(AccessLimits.HEADER_BYTES_MAX)
                + "\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400");
    }

    @Test
    void aBodyThatIsTooLargeOrWithoutMeasureIsRefusedBeforeItIsRead() throws Exception {
        String large =
                firstLine("POST /api/v1/sources HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                        + "Content-Length: 2000000000\r\nConnection: close\r\n\r\n{");
        assertThat(large).startsWith("HTTP/1.1 413");
        String unmeasured =
                firstLine("POST /api/v1/sources HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                        + "Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n2\r\n{}\r\n0\r\n\r\n");
        assertThat(unmeasured).startsWith("HTTP/1.1 411");
    }

    @Test
    void aFileThatIsTooLargeIsRefusedInAWordOfTheReadersLanguageBeforeItIsRead() throws Exception {
        String answer = raw("POST /texts HTTP/1.1\r\nHost: localhost\r\nAccept-Language: ru\r\nConnection: close\r\n"
                + "Content-Type: multipart/form-data; boundary=part\r\nContent-Length: 2000000000\r\n\r\n--part\r\n");

        assertThat(answer).startsWith("HTTP/1.1 413");
        assertThat(new String(answer.getBytes(ISO_8859_1), UTF_8)).contains("512 МиБ");
    }

    @Test
    void aFormThatSaysNotWhereItsPartsEndIsTheFaultOfWhoSendsIt() throws Exception {
        for (String path : List.of("/imports", "/texts")) {
            for (String type : List.of("multipart/form-data", "multipart/form-data; boundary=part")) {
                String answer = raw("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                        + "Content-Type: " + type + "\r\nContent-Length: 6\r\n\r\n--part");

                assertThat(answer).as("%s, %s", path, type).matches("(?s)HTTP/1\\.1 4[0-9]{2} .*");
            }
        }
    }

    @Test
    void aTextThatNoLedgerCanKeepIsTheFaultOfWhoSendsIt() throws Exception {
        String form = Stream.of(
                        "name=\"id\"\r\n\r\nnul-1",
                        "name=\"title\"\r\n\r\na\u0000b",
                        "name=\"file\"; filename=\"a.txt\"\r\nContent-Type: text/plain\r\n\r\nMao spoke. Kim was silent.")
                .map(part -> "--part\r\nContent-Disposition: form-data; " + part + "\r\n")
                .collect(Collectors.joining("", "", "--part--\r\n"));

        String answer = post("/texts", "multipart/form-data; boundary=part", form);

        assertThat(answer).startsWith("HTTP/1.1 400").contains("can not be understood");
    }

    @Test
    void clientsThatNeverFinishTheirRequestHoldNobodyUp() throws Exception {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < SLOW_CLIENTS; i++) {
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
                slow.add(socket);
                String begun = i % 2 == 0
                        ? "GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: "
                        : "POST /claims/new HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                                + "Content-Length: 1000\r\n\r\na";
                socket.getOutputStream().write(begun.getBytes(ISO_8859_1));
                socket.getOutputStream().flush();
            }
            HttpResponse<String> answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/sources"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    @Test
    void theServerGivesUpOnWhoSaysNothingAndTakesOnlySoMany() {
        TomcatWebServer server = (TomcatWebServer) context.getWebServer();
        AbstractHttp11Protocol<?> http =
                (AbstractHttp11Protocol<?>) server.getTomcat().getConnector().getProtocolHandler();

        assertThat(http.getConnectionTimeout()).isEqualTo((int) AccessLimits.SILENCE_MAX.toMillis());
        assertThat(http.getKeepAliveTimeout()).isEqualTo((int) AccessLimits.IDLE_MAX.toMillis());
        assertThat(http.getMaxConnections()).isEqualTo(AccessLimits.CONNECTIONS_MAX);
        assertThat(http.getMaxHttpRequestHeaderSize()).isEqualTo(AccessLimits.HEADER_BYTES_MAX);
    }

    /** Of an answer after which the server may still wait for what was announced. */
    private String firstLine(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            socket.getOutputStream().flush();
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), ISO_8859_1)).readLine();
        }
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            socket.getOutputStream().flush();
            try (InputStream in = socket.getInputStream()) {
                return new String(in.readAllBytes(), ISO_8859_1);
            }
        }
    }
}
