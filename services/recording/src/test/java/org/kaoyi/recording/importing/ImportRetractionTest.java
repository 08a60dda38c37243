package org.kaoyi.recording.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaoyi.claims.archive.Siglum;
import org.kaoyi.claims.event.ClaimRetracted;
import org.kaoyi.codec.EventCodec;
import org.kaoyi.codec.Metadata;
import org.kaoyi.recording.Recorder;
import org.kaoyi.recording.Workshop;
import org.kaoyi.recording.withdrawsource.WithdrawSource;

/** A table was imported that should not have been: it is taken back whole, and what others rest on stays. */
class ImportRetractionTest {
    private static final String REASON = "the wrong column was read";
    private static final Metadata BY = new Metadata("editor", "test", null, null);

    @TempDir
    Path folder;

    private static ImportRetraction.Retracted retract(Workshop ledger, String name) {
        return new ImportRetraction(ledger.log(), new EventCodec()).run(name, REASON, BY);
    }

    private static String claims(String prefix, String source, int rows) {
        StringBuilder table = new StringBuilder("id,occasion,question,source,value\n");
        for (int i = 0; i < rows; i++) {
            table.append("%s%d,talk-9-nov,talk-date,%s,1957-11-%02d%n".formatted(prefix, i, source, 1 + i % 28));
        }
        return table.toString();
    }

    @Test
    void allItsClaimsAreRetractedOthersStandAndTheSameAgainAddsNothing() {
        Workshop ledger = new Workshop(folder).furnished();
        ledger.claims(claims("other", "C1", 2));
        String importId = ledger.importing(ledger.file("wrong.csv", claims("wrong", "K1", 700)))
                .files()
                .getFirst()
                .importId();

        ImportRetraction.Retracted first = retract(ledger, importId.substring(0, 8));
        long head = ledger.log().head().position();
        ImportRetraction.Retracted second = retract(ledger, importId);

        assertThat(first.importId()).isEqualTo(importId);
        assertThat(first.retracted()).isEqualTo(700);
        List<ClaimRetracted> events = ledger.events(ClaimRetracted.class);
        assertThat(events)
                .hasSize(700)
                .allSatisfy(event -> assertThat(event.reason()).isEqualTo(REASON));
        assertThat(events).noneMatch(event -> event.claim().value().startsWith("other"));
        assertThat(second.retracted()).isZero();
        assertThat(second.before()).isEqualTo(700);
        assertThat(ledger.log().head().position()).isEqualTo(head);
    }

    @Test
    void aSourceOnWhichSomethingElseStandsIsNotWithdrawn() {
        Workshop ledger = new Workshop(folder).furnished();
        String importId = ledger.importing(ledger.file("more-sources.csv", "id,title\nX1,relied on\nX2,alone\n"))
                .files()
                .getFirst()
                .importId();
        ledger.claims(claims("c", "X1", 1));

        ImportRetraction.Retracted retracted = retract(ledger, importId);

        assertThat(retracted.withdrawn()).isEqualTo(1);
        assertThat(retracted.relied()).containsExactly("X1");
        assertThat(ledger.book().withdrawn(new Siglum("X2"))).contains(REASON);
        assertThat(ledger.book().withdrawn(new Siglum("X1"))).isEmpty();
    }

    @Test
    void aReasonThatNoDatabaseCanHoldTakesNothingBackAndIsTold() {
        Workshop ledger = new Workshop(folder).furnished();
        String importId = ledger.importing(ledger.file("wrong.csv", claims("wrong", "K1", 2)))
                .files()
                .getFirst()
                .importId();

        assertThatThrownBy(() ->
                        new ImportRetraction(ledger.log(), new EventCodec()).run(importId, "the wrong\0column", BY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("The reason can not be kept: ")
                .hasMessageContaining("U+0000 as character 10");
        assertThat(ledger.events(ClaimRetracted.class)).isEmpty();
    }

    /** The ids are hashes of files: that two begin alike is rare, and no reason to take back either. */
    @Test
    void ofTwoImportsThatBeginAlikeNeitherIsTakenBack() {
        Workshop ledger = new Workshop(folder).furnished();
        Recorder recorder = Recorder.of(ledger.log(), Workshop.CODEC);
        for (String importId : List.of("0123456789ab", "0123456789cd")) {
            recorder.record(
                    new WithdrawSource(new Siglum(importId.endsWith("ab") ? "C1" : "K1"), "a copy"),
                    new Metadata("editor", "import", importId, null));
        }
        long head = ledger.log().head().position();

        assertThatThrownBy(() -> retract(ledger, "01234567"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "Several imports begin with \"01234567\": 0123456789ab, 0123456789cd. Give more of the id.");
        assertThat(ledger.log().head().position()).isEqualTo(head);
    }

    @Test
    void whatStaysIsCountedAndAnUnknownNameChangesNothing() {
        Workshop ledger = new Workshop(folder);
        String importId = ledger.importing(ledger.file("occasions.csv", "id,title\no1,A talk\no2,A letter\n"))
                .files()
                .getFirst()
                .importId();

        assertThat(retract(ledger, importId).kept()).containsEntry("occasion", 2L);
        assertThatThrownBy(() -> retract(ledger, "0123456789"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("No import");
        assertThatThrownBy(() -> retract(ledger, "01")).hasMessageContaining("8 characters");
        assertThat(ledger.log().head().position()).isEqualTo(2);
    }
}
