package org.kaoyi.recording.exporting;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaoyi.claims.account.Claim;
import org.kaoyi.claims.account.Examination;
import org.kaoyi.claims.event.ClaimRecorded;
import org.kaoyi.claims.event.SourceExamined;
import org.kaoyi.claims.value.DateCalendar;
import org.kaoyi.recording.Workshop;
import org.kaoyi.recording.importing.ImportSummary;
import org.kaoyi.recording.importing.SpreadsheetGuard;

/** A claims table that was exported is read as the same claims, in whatever calendar the source gives its dates. */
class CalendarsBothWaysTest {
    private static final int ROUNDS = 60;
    private static final int DAYS = 28;
    private static final int MONTHS = 12;

    @TempDir
    Path folder;

    @Test
    void datesOfEveryCalendarAreReadBackAsTheSameClaims() throws IOException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        StringBuilder table =
                new StringBuilder("id,occasion,question,source,value,polarity,mode,plan_holder,plan_date,scope,date\n");
        for (int i = 0; i < ROUNDS; i++) {
            String polarity = i % 4 == 0 ? "silent" : "";
            String value = polarity.isEmpty() ? "30萬" : "";
            table.append("r%d,talk-9-nov,strength,C1,%s,%s,planned,Mao Zedong,%s,%s,%s%n"
                    .formatted(i, value, polarity, date(random), scope(random), date(random, i)));
        }
        Workshop ledger = new Workshop(folder).furnished();
        ImportSummary summary = ledger.claims(table.toString());
        assertThat(summary.errors()).as("seed " + seed).isEmpty();
        List<Claim> claims = claims(ledger);
        List<Examination> examinations = examinations(ledger);

        ClaimsTable exporting = new ClaimsTable(ledger.book());
        StringWriter exported = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(exported)) {
            csv.writeRecord(ClaimsTable.columns());
            claims.forEach(claim -> csv.writeRecord(guarded(exporting.of(claim))));
            examinations.forEach(examination -> csv.writeRecord(guarded(exporting.of(examination))));
        }
        Workshop again = new Workshop(folder).furnished();
        ImportSummary second = again.claims(exported.toString());

        assertThat(exporting.inexact()).as("seed " + seed).isEmpty();
        assertThat(second.errors()).as("seed " + seed).isEmpty();
        assertThat(claims(again)).as("seed " + seed).isEqualTo(claims);
        assertThat(examinations(again)).as("seed " + seed).isEqualTo(examinations);
        assertThat(claims.stream().map(claim -> claim.told().calendar()))
                .as("seed " + seed)
                .contains(DateCalendar.JULIAN, DateCalendar.MINGUO, DateCalendar.REIGN, DateCalendar.LUNAR, null);
    }

    private static List<String> guarded(List<String> cells) {
        return cells.stream().map(SpreadsheetGuard::guarded).toList();
    }

    private static List<Claim> claims(Workshop ledger) {
        return ledger.events(ClaimRecorded.class).stream()
                .map(ClaimRecorded::claim)
                .toList();
    }

    private static List<Examination> examinations(Workshop ledger) {
        return ledger.events(SourceExamined.class).stream()
                .map(SourceExamined::examination)
                .toList();
    }

    private static String scope(Random random) {
        String time = date(random);
        return random.nextBoolean()
                ? time
                : "\"time=" + time.replace("\"", "") + "; participant=Kim Il-sung; topic=men \\; horses\"";
    }

    private static String date(Random random) {
        return date(random, random.nextInt(ROUNDS));
    }

    /**
     * A day, a month, a part of a month, an extent or a doubtful day, as the clerks of five calendars wrote it; rows
     * that follow each other get one form after the other, so that no form is missing from any run.
     */
    private static String date(Random random, int row) {
        int year = 1930 + random.nextInt(10);
        int month = 1 + random.nextInt(MONTHS);
        int day = 1 + random.nextInt(DAYS);
        String minguo = "民國%d年%d月".formatted(year - 1911, month);
        String showa = "昭和%d年%d月".formatted(year - 1925, month);
        String[] forms = {
            "%d-%02d-%02d".formatted(year, month, day),
            "%d %s %d O.S.".formatted(day, month(month), year),
            "%s %d O.S.".formatted(month(month), year),
            "%d O.S.".formatted(year),
            "%d %s %d – %d %s %d O.S.".formatted(day, month(month), year, day, month(month), year + 1),
            minguo + day + "日",
            minguo + "中旬",
            minguo + day + "日以前",
            "民國%d年".formatted(year - 1911),
            showa + day + "日",
            showa + "上旬",
            "農曆%d年%d月%d日".formatted(year, month, day),
            "檀紀%d年".formatted(year + 2333),
            "%d-%02d~".formatted(year, month),
            "{%d-%02d,%d-%02d}".formatted(year, month, year + 1, month),
        };
        return "\"" + forms[row % forms.length] + "\"";
    }

    private static String month(int number) {
        return List.of(
                        "January",
                        "February",
                        "March",
                        "April",
                        "May",
                        "June",
                        "July",
                        "August",
                        "September",
                        "October",
                        "November",
                        "December")
                .get(number - 1);
    }
}
