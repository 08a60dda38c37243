package org.kaoyi.recording;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaoyi.claims.account.ClaimId;
import org.kaoyi.claims.archive.Siglum;
import org.kaoyi.claims.decision.Rule;
import org.kaoyi.claims.event.PassageAttached;
import org.kaoyi.claims.event.QuotationAnchored;
import org.kaoyi.claims.passage.AnchorState;
import org.kaoyi.claims.passage.Passage;
import org.kaoyi.claims.passage.PassageForm;
import org.kaoyi.ledger.attachment.AttachmentFolder;
import org.kaoyi.recording.anchorquotation.AnchorDesk;
import org.kaoyi.recording.anchorquotation.AnchorQuotation;
import org.kaoyi.recording.anchorquotation.AnchorRefused;
import org.kaoyi.recording.anchorquotation.AnchorReport;
import org.kaoyi.recording.attachpassage.PassageDesk;
import org.kaoyi.recording.attachpassage.PassageRefused;
import org.kaoyi.recording.attachpassage.PassageText;

/** The transcript of a talk is kept with the ledger; where a claim's words stand in it is recorded, and never moved. */
class PassagesTest {
    private static final Siglum C1 = new Siglum("C1");
    private static final String TALK = "Mao said: we shall leave in three stages. We shall leave soon.";

    @TempDir
    Path folder;

    private Workshop ledger;
    private Recorder recorder;
    private AttachmentFolder kept;
    private PassageDesk desk;

    @BeforeEach
    void furnish() {
        ledger = new Workshop(folder).furnished();
        ledger.claims("""
                id,occasion,question,source,value,quotation
                stages,talk-9-nov,talk-date,C1,1957-11-09,in three stages
                leave,moscow-talks,talk-date,C1,1957-11,shall leave
                other,moscow-talks,apologised,C1,yes,we apologise
                mute,talk-9-nov,apologised,C1,yes,
                """);
        recorder = Recorder.of(ledger.log(), Workshop.CODEC);
        kept = new AttachmentFolder(folder.resolve("attachments"));
        desk = new PassageDesk(kept);
    }

    private Passage attach(Siglum source, String name, byte[] bytes, @Nullable String replaces) throws IOException {
        var request = desk.take(source, name, "en", replaces, new ByteArrayInputStream(bytes));
        recorder.record(request, Workshop.BY_EDITOR);
        return request.passage();
    }

    private Passage attach(String text) throws IOException {
        return attach(C1, "talk.txt", text.getBytes(UTF_8), null);
    }

    private AnchorQuotation find(String claim, AnchorDesk.Choice choice) {
        return new AnchorDesk(ledger.log(), Workshop.CODEC, recorder, kept).find(new ClaimId(claim), choice);
    }

    private void anchor(String claim) {
        recorder.record(find(claim, AnchorDesk.Choice.NONE), Workshop.BY_EDITOR);
    }

    private List<String> report() {
        return new AnchorReport(ledger.log(), Workshop.CODEC, recorder, kept)
                .lines().stream()
                        .map(line -> line.standing().claim() + " "
                                + line.standing().state().label())
                        .toList();
    }

    @Test
    void whatAFileIsItsBytesSayAndNotItsName() throws IOException {
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0};
        byte[] jpeg = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 0, 0, 0, 0};
        byte[] tiff = {'M', 'M', 0, 42, 0, 0, 0, 8, 0};

        assertThat(attach(C1, "page.txt", png, null).form()).isEqualTo(PassageForm.PNG);
        assertThat(attach(C1, "page.png", jpeg, null).form()).isEqualTo(PassageForm.JPEG);
        assertThat(attach(C1, "/scans/page.jpg", tiff, null))
                .returns(PassageForm.TIFF, Passage::form)
                .returns("page.jpg", Passage::name)
                .returns(null, Passage::language);
        assertThat(attach(C1, "talk.xml", "<p>no edition</p>".getBytes(UTF_8), null)
                        .form())
                .isEqualTo(PassageForm.PLAIN_TEXT);
        assertThat(ledger.events(PassageAttached.class)).hasSize(4);
    }

    @Test
    void whatIsNoTextAndNoImageIsRefused() {
        long before = ledger.log().head().position();

        for (byte[] bytes : List.of(
                "文".getBytes(UTF_16),
                "a\0b".getBytes(UTF_8),
                new byte[0],
                "%PDF-\u00e9".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1))) {
            assertThatThrownBy(() -> attach(C1, "talk.txt", bytes, null))
                    .isInstanceOf(PassageRefused.class)
                    .hasMessageContaining("Nothing was recorded");
        }
        assertThat(ledger.log().head().position()).isEqualTo(before);
    }

    @Test
    void ofTeiTheWordsOfTheSourceAreTheTextAndNothingOutsideTheFileIsRead() throws IOException {
        byte[] tei = """
                <TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><title>Not this</title></teiHeader>
                <text><body><p>in three
                   <hi>sta</hi>ges<note>not this either</note> and</p><p>so<lb break="no"/>on</p></body></text></TEI>
                """.getBytes(UTF_8);
        byte[] entity = "<!DOCTYPE TEI [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><TEI><text>a &x; b</text></TEI>"
                .getBytes(UTF_8);

        assertThat(attach(C1, "talk.tei", tei, null).form()).isEqualTo(PassageForm.TEI);
        assertThat(PassageText.of(PassageForm.TEI, tei)).isEqualTo("in three stages and soon");
        anchor("stages");
        Passage outside = attach(C1, "evil.xml", entity, null);
        assertThat(PassageText.of(outside.form(), entity))
                .doesNotContain(Files.readString(Path.of("/etc/hostname")).strip() + " b");
    }

    @Test
    void theSameFileAddsNothingAndAnUnknownSourceOrTextIsRefused() throws IOException {
        Passage passage = attach(TALK);
        long before = ledger.log().head().position();

        attach(TALK);

        assertThat(ledger.log().head().position()).isEqualTo(before);
        refused(Rule.UNKNOWN_SOURCE, () -> attach(new Siglum("none"), "talk.txt", TALK.getBytes(UTF_8), null));
        refused(
                Rule.UNKNOWN_PASSAGE,
                () -> attach(new Siglum("K1"), "talk.txt", "other".getBytes(UTF_8), passage.sha256()));
    }

    @Test
    void aQuotationIsAnchoredAtItsOnePlaceOrAtTheOneThatIsChosen() throws IOException {
        Passage passage = attach(TALK);

        anchor("stages");

        assertThat(ledger.events(QuotationAnchored.class)).singleElement().satisfies(event -> {
            assertThat(event.anchor().passage()).isEqualTo(passage.sha256());
            assertThat(TALK.substring(event.anchor().start(), event.anchor().end()))
                    .isEqualTo("in three stages");
            assertThat(event.anchor().prefix()).isEqualTo("Mao said: we shall leave ");
        });
        assertThatThrownBy(() -> find("leave", AnchorDesk.Choice.NONE))
                .isInstanceOf(AnchorRefused.class)
                .hasMessageContainingAll("2 places", "1: …Mao said: we [shall leave] in three", "2: …");
        assertThat(find("leave", new AnchorDesk.Choice(null, 2)).anchor().prefix())
                .endsWith("We ");
        for (int none : List.of(0, 3)) {
            assertThatThrownBy(() -> find("leave", new AnchorDesk.Choice(null, none)))
                    .isInstanceOf(AnchorRefused.class)
                    .hasMessage(none + " is none of the places, which are numbered from 1 to 2.");
        }
        assertThatThrownBy(() -> find("other", AnchorDesk.Choice.NONE)).hasMessageContaining("in no text of source C1");
        assertThatThrownBy(() -> find("mute", AnchorDesk.Choice.NONE)).hasMessageContaining("quotes nothing");
        assertThat(report()).containsExactly("stages holds", "leave several-places", "other absent");
        assertThat(recorder.record(find("stages", AnchorDesk.Choice.NONE), Workshop.BY_EDITOR)
                        .alreadyRecorded())
                .isTrue();
    }

    @Test
    void whenTheTextIsCorrectedAnchorsAreToldAndNotMoved() throws IOException {
        Passage first = attach(TALK);
        anchor("stages");
        long anchored = ledger.log().head().position();

        Passage second = attach(C1, "better.txt", ("A heading. " + TALK).getBytes(UTF_8), first.sha256());
        assertThat(report()).as("between the same words, further down").contains("stages found-again");
        Passage third = attach(C1, "twice.txt", (TALK + "\n" + TALK).getBytes(UTF_8), second.sha256());
        assertThat(report()).contains("stages ambiguous");
        attach(C1, "other.txt", TALK.replace("Mao said", "He said").getBytes(UTF_8), third.sha256());
        assertThat(report()).as("the words are there, and others before them").contains("stages lost");

        assertThat(ledger.events(QuotationAnchored.class)).hasSize(1);
        assertThat(ledger.log().head().position()).isEqualTo(anchored + 3);
        anchor("stages");
        assertThat(report()).as("a person looked").contains("stages holds");
    }

    @Test
    void anAnchorOfATextThatIsGoneIsToldAsUnreadable() throws IOException {
        Passage passage = attach(TALK);
        anchor("stages");

        Files.delete(kept.root().resolve(passage.sha256().substring(0, 2)).resolve(passage.sha256()));

        assertThat(report()).contains("stages " + AnchorState.UNREADABLE.label());
    }

    private interface Attempt {
        void run() throws Exception;
    }

    private static void refused(Rule rule, Attempt attempt) {
        assertThatThrownBy(attempt::run)
                .isInstanceOfSatisfying(
                        RefusedByRule.class,
                        refusal -> assertThat(refusal.refusal().rule()).isEqualTo(rule));
    }
}
