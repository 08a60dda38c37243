package org.kaoyi.recording.uploading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaoyi.claims.event.ClaimRecorded;
import org.kaoyi.recording.Workshop;
import org.kaoyi.recording.importing.ImportSummary;
import org.kaoyi.recording.importing.KeptMappings;
import org.kaoyi.recording.importing.MatchedName;
import org.kaoyi.testing.Patience;

/** A file is sent, looked at, recorded when somebody says so, and taken back. */
class UploadDeskTest {
    private static final Duration PATIENCE = Patience.WITH_A_BUSY_MACHINE;

    private static final String CLAIMS = """
            occasion,question,source,polarity,value,speaker
            talk-9-nov,apologised,C1,affirms,yes,毛澤東
            talk-9-nov,apologised,K1,denies,yes,Kim Il-sung
            talk-9-nov,apologised,nowhere,affirms,yes,
            """;

    @TempDir
    Path folder;

    private Workshop ledger;
    private UploadDesk desk;

    @BeforeEach
    void open() {
        ledger = new Workshop(folder).furnished();
        desk = newDesk();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private UploadDesk newDesk() {
        return new UploadDesk(
                ledger.log(), Workshop.CODEC, KeptMappings.NONE, folder.resolve("imports"), sha256 -> false);
    }

    private Upload send(String name, byte[] bytes, Reading reading) {
        try {
            return desk.await(desk.take(new ByteArrayInputStream(bytes), name, reading, "editor"), PATIENCE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Upload send(String name, String text) {
        return send(name, text.getBytes(UTF_8), Reading.STANDARD);
    }

    private static ImportSummary found(Upload upload) {
        return Objects.requireNonNull(upload.summary(), upload.toString());
    }

    @Test
    void aFileIsFirstLookedAtWithWhomItNamesAndTheCasesThatWouldArise() {
        long before = ledger.log().head().position();

        Upload upload = send("claims.csv", CLAIMS);

        assertThat(upload.state()).isEqualTo(UploadState.CHECKED);
        assertThat(ledger.log().head().position()).isEqualTo(before);
        assertThat(found(upload).added()).isEqualTo(2);
        assertThat(found(upload).errors()).singleElement().satisfies(error -> {
            assertThat(error.file()).isEqualTo("claims.csv");
            assertThat(error.row()).isEqualTo(4);
            assertThat(error.column()).isEqualTo("source");
            assertThat(error.value()).isEqualTo("nowhere");
        });
        assertThat(found(upload).matched())
                .extracting(MatchedName::id, MatchedName::written, MatchedName::rows)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("kim", List.of("Kim Il-sung"), 1L),
                        org.assertj.core.groups.Tuple.tuple("mao", List.of("毛澤東"), 1L));
        assertThat(found(upload).cases())
                .singleElement()
                .satisfies(one -> assertThat(one.grade()).isEqualTo("conflict"));
    }

    @Test
    void itsGoodRowsGoInWhenSomebodySaysSoAndTheSameAgainAddsNothing() throws IOException {
        Upload checked = send("claims.csv", CLAIMS);

        Upload imported = desk.await(desk.commit(checked.id(), "editor"), PATIENCE);

        assertThat(imported.state()).isEqualTo(UploadState.IMPORTED);
        assertThat(ledger.events(ClaimRecorded.class)).hasSize(2);
        assertThat(Files.readString(desk.errors(checked.id()).orElseThrow()))
                .startsWith("file,row,column,value,reason")
                .contains("claims.csv,4,source,nowhere,");
        long position = ledger.log().head().position();
        Upload again = desk.await(desk.commit(checked.id(), "editor"), PATIENCE);
        assertThat(found(again).added()).isZero();
        assertThat(ledger.log().head().position()).isEqualTo(position);
    }

    @Test
    void whatACrashLeftIsToldAsInterruptedAndTheSameCompletesIt() {
        Upload checked = send("claims.csv", CLAIMS);
        desk.close();
        new UploadFolder(folder.resolve("imports")).write(checked.in(UploadState.IMPORTING));

        desk = newDesk();

        assertThat(desk.find(checked.id()).orElseThrow().state()).isEqualTo(UploadState.INTERRUPTED);
        Upload completed = desk.await(desk.commit(checked.id(), "editor"), PATIENCE);
        assertThat(completed.state()).isEqualTo(UploadState.IMPORTED);
        assertThat(found(completed).added()).isEqualTo(2);
    }

    @Test
    void headingsThatAreNotOursAreMappedAndReadAnew() {
        Upload refused = send("notes.csv", "Событие,Вопрос,Источник,Ответ\ntalk-9-nov,apologised,C1,yes\n");
        assertThat(refused.state()).isEqualTo(UploadState.REFUSED);
        assertThatThrownBy(() -> desk.commit(refused.id(), "editor"))
                .isInstanceOf(UploadRefused.class)
                .hasMessageContaining("no column");
        Refused why = Objects.requireNonNull(refused.refused());
        assertThat(why.suggestions()).containsEntry("Источник", "source");

        Upload read = desk.await(
                desk.check(
                        refused.id(),
                        new Reading(null, null, false, why.suggestions(), Map.of("side", "Chinese"), Set.of()),
                        "editor"),
                PATIENCE);

        assertThat(read.state()).as(String.valueOf(read.refused())).isEqualTo(UploadState.CHECKED);
        assertThat(found(read).added()).isEqualTo(1);
        assertThat(found(read).files().getFirst().readWith().constants()).containsEntry("side", "Chinese");
    }

    @Test
    void anEncodingInDoubtIsAskedForAndTold() {
        byte[] bytes = "id,title\nC7,毛澤東\n".getBytes(Charset.forName("Big5"));
        assertThat(send("sources.csv", bytes, Reading.STANDARD).state()).isEqualTo(UploadState.REFUSED);

        Upload read = send("sources.csv", bytes, new Reading(null, "Big5", false, Map.of(), Map.of(), Set.of()));

        assertThat(found(read).files().getFirst().notes()).anyMatch(note -> note.contains("Big5"));
    }

    @Test
    void aWholeImportIsTakenBackWithAReasonAndItsRecordSaysSo() {
        Upload checked = send("claims.csv", CLAIMS);
        desk.await(desk.commit(checked.id(), "editor"), PATIENCE);
        assertThatThrownBy(() -> desk.retract(checked.id(), " ", Workshop.BY_EDITOR))
                .isInstanceOf(UploadRefused.class)
                .hasMessageContaining("Say why");

        assertThat(desk.retract(checked.id(), "the wrong table", Workshop.BY_EDITOR)
                        .retracted())
                .isEqualTo(2);

        assertThat(desk.find(checked.id()).orElseThrow().state()).isEqualTo(UploadState.TAKEN_BACK);
        assertThatThrownBy(() -> desk.retract("00000000", "no such", Workshop.BY_EDITOR))
                .isInstanceOf(UploadRefused.class);
    }

    @Test
    void whatIsNoTableOrNamesFilesOfThisMachineIsRefusedAndNothingIsRecorded() {
        long before = ledger.log().head().position();

        for (String name : List.of("crate.zip", "picture.png", "csv")) {
            assertThatThrownBy(() -> send(name, "x")).isInstanceOf(UploadRefused.class);
        }
        Upload texts = send("texts.csv", "id,file\nsecret,/etc/hostname\n");

        assertThat(texts.state()).isEqualTo(UploadState.REFUSED);
        assertThat(Objects.requireNonNull(texts.refused()).reason()).contains("names files of this machine");
        assertThat(ledger.log().head().position()).isEqualTo(before);
        assertThat(desk.find("../../etc/passwd")).isEmpty();
    }

    @Test
    void whatIsDiscardedLeavesNothingBehindButWhatItBrought() throws IOException {
        Upload upload = send("claims.csv", CLAIMS);

        desk.discard(upload.id());

        assertThat(desk.all()).isEmpty();
        try (var left = Files.walk(folder.resolve("imports"))) {
            assertThat(left.filter(Files::isRegularFile)).isEmpty();
        }
    }
}
