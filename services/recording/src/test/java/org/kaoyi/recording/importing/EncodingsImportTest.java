package org.kaoyi.recording.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kaoyi.recording.Workshop;

/** Tables that were saved before everybody wrote UTF-8. */
class EncodingsImportTest {
    private static final String TRADITIONAL = "毛主席對尤金大使說，志願軍將分三個階段撤出朝鮮，這是我們兩黨早已商定的事情";
    private static final String SIMPLIFIED = "毛主席对尤金大使说，志愿军将分三个阶段撤出朝鲜，这是我们两党早已商定的事情";
    private static final String KOREAN = "모택동 주석은 유딘 대사에게 지원군이 세 단계로 나누어 조선에서 철수할 것이라고 말하였다";
    private static final String RUSSIAN =
            "Председатель Мао сказал послу Юдину, что добровольцы будут выведены из Кореи в три этапа";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "GB18030, " + SIMPLIFIED,
        "Big5, " + TRADITIONAL,
        "x-windows-949, " + KOREAN,
        "windows-1251, '" + RUSSIAN + "'",
        "UTF-8, " + KOREAN
    })
    void theEncodingOfALongEnoughTableIsSeenAndSaid(String encoding, String title) {
        Workshop ledger = new Workshop(folder);

        ImportSummary summary =
                ledger.importing(ledger.file("sources.csv", table(title).getBytes(Charset.forName(encoding))));

        assertThat(ledger.book().sources()).extracting(it -> it.title()).containsOnly(title);
        assertThat(String.join("", summary.files().getFirst().notes()))
                .contains(encoding.equals("UTF-8") ? "" : encoding.replace("x-windows-949", "CP949"));
    }

    @ParameterizedTest
    @CsvSource({"UTF-16LE, \uFEFF", "UTF-16BE, \uFEFF", "UTF-16LE, ''", "UTF-16BE, ''"})
    void unicodeTextOfSpreadsheetsIsReadWithAndWithoutItsMark(String encoding, String mark) {
        Workshop ledger = new Workshop(folder);
        String tabs = mark + "id\ttitle\nC1\tMao to Yudin 毛\n";

        ImportSummary summary = ledger.importing(ledger.file("sources.tsv", tabs.getBytes(Charset.forName(encoding))));

        assertThat(summary.added()).isEqualTo(1);
        assertThat(summary.files().getFirst().notes().getFirst()).contains("UTF-16");
        assertThat(ledger.book().sources().iterator().next().title()).isEqualTo("Mao to Yudin 毛");
    }

    @Test
    void whatIsInDoubtIsAskedAndReadAsItIsSaid() {
        Workshop ledger = new Workshop(folder);
        byte[] short1 = "id,title\nC1,毛\n".getBytes(Charset.forName("Big5"));
        ImportFile file = ledger.file("sources.csv", short1);

        assertThatThrownBy(() -> ledger.importing(file))
                .isInstanceOf(ImportRefused.class)
                .hasMessageContaining("row 2")
                .hasMessageContaining("Big5")
                .hasMessageContaining("--encoding");

        ledger.importing(new ImportFile(file.path(), file.name(), null, "big5"));
        assertThat(ledger.book().sources().iterator().next().title()).isEqualTo("毛");
        assertThatThrownBy(() -> ledger.importing(new ImportFile(file.path(), file.name(), null, "runes")))
                .hasMessageContaining("There is no encoding \"runes\"");
    }

    @Test
    void aTableOfTwoEncodingsIsRefusedWithTheRowAtWhichTheSecondBegins() {
        Workshop ledger = new Workshop(folder);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes("id,title\nC1,\"two\nlines 毛\"\nC2,".getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes("毛主席".getBytes(Charset.forName("GB18030")));
        bytes.writeBytes("\n".getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> ledger.importing(new ImportFile(
                        ledger.file("sources.csv", bytes.toByteArray()).path(), "sources.csv", null, "UTF-8")))
                .hasMessageContaining("row 3")
                .hasMessageContaining("not UTF-8 throughout");
        assertThat(ledger.log().head().position()).isZero();
    }

    @Test
    void aLongTableThatBeginsAsUtf8AndIsNoneIsAskedAboutAndLeavesNothingBehind() {
        Workshop ledger = new Workshop(folder);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        String row = ",talk,how many men,C1,300000,\"as the letter of the ambassador to his ministry has it\"\n";
        bytes.writeBytes("id,occasion,question,source,value,quotation\n".getBytes(StandardCharsets.UTF_8));
        int rows = 0;
        while (bytes.size() < 1_100_000) { // more than is looked at to tell one encoding from another
            bytes.writeBytes(("a" + rows++ + row).getBytes(StandardCharsets.UTF_8));
        }
        bytes.writeBytes(("b,talk,how many men,C1,三十萬,\n").getBytes(Charset.forName("GB18030")));
        ImportFile claims = ledger.file("claims.csv", bytes.toByteArray());

        assertThatThrownBy(() -> ledger.importing(claims))
                .isInstanceOf(ImportRefused.class)
                .hasMessageContaining("row " + (rows + 2))
                .hasMessageContaining("is not UTF-8, and what it is is in doubt");
        assertThat(ledger.log().head().position()).isZero();
    }

    private static String table(String title) {
        StringBuilder table = new StringBuilder("id,title\n");
        for (int row = 1; row <= 12; row++) {
            table.append("S").append(row).append(",\"").append(title).append("\"\n");
        }
        return table.toString();
    }
}
