package org.kaoyi.projections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaoyi.projections.fixture.Given.occasion;
import static org.kaoyi.projections.fixture.Given.says;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kaoyi.claims.account.Occasion;
import org.kaoyi.claims.account.OccasionId;
import org.kaoyi.claims.archive.Access;
import org.kaoyi.claims.archive.AccessForm;
import org.kaoyi.claims.archive.Layer;
import org.kaoyi.claims.archive.Siglum;
import org.kaoyi.claims.archive.Source;
import org.kaoyi.claims.event.OccasionRedescribed;
import org.kaoyi.claims.event.OccasionRegistered;
import org.kaoyi.claims.event.SourceRegistered;
import org.kaoyi.claims.value.DateValue;
import org.kaoyi.claims.value.Policy;
import org.kaoyi.claims.value.date.DateReader;
import org.kaoyi.projections.discrepancies.CaseFilter;
import org.kaoyi.projections.discrepancies.CaseView;
import org.kaoyi.projections.discrepancies.Inquiries;
import org.kaoyi.projections.fixture.TestLedger;
import org.kaoyi.projections.view.Between;

/** What could be known in a year, and which cases are of occasions that happened in some days. */
class KnownAndDatedCasesTest {
    private final DisputedTalk disputed = new DisputedTalk();
    private final TestLedger ledger = disputed.ledger;
    private final ProjectionsRuntime projections = disputed.projections;

    @AfterEach
    void stop() {
        disputed.close();
    }

    @Test
    void whatCouldBeKnownInAYearLeavesOutWhatWasOpenedLaterAndNamesTheUndated() {
        ledger.append(
                new SourceRegistered(seen("F1", "1995")),
                new SourceRegistered(seen("F2", "2004")),
                says("f1", "visit", "proposer", "F1", "mao"),
                says("f2", "visit", "proposer", "F2", "kim"));
        disputed.caughtUp();

        Inquiries.KnownCases in1999 = projections.inquiries().knownIn(CaseFilter.ALL, 1999);
        Inquiries.KnownCases in2010 = projections.inquiries().knownIn(CaseFilter.FINDINGS, 2010);

        assertThat(in1999.cases()).singleElement().satisfies(found -> {
            assertThat(found.occasion()).isEqualTo("visit");
            assertThat(found.grade()).isEqualTo("single");
            assertThat(found.knownIn()).isEqualTo(new CaseView.KnownIn(1999, List.of()));
        });
        assertThat(in1999.undated()).containsExactly("C1", "K1");
        assertThat(in2010.cases()).extracting(CaseView::grade).containsExactly("conflict");
        assertThat(projections
                        .inquiries()
                        .knownIn(CaseFilter.ofOccasion("talk"), 2010)
                        .cases())
                .isEmpty();
    }

    @Test
    void casesAreFoundByTheDaysOnWhichTheirOccasionsCanHaveBeen() {
        ledger.append(
                new SourceRegistered(seen("F1", "1995")),
                dated("extent", "1957-12/1958-02"),
                dated("one of two", "[1954, 1956]"),
                dated("until", "../1953"),
                dated("lunar", "戊戌年正月"),
                occasion("undated", null));
        for (String it : List.of("talk", "visit", "extent", "one of two", "until", "lunar", "undated")) {
            ledger.append(says("f " + it, it, "proposer", "F1", "mao"));
        }
        disputed.caughtUp();

        assertThat(between("1958-01", "1958-01")).containsExactly("extent");
        assertThat(between("1957-11-09", "1957-12-01")).containsExactly("extent", "talk");
        assertThat(between("1955", "1955")).isEmpty();
        assertThat(between("1956", null)).containsExactly("extent", "one of two", "talk", "visit");
        assertThat(between(null, "1954-01-01")).containsExactly("one of two", "until");

        ledger.append(redated("undated", "1955"), redated("extent", null));
        disputed.caughtUp();

        assertThat(between("1955", "1955")).containsExactly("undated");
        assertThat(between("1958-01", "1958-01")).isEmpty();
    }

    /** Occasions of the cases that the report lists, which are the same as when each family is looked at by itself. */
    private List<String> between(@Nullable String from, @Nullable String to) {
        CaseFilter proposed =
                new CaseFilter(null, "proposer", null, null, null, false, true).happened(Between.days(from, to));
        List<String> listed = occasions(projections.discrepancies().cases(proposed));
        assertThat(projections.discrepancies().count(proposed)).isEqualTo(listed.size());
        assertThat(occasions(projections.inquiries().knownIn(proposed, 2030).cases()))
                .isEqualTo(listed);
        return listed;
    }

    private static List<String> occasions(List<CaseView> cases) {
        return cases.stream().map(CaseView::occasion).sorted().toList();
    }

    private static OccasionRegistered dated(String id, String date) {
        return new OccasionRegistered(on(id, date));
    }

    private static OccasionRedescribed redated(String id, @Nullable String date) {
        return new OccasionRedescribed(on(id, date), "a better reading");
    }

    private static Occasion on(String id, @Nullable String date) {
        DateValue read = date == null ? null : new DateReader(Policy.STANDARD.dates()).read(date);
        return new Occasion(new OccasionId(id), id, null, null, read, null, List.of(), List.of(), null);
    }

    private static Source seen(String siglum, String year) {
        return new Source(
                new Siglum(siglum),
                "File " + siglum,
                null,
                Layer.RECORD,
                List.of(),
                null,
                "Soviet",
                null,
                null,
                new Access(AccessForm.ORIGINAL, null, null, year, null),
                List.of(),
                null,
                List.of(),
                null);
    }
}
