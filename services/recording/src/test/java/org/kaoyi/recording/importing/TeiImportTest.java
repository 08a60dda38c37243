package org.kaoyi.recording.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaoyi.claims.archive.ArchivalReference;
import org.kaoyi.claims.archive.Siglum;
import org.kaoyi.claims.archive.Source;
import org.kaoyi.recording.Workshop;

/** Editions bring their sources along. */
class TeiImportTest {
    private static final String HEADER = """
            <?xml version="1.0" encoding="UTF-8"?>
            <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="%s">
            <teiHeader><fileDesc><titleStmt><title>t</title></titleStmt><publicationStmt><p/></publicationStmt>
            <sourceDesc>%s</sourceDesc></fileDesc></teiHeader><text><body>%s</body></text></TEI>
            """;

    private static final String MANUSCRIPT = """
            <msDesc xml:id="S3" type="diary"><msIdentifier><country>Россия</country><settlement>Москва</settlement>
              <repository>АВПРФ</repository><collection>ф. 0102, оп. 13, п. 72</collection><idno>д. 5, лл. 146–164об.</idno>
              <altIdentifier><idno>микрофильм 7</idno></altIdentifier></msIdentifier>
              <msContents><summary>Из дневника А. М. Пузанова</summary><textLang mainLang="ru">русский</textLang></msContents>
              <history><origin><origDate when="1957-11-12">12 ноября 1957 г.</origDate></origin></history></msDesc>
            """;

    private static final String DOCUMENTS = """
            <div type="compilation"><div type="document" xml:id="d12" n="12"><head>12. Memorandum of a Conversation<note n="1"
              type="source" xml:id="d12fn1">Source: Department of State, Central Files, 611.95A/1–957. Secret. Drafted by John F. Smith.</note></head>
              <opener><dateline>Washington, <date when="1957-01-09T10:00:00">January 9, 1957</date></dateline></opener><p>The text.</p></div>
            <div type="document" xml:id="d13"><head>13. Editorial Note</head><p>Without a source.</p></div></div>
            """;

    @TempDir
    Path folder;

    private ImportSummary importing(Workshop ledger, String id, String sources, String body) {
        return ledger.importing(ledger.file("edition.xml", HEADER.formatted(id, sources, body)));
    }

    @Test
    void literatureWithinAManuscriptsDescriptionIsNoSourceOfTheText() {
        Workshop ledger = new Workshop(folder);
        String described = MANUSCRIPT.replace(
                "</msDesc>",
                "<additional><listBibl><bibl>Smith, A study, 1999</bibl></listBibl></additional></msDesc>");

        importing(ledger, "ed", described + "<listBibl><bibl>A printed edition, 1960</bibl></listBibl>", "<p>text</p>");

        assertThat(ledger.book().sources())
                .extracting(Source::title)
                .containsExactlyInAnyOrder("Из дневника А. М. Пузанова", "A printed edition, 1960");
    }

    @Test
    void aDescriptionOfTagsAloneIsNotReadWithoutEnd() {
        Workshop ledger = new Workshop(folder);

        assertThatThrownBy(() -> importing(ledger, "ed", "<p/>".repeat(200_000), "<p>text</p>"))
                .isInstanceOf(ImportRefused.class)
                .hasMessageContaining("more than 1000000 characters");
    }

    @Test
    void aManuscriptComesInWithItsShelfMark() {
        Workshop ledger = new Workshop(folder);

        ImportSummary summary = importing(ledger, "ed", MANUSCRIPT, "<p>text</p>");

        assertThat(summary.errors()).isEmpty();
        Source diary = ledger.book().source(new Siglum("S3")).orElseThrow();
        assertThat(diary.title()).isEqualTo("Из дневника А. М. Пузанова");
        assertThat(diary.kind()).isEqualTo("diary");
        assertThat(diary.languages()).containsExactly("ru");
        assertThat(Objects.requireNonNull(diary.date()).edtf()).isEqualTo("1957-11-12");
        ArchivalReference reference = Objects.requireNonNull(diary.reference());
        assertThat(reference.asGiven()).isEqualTo("АВПРФ, ф. 0102, оп. 13, п. 72, д. 5, лл. 146–164об.");
        assertThat(reference.levels()).contains(new ArchivalReference.Level("papka", "72"));
        assertThat(diary.note()).contains("country: Россия", "settlement: Москва", "altIdentifier: микрофильм 7");
        assertThat(summary.files().getFirst().notes())
                .singleElement()
                .asString()
                .contains("altIdentifier (1)");
    }

    @Test
    void documentsThatTellTheirSourceAreSources() {
        Workshop ledger = new Workshop(folder);

        ImportSummary summary = importing(
                ledger, "frus1957", "<bibl xml:id=\"vol\"><title>A volume</title><date>1988</date></bibl>", DOCUMENTS);

        assertThat(summary.errors()).isEmpty();
        assertThat(summary.added()).isEqualTo(2);
        Source memorandum = ledger.book().source(new Siglum("frus1957/d12")).orElseThrow();
        assertThat(memorandum.title()).isEqualTo("12. Memorandum of a Conversation");
        assertThat(Objects.requireNonNull(memorandum.date()).edtf()).isEqualTo("1957-01-09");
        assertThat(Objects.requireNonNull(memorandum.reference()).asGiven())
                .isEqualTo("Department of State, Central Files, 611.95A/1–957");
        assertThat(memorandum.note()).contains("Drafted by John F. Smith");
        assertThat(ledger.book().source(new Siglum("vol"))).isPresent();
    }

    @Test
    void aDescriptionInProseIsNotReadAndIsTold() {
        Workshop ledger = new Workshop(folder);

        ImportSummary summary = importing(ledger, "ed", "<p>A newspaper of 1828.</p>", "<p>text</p>");

        assertThat(summary.added()).isZero();
        assertThat(summary.files().getFirst().notes())
                .singleElement()
                .asString()
                .contains("prose", "A newspaper of 1828.");
    }

    @Test
    void theSameFileTwiceAddsNothing() {
        Workshop ledger = new Workshop(folder);
        importing(ledger, "frus1957", MANUSCRIPT, DOCUMENTS);

        assertThat(importing(ledger, "frus1957", MANUSCRIPT, DOCUMENTS).added()).isZero();
    }

    @Test
    void nothingOutsideTheFileIsReadAndNoEntityUnfolds() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "not for you");
        Workshop ledger = new Workshop(folder);
        String outside =
                "<!DOCTYPE TEI [<!ENTITY x SYSTEM \"%s\">]><TEI xml:id=\"a\"><sourceDesc><bibl xml:id=\"b\"><title>&x;</title></bibl></sourceDesc></TEI>"
                        .formatted(secret.toUri());
        String laughs =
                "<!DOCTYPE TEI [<!ENTITY a \"haha\"><!ENTITY b \"&a;&a;\">]><TEI><sourceDesc><bibl xml:id=\"b\"><title>&b;</title></bibl></sourceDesc></TEI>";

        for (String file : new String[] {outside, laughs}) {
            assertThatThrownBy(() -> ledger.importing(ledger.file("hostile.xml", file)))
                    .isInstanceOf(ImportRefused.class)
                    .hasMessageNotContaining("not for you");
        }
        assertThat(ledger.log().head().position()).isZero();
    }

    /** As annotation platforms write it: the source is an address in an attribute. */
    @Test
    void aDescriptionWithoutAWordIsToldAndMakesNoRowAndAnEditionIsNamedAfterItsFile() {
        Workshop ledger = new Workshop(folder);

        ImportSummary summary = ledger.importing(ledger.file("manuscrita.xml", """
                <TEI><teiHeader><fileDesc><sourceDesc><bibl source="https://example.org/a"/>
                <biblStruct><monogr><title>La Argentina manuscrita</title></monogr></biblStruct>
                </sourceDesc></fileDesc></teiHeader></TEI>
                """));

        assertThat(summary.errors()).isEmpty();
        assertThat(summary.added()).isEqualTo(1);
        assertThat(summary.files().getFirst().notes()).anyMatch(note -> note.contains("without a word"));
        assertThat(ledger.book().sources())
                .singleElement()
                .satisfies(source -> assertThat(source.id().value()).isEqualTo("manuscrita"));
    }

    @Test
    void whatIsNoTeiIsCalledSo() {
        Workshop ledger = new Workshop(folder);

        assertThatThrownBy(() -> ledger.importing(ledger.file("page.xml", "<html><body/></html>")))
                .isInstanceOf(ImportRefused.class)
                .hasMessageContaining("no TEI");
        assertThatThrownBy(() -> ledger.importing(ledger.file("broken.xml", "<TEI><sourceDesc>")))
                .isInstanceOf(ImportRefused.class)
                .hasMessageContaining("XML");
    }
}
