package org.kaoyi.recording.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaoyi.claims.archive.ArchivalReference;
import org.kaoyi.claims.archive.Siglum;
import org.kaoyi.claims.archive.Source;
import org.kaoyi.recording.Workshop;
import org.kaoyi.recording.drafting.TableKind;

/** Libraries of reference managers. */
class CslImportTest {
    private static final String LIBRARY = """
            [{"id": "http://zotero.org/users/1/items/ABC", "citation-key": "S3", "type": "manuscript", "genre": "diary",
              "title": "Из дневника А. М. Пузанова", "language": "ru", "archive": "АВПРФ",
              "archive_location": "ф. 0102, оп. 13, п. 72, д. 5, лл. 146–164об.",
              "author": [{"family": "Пузанов", "given": "А. М."}], "issued": {"date-parts": [[1957, 11, 9]]},
              "note": "seen on film", "accessed": {"date-parts": [["2020", "3"]]}},
             {"id": "C1", "type": "personal_communication", "title": "毛澤東致金日成", "issued": {"date-parts": [[1957, 3], [1957, 4]]},
              "archive": "外交部檔案館", "call-number": "109-00828-05"},
             {"id": "X9", "title": "Undated"}]
            """;

    @TempDir
    Path folder;

    @Test
    void aLibraryComesInAsSourcesWithTheirShelfMarks() {
        Workshop ledger = new Workshop(folder);

        ImportSummary summary = ledger.importing(ledger.file("library.json", LIBRARY));

        assertThat(summary.errors()).isEmpty();
        assertThat(summary.files().getFirst().kind()).isEqualTo(TableKind.SOURCES);
        Source diary = ledger.book().source(new Siglum("S3")).orElseThrow();
        assertThat(diary.kind()).isEqualTo("diary");
        assertThat(Objects.requireNonNull(diary.date()).edtf()).isEqualTo("1957-11-09");
        ArchivalReference reference = Objects.requireNonNull(diary.reference());
        assertThat(reference.asGiven()).isEqualTo("АВПРФ, ф. 0102, оп. 13, п. 72, д. 5, лл. 146–164об.");
        assertThat(reference.levels()).contains(new ArchivalReference.Level("papka", "72"));
        assertThat(diary.note())
                .contains(
                        "seen on film",
                        "author: Пузанов, А. М.",
                        "accessed: 2020-03",
                        "id: http://zotero.org/users/1/items/ABC");
        Source letter = ledger.book().source(new Siglum("C1")).orElseThrow();
        assertThat(Objects.requireNonNull(letter.date()).edtf()).isEqualTo("1957-03/1957-04");
        assertThat(Objects.requireNonNull(letter.reference()).levels())
                .contains(new ArchivalReference.Level("檔號", "109-00828-05"));
        assertThat(summary.files().getFirst().notes())
                .singleElement()
                .asString()
                .contains("author (1)", "accessed (1)", "id (1)", "type (1)", "kept in the note");
    }

    @Test
    void whereThereIsNoCitationKeyTheItemsOwnIsTheSiglumAndNotItsAddress() {
        Workshop ledger = new Workshop(folder);

        ImportSummary summary = ledger.importing(ledger.file("library.json", """
                [{"id": "http://zotero.org/users/local/aBcDeFgH/items/QT2KMVQC", "type": "letter", "title": "One",
                  "issued": {"season": 2}, "accessed": {"literal": "spring of 1997"}},
                 {"id": "http://zotero.org/groups/77/items/RKXIFGKR", "title": "Two"},
                 {"id": 58, "title": "Three", "recipient": [{"literal": "外交部"}]}]
                """));

        assertThat(summary.errors()).isEmpty();
        assertThat(ledger.book().sources())
                .extracting(source -> source.id().value())
                .containsExactly("58", "QT2KMVQC", "RKXIFGKR");
        assertThat(ledger.book().source(new Siglum("QT2KMVQC")).orElseThrow().note())
                .contains(
                        "id: http://zotero.org/users/local/aBcDeFgH/items/QT2KMVQC",
                        "issued: {\"season\":2}",
                        "accessed: spring of 1997");
        assertThat(ledger.book().source(new Siglum("58")).orElseThrow().note()).isEqualTo("recipient: 外交部");
    }

    @Test
    void theSameLibraryTwiceAddsNothingAndABadItemIsRefusedAlone() {
        Workshop ledger = new Workshop(folder);
        ledger.importing(ledger.file("library.json", LIBRARY));
        assertThat(ledger.importing(ledger.file("library.json", LIBRARY)).added())
                .isZero();

        ImportSummary bad =
                ledger.importing(ledger.file("more.json", "[{\"id\":\"Y1\"},{\"id\":\"Y2\",\"title\":\"good\"}]"));

        assertThat(bad.added()).isEqualTo(1);
        assertThat(bad.errors()).singleElement().satisfies(error -> {
            assertThat(error.row()).isEqualTo(2);
            assertThat(error.column()).isEqualTo("title");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[1]", "[{\"id\":", "nonsense"})
    void whatIsNoLibraryIsCalledSo(String content) {
        Workshop ledger = new Workshop(folder);

        assertThatThrownBy(() -> ledger.importing(ledger.file("library.json", content)))
                .isInstanceOf(ImportRefused.class)
                .hasMessageContaining("CSL");
        assertThat(ledger.log().head().position()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[{\"id\":", "[{\"id\":\"Y1\",\"title\":\"good\"},"})
    void aLibraryThatWasCutOffSaysSo(String content) {
        Workshop ledger = new Workshop(folder);

        assertThatThrownBy(() -> ledger.importing(ledger.file("library.json", content)))
                .isInstanceOf(ImportRefused.class)
                .hasMessageContaining(": it ends too early. Export the library again");
    }
}
