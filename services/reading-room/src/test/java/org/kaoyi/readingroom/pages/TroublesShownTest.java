package org.kaoyi.readingroom.pages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kaoyi.ledger.LogUnavailable;
import org.kaoyi.readingroom.PagesServed;
import org.kaoyi.readingroom.ProblemCode;
import org.kaoyi.readingroom.access.Refusals;
import org.kaoyi.readingroom.wording.Language;
import org.kaoyi.readingroom.wording.Words;
import org.kaoyi.recording.readtext.TextRefused;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockMultipartFile;

/** What pages say of troubles that no small archive gets into, in each language. */
@PagesServed
class TroublesShownTest {
    @Autowired
    Faults faults;

    @ParameterizedTest
    @EnumSource
    void aStandbySaysThatAnotherServerRecords(Language language) {
        ResponseEntity<byte[]> page =
                faults.unavailable(LogUnavailable.onStandby(Duration.ofSeconds(5)), asking("POST", language));

        assertSaid(page, 503, language, "fault.on-standby");
        assertThat(page.getHeaders().getFirst("Retry-After")).isEqualTo("5");
    }

    /** What the file system says names a path of the server, which is for its log. */
    @ParameterizedTest
    @EnumSource
    void aFaultOfTheProgramIsToldWithoutAPathOfTheServer(Language language) {
        NoSuchFileException cause = new NoSuchFileException("/srv/kaoyi/attachments/3f");

        ResponseEntity<byte[]> page = faults.unknown(new UncheckedIOException(cause), asking("GET", language));

        assertSaid(page, 500, language, "fault.internal");
        assertThat(words(page)).doesNotContain("/srv", "NoSuchFile");
    }

    @ParameterizedTest
    @EnumSource
    void whatIsRefusedBeforeAnyPageIsAskedIsToldByItsCode(Language language) {
        assertSaid(refused(ProblemCode.BUSY, language), 503, language, "fault.busy");
        assertSaid(refused(ProblemCode.NO_ROLE, language), 403, language, "fault.no-role");
        assertSaid(refused(ProblemCode.PROVIDER_UNAVAILABLE, language), 503, language, "fault.provider-away");
    }

    private ResponseEntity<byte[]> refused(ProblemCode why, Language language) {
        MockHttpServletRequest request = asking("GET", language);
        request.setAttribute("jakarta.servlet.error.status_code", why.status().value());
        request.setAttribute(Refusals.WHY, why);
        return faults.elsewhere(request);
    }

    /** The container's own statuses have no code of their own; header and body give the same. */
    @ParameterizedTest
    @EnumSource(names = {"URI_TOO_LONG", "NOT_IMPLEMENTED", "NOT_FOUND", "SERVICE_UNAVAILABLE"})
    void theBodyOfAProblemSaysTheStatusOfItsAnswer(HttpStatus status) {
        MockHttpServletRequest request = asking("GET", Language.ENGLISH);
        request.setAttribute("jakarta.servlet.error.status_code", status.value());
        request.setAttribute("jakarta.servlet.error.request_uri", "/api/v1/claims");

        ResponseEntity<byte[]> answer = faults.elsewhere(request);

        assertThat(answer.getStatusCode()).isEqualTo(status);
        assertThat(words(answer)).contains("\"status\":" + status.value() + ",", status.getReasonPhrase());
    }

    @ParameterizedTest
    @EnumSource
    void whatTakesLongIsToldAndAskedForAgainByTheBrowserItself(Language language) {
        ResponseEntity<byte[]> reading = faults.known(PageFault.stillReading(40, "/texts/t"), asking("GET", language));

        assertSaid(reading, 503, language, "fault.still-reading", 40);
        assertThat(reading.getHeaders().getFirst("Refresh")).isNotBlank();
        assertSaid(
                faults.known(PageFault.takesTooLong(12, 5), asking("GET", language)),
                400,
                language,
                "fault.takes-too-long",
                12L,
                5L);
    }

    @ParameterizedTest
    @EnumSource
    void aFileThatDoesNotArriveWholeIsToldSoAndNotWhereItWasToBeKept(Language language) {
        MockMultipartFile broken = new MockMultipartFile("file", "talks.txt", "text/plain", new byte[] {'a'}) {
            @Override
            public void transferTo(Path kept) throws IOException {
                throw new IOException("/tmp/kaoyi-text: no space left");
            }
        };

        assertThatThrownBy(() -> UploadedText.read(broken, null))
                .isInstanceOfSatisfying(
                        TextRefused.class,
                        refused -> assertThat(new FaultWords(language)
                                        .refused("file", refused)
                                        .words())
                                .contains(said(language, "text.fault.cut-off"))
                                .doesNotContain("/tmp"));
    }

    /** The words of the reader say nothing of the server; its log does. */
    @ParameterizedTest
    @EnumSource
    void aFileThatIsGoneBeforeItIsReadIsToldAsOneThatDidNotArriveAndTheLogSaysWhy(Language language) {
        MockMultipartFile lost = new MockMultipartFile("file", "talks.txt", "text/plain", new byte[] {'a'}) {
            @Override
            public void transferTo(Path kept) throws IOException {
                Files.delete(kept);
            }
        };
        ListAppender<ILoggingEvent> said = new ListAppender<>();
        Logger warnings = (Logger) LoggerFactory.getLogger(UploadedText.class);
        said.start();
        warnings.addAppender(said);
        try {
            assertThatThrownBy(() -> UploadedText.read(lost, null))
                    .isInstanceOfSatisfying(
                            TextRefused.class,
                            refused -> assertThat(new FaultWords(language)
                                            .refused("file", refused)
                                            .words())
                                    .contains(said(language, "text.fault.cut-off")));
        } finally {
            warnings.detachAppender(said);
        }
        assertThat(said.list)
                .anySatisfy(line -> assertThat(line.getThrowableProxy().getMessage())
                        .startsWith("talks.txt: There is no such file"));
    }

    private static MockHttpServletRequest asking(String method, Language language) {
        MockHttpServletRequest request = new MockHttpServletRequest(method, "/claims");
        request.addHeader("Accept-Language", language.tag());
        return request;
    }

    private static void assertSaid(
            ResponseEntity<byte[]> page, int status, Language language, String key, Object... arguments) {
        assertThat(page.getStatusCode().value()).isEqualTo(status);
        assertThat(words(page)).contains("lang=\"" + language.tag() + "\"", said(language, key, arguments));
    }

    private static String words(ResponseEntity<byte[]> page) {
        return unescaped(new String(Objects.requireNonNull(page.getBody()), UTF_8));
    }

    private static String unescaped(String html) {
        return html.replace("&#39;", "'").replace("&#34;", "\"").replace("&amp;", "&");
    }

    private static String said(Language language, String key, Object... arguments) {
        return Words.in(language).text(key, arguments);
    }
}
