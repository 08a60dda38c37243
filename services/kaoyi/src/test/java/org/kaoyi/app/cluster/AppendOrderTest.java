package org.kaoyi.app.cluster;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kaoyi.codec.KaoyiJson;
import org.kaoyi.ledger.Append;
import org.kaoyi.ledger.Appended;
import org.kaoyi.ledger.Expectation;
import org.kaoyi.ledger.ExpectationFailed;
import org.kaoyi.ledger.LogUnavailable;
import org.kaoyi.ledger.NewEvent;
import org.kaoyi.ledger.RequestMismatch;
import org.kaoyi.ledger.StoreTrouble;
import tools.jackson.databind.json.JsonMapper;

/** What goes between a process and its recorder comes out as it went in. */
class AppendOrderTest {
    private static final JsonMapper JSON = KaoyiJson.reports();

    @Test
    void an_append_keeps_its_expectations_bytes_key_and_lane() {
        Append append = new Append(
                        List.of(Expectation.noStream("claim/K2"), new Expectation("source/K2", 3)),
                        List.of(
                                new NewEvent(
                                        "claim/K2", "ClaimRecorded", 1, "talk", "毛澤東".getBytes(UTF_8), new byte[0]),
                                new NewEvent(
                                        "source/K2", "SourceWithdrawn", 1, null, new byte[] {0, -1}, new byte[] {7})),
                        "request-1")
                .inBulk();
        assertThat(JSON.readValue(JSON.writeValueAsBytes(append), Append.class))
                .usingRecursiveComparison()
                .isEqualTo(append);
    }

    @Test
    void every_answer_becomes_what_the_log_would_have_said() {
        assertThat(sent(AppendAnswer.stored(new Appended(4, 5, true))).orThrow())
                .isEqualTo(new Appended(4, 5, true));
        assertThatThrownBy(() -> sent(AppendAnswer.of(new ExpectationFailed("claim/K2", 0, 1)))
                        .orThrow())
                .isInstanceOfSatisfying(ExpectationFailed.class, failed -> {
                    assertThat(failed.stream()).isEqualTo("claim/K2");
                    assertThat(failed.actual()).isEqualTo(1);
                });
        assertThatThrownBy(() ->
                        sent(AppendAnswer.of(new RequestMismatch("request-1"))).orThrow())
                .isInstanceOfSatisfying(
                        RequestMismatch.class,
                        mismatch -> assertThat(mismatch.requestKey()).isEqualTo("request-1"));
        SQLException full = new SQLException("could not extend file", "53100");
        assertThatThrownBy(() -> sent(AppendAnswer.of(new LogUnavailable("the disk is full", true, full)))
                        .orThrow())
                .isInstanceOfSatisfying(LogUnavailable.class, unavailable -> {
                    assertThat(unavailable.outcomeUnknown()).isTrue();
                    assertThat(StoreTrouble.of(unavailable)).contains(StoreTrouble.FULL);
                });
        assertThatThrownBy(() -> sent(AppendAnswer.of(LogUnavailable.onStandby(Duration.ofSeconds(5))))
                        .orThrow())
                .isInstanceOfSatisfying(
                        LogUnavailable.class,
                        standby -> assertThat(standby.retryAfter()).contains(Duration.ofSeconds(5)));
    }

    private static AppendAnswer sent(AppendAnswer answer) {
        return JSON.readValue(JSON.writeValueAsBytes(answer), AppendAnswer.class);
    }
}
