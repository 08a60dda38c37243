package org.kaoyi.app.faults;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.kaoyi.app.doctor.Examination;
import org.kaoyi.app.doctor.Times;
import org.kaoyi.app.integrity.LedgerVerification;
import org.kaoyi.app.ledger.Seal;
import org.kaoyi.ledger.LoggedEvent;
import org.kaoyi.ledger.verification.Verdict;
import org.kaoyi.ledger.verification.VerificationProgress;
import org.kaoyi.readingroom.access.Role;
import org.kaoyi.readingroom.access.Route;
import org.kaoyi.readingroom.access.Routes;
import org.kaoyi.readingroom.access.token.Order;
import org.kaoyi.readingroom.access.token.Tokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The database ends, lets itself be read only, or is full while people read and record; the clock is wrong by a year. Whatever is asked is
 * answered with what is the matter and when to come again, nothing is lost or doubled, and all goes on by itself afterwards.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TroubledServerTest {
    private static final int CREATED = 201;
    private static final int BAD_REQUEST = 400;
    private static final int UNAVAILABLE = 503;

    /** These answer out of files and memory; to nothing that was written there is nothing to say. */
    private static final Set<String> NEED_NO_DATABASE = Set.of(
            "/imports",
            "/imports/{id}",
            "/api/v1/imports",
            "/api/v1/imports/{id}",
            "/api/v1/imports/{id}/errors",
            "/api/v1/jobs",
            "/claims/new/completions",
            "/claims/new/understood");

    /** Programs that watch the server ask when they like. */
    private static final Set<String> FOR_WATCHERS = Set.of("/health", "/ready", "/metrics");

    private static final String READ_ONLY = "ALTER DATABASE %s SET default_transaction_read_only = on";
    private static final String WRITABLE = "ALTER DATABASE %s RESET default_transaction_read_only";

    /** Of a database that refuses what is recorded, as PostgreSQL does for one reason or another. */
    private static final String REFUSING = """
            CREATE FUNCTION refusing() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN RAISE EXCEPTION 'refused' USING ERRCODE = '%s'; END $$;
            CREATE TRIGGER refusing BEFORE INSERT ON ledger_event EXECUTE FUNCTION refusing()
            """;

    private static final String DISK_FULL = "disk_full";
    private static final String READ_ONLY_TRANSACTION = "read_only_sql_transaction";
    private static final String REFUSING_NO_MORE = "DROP FUNCTION refusing CASCADE";

    private static final Duration YEAR = Duration.ofDays(365);

    private final WrongClock clock = new WrongClock();
    private ServedLedger served;
    private final Set<String> recorded = ConcurrentHashMap.newKeySet();

    @BeforeAll
    void serve(@TempDir Path folder) {
        served = new ServedLedger(folder, clock, new Seal(folder.resolve("seal"), List.of()));
    }

    @AfterAll
    void nothingIsLostOrDoubled() throws IOException {
        try (ServedLedger ending = served) {
            ending.awaitFolded();
            assertThat(sigla())
                    .as("what was answered with 201 is there, and nothing else")
                    .isEqualTo(recorded);
            assertThat(ending.ledger().log().head().position())
                    .as("each of it once")
                    .isEqualTo(recorded.size());
            Verdict verdict = new LedgerVerification(List.of(), null, false, VerificationProgress.SILENT)
                    .of(ending.ledger())
                    .log();
            assertThat(verdict.fault()).as("signed and sound").isEmpty();
            assertThat(verdict.checkpoints()).isPositive();
        }
    }

    @Test
    void whateverIsAskedWhileItIsDownIsToldToComeAgain() throws Exception {
        record("before-the-outage");
        served.link().shutDown();
        try (ExecutorService others = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<HttpResponse<String>> recording = others.submit(() -> served.record("lost-1"));
            Future<HttpResponse<String>> health = others.submit(() -> served.get("/health"));
            Map<String, HttpResponse<String>> answers = ask(readingRoutes());

            assertThat(wrong(answers)).isEmpty();
            assertThat(answers.values().stream().filter(it -> it.statusCode() == UNAVAILABLE))
                    .as("most of it needs the database")
                    .hasSizeGreaterThan(answers.size() * 3 / 4);
            assertThat(answers.get("/sources").body()).contains("can not be reached at the moment");
            assertRefused(recording.get(), "store-away", "does not answer");
            assertThat(health.get().body()).contains("the database does not answer");
        } finally {
            served.link().startUp();
        }
        await().until(() -> served.get("/sources").statusCode(), status -> status == 200);
        record("after-the-outage");
    }

    @Test
    void whileItLetsItselfBeReadOnlyPeopleReadAndAreToldWhyNothingIsRecorded() {
        record("before-read-only");
        served.awaitFolded();
        Tokens tokens = served.ledger().tokens();
        Order forADay = new Order("Shen", Set.of(Role.READER), "", "test", Duration.ofDays(1));
        String token = tokens.make(forADay).secret();
        served.administer(REFUSING.formatted(READ_ONLY_TRANSACTION));
        assertRefused(served.record("lost-2"), "store-read-only", "read only");
        served.administerServer(READ_ONLY.formatted(served.databaseName()));
        served.link().breakAll();
        try {
            await().untilAsserted(() -> assertThat(ask(readingRoutes()).entrySet())
                    .as("everything can be read")
                    .noneMatch(it -> it.getValue().statusCode() >= 500));
            assertThat(tokens.holderOf(token)).as("also by who shows a token").isPresent();
            assertThat(served.get("/ready").body()).contains("read only, so nothing can be recorded");
        } finally {
            served.administerServer(WRITABLE.formatted(served.databaseName()));
            served.administer(REFUSING_NO_MORE);
        }
        record("after-read-only");
        served.awaitFolded();
        await().ignoreExceptions()
                .untilAsserted(() -> assertThat(tokens.make(forADay).secret()).isNotBlank());
    }

    @Test
    void whileItIsFullPeopleReadAndAreToldWhoHasToMakeRoom() {
        record("before-it-was-full");
        served.awaitFolded();
        served.administer(REFUSING.formatted(DISK_FULL));
        try {
            assertRefused(served.record("lost-3"), "store-full", "make room");
            HttpResponse<String> page =
                    served.sendForm("/sources/before-it-was-full/retractions", Map.of("reason", "a forgery"));
            assertThat(page.statusCode()).as(page.body()).isEqualTo(UNAVAILABLE);
            assertThat(page.body()).contains("The disk of the database is full");
            assertThat(served.get("/sources").body()).contains("before-it-was-full");
        } finally {
            served.administer(REFUSING_NO_MORE);
        }
        record("when-there-is-room");
    }

    /** What is recorded meanwhile bears the wrong time for ever, and the time of the log waits until the clock has caught up. */
    @Test
    void whileTheClockIsWrongByAYearThingsAreRecordedInOrderAndTokensEndEarlyRatherThanLate() {
        Tokens tokens = served.ledger().tokens();
        Order forNinetyDays = new Order("Shen", Set.of(Role.READER), "", "test", Duration.ofDays(90));
        String good = tokens.make(forNinetyDays).secret();
        record("in-good-time");

        clock.isAheadBy(YEAR);
        record("a-year-ahead");
        assertThat(tokens.holderOf(good)).as("it has ended, says the clock").isEmpty();
        clock.isAheadBy(YEAR.negated());
        String madeTooEarly = tokens.make(forNinetyDays).secret();
        record("a-year-behind");

        clock.isAheadBy(Duration.ZERO);
        record("set-right");
        assertThat(tokens.holderOf(good)).as("good again").isPresent();
        assertThat(tokens.holderOf(madeTooEarly))
                .as("it ended nine months ago, and a new one has to be made")
                .isEmpty();
        List<Instant> times = served.ledger().log().readAfter(0, recorded.size()).stream()
                .map(LoggedEvent::recordedAt)
                .toList();
        assertThat(times).as("time in the log never goes back").isSorted();
        assertThat(times.getLast())
                .isAfter(Instant.now().plus(YEAR).minus(Duration.ofDays(1)))
                .as("of the last three the first was recorded when the clock was ahead")
                .isEqualTo(times.get(times.size() - 3));
        Examination told = Times.examine(served.ledger().log(), Clock.systemUTC());
        assertThat(told.outcome()).isEqualTo(Examination.Outcome.WARN);
        assertThat(told.finding()).contains("one of the two clocks is or was wrong");
    }

    /** By pattern. */
    private Map<String, HttpResponse<String>> ask(List<String> patterns) {
        Map<String, HttpResponse<String>> answers = new ConcurrentHashMap<>();
        try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
            patterns.forEach(pattern -> readers.submit(() -> answers.put(pattern, served.get(address(pattern)))));
        }
        assertThat(answers.keySet()).as("each was answered").containsExactlyInAnyOrderElementsOf(patterns);
        return answers;
    }

    private static String address(String pattern) {
        String address = pattern.replace("{name}", "search").replaceAll("\\{[^}]*}", "before-the-outage");
        return pattern.endsWith("/search") ? address + "?q=letter" : address;
    }

    /** What is read, page or REST; news is followed for as long as one likes. */
    private static List<String> readingRoutes() {
        return Routes.all().stream()
                .filter(route -> route.method().equals("GET") && route.door() == Route.Door.ROLE)
                .map(route -> route.pattern().getPatternString())
                .filter(pattern -> !pattern.endsWith("/changes") && !pattern.contains("*"))
                .filter(pattern -> !NEED_NO_DATABASE.contains(pattern) && !FOR_WATCHERS.contains(pattern))
                .toList();
    }

    /** Neither told when to come again, nor that the question itself is wrong. */
    private static Map<String, String> wrong(Map<String, HttpResponse<String>> answers) {
        return answers.entrySet().stream()
                .filter(it -> it.getValue().statusCode() != BAD_REQUEST)
                .filter(it -> it.getValue().statusCode() != UNAVAILABLE
                        || it.getValue().headers().firstValue("Retry-After").isEmpty())
                .collect(toMap(
                        Map.Entry::getKey,
                        it -> it.getValue().statusCode() + " " + it.getValue().body(),
                        (one, other) -> one,
                        TreeMap::new));
    }

    private void record(String siglum) {
        await().until(() -> served.record(siglum).statusCode(), status -> status == CREATED);
        recorded.add(siglum);
    }

    private static void assertRefused(HttpResponse<String> answer, String code, String sentence) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(UNAVAILABLE);
        assertThat(answer.body()).contains(code, sentence, "Nothing was recorded");
        assertThat(answer.headers().firstValueAsLong("Retry-After").orElse(0)).isPositive();
    }

    private Set<String> sigla() {
        Set<String> found = new TreeSet<>();
        for (JsonNode source :
                JsonMapper.shared().readTree(served.get("/api/v1/sources").body())) {
            found.add(source.get("id").asString());
        }
        return found;
    }
}
