package org.kaoyi.recording.linting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaoyi.claims.event.ClaimRecorded;
import org.kaoyi.claims.event.SourceExamined;
import org.kaoyi.recording.Workshop;
import org.kaoyi.recording.importing.ImportOptions;
import org.kaoyi.recording.importing.ImportSummary;

/** Given rows that import takes, lint finds what two coders would have written differently. */
class LinterTest {
    @TempDir
    Path folder;

    private Workshop ledger;

    @BeforeEach
    void furnish() {
        ledger = new Workshop(folder).furnished();
    }

    private List<String> found() {
        return Linter.lint(
                        ledger.book(),
                        ledger.events(ClaimRecorded.class).stream()
                                .map(ClaimRecorded::claim)
                                .toList(),
                        ledger.events(SourceExamined.class).stream()
                                .map(SourceExamined::examination)
                                .toList())
                .stream()
                .map(finding -> finding.rule().label() + " " + finding.row())
                .toList();
    }

    private List<String> lint(String claims) {
        ImportSummary summary =
                ledger.importing(ImportOptions.by("editor").creatingMissing(), ledger.file("claims.csv", claims));
        assertThat(summary.errors()).isEmpty();
        return found();
    }

    @Test
    void soundRowsAreFoundSound() {
        assertThat(lint("""
                        id,occasion,question,source,value,polarity,mode,plan_holder,plan_date,scope,unit,reader
                        a,talk-9-nov,apologised,K1,yes,,,,,,,
                        b,talk-9-nov,apologised,C1,,silent,,,,,,Shen Zhihua
                        c,talk-9-nov,strength,C1,30萬,,,,,1957-12,1,
                        d,talk-9-nov,strength,C1,120萬,,,,,1953-07,1,
                        e,talk-9-nov,talk-date,C1,1957-11-09,,planned,mao,1957-10,,,
                        """)).isEmpty();
    }

    @Test
    void aPlanNeedsAnOwner() {
        assertThat(lint("""
                        id,occasion,question,source,value,mode,plan_holder
                        a,talk-9-nov,talk-date,C1,1957-11-09,planned,
                        b,talk-9-nov,talk-date,C1,1957-11-10,proposed,mao
                        """)).containsExactly("plan-unowned a", "plan-unowned b");
    }

    @Test
    void aFigureIsNotExpandedAndItsUnitIsNotInIt() {
        ledger.importing(ledger.file("questions2.csv", "id,text,type,unit\nland,How much land?,quantity,坪\n"));
        assertThat(lint("""
                        id,occasion,question,source,value,scope,unit,quotation
                        a,talk-9-nov,strength,C1,"110,000",1957,1,約11萬人
                        b,talk-9-nov,land,K1,11萬坪,,,
                        c,talk-9-nov,strength,SHEN,"110,000",1957,1,110 000 men
                        """)).containsExactly("digits-expanded a", "unit-in-value b");
    }

    @Test
    void aSourceIsNotSilentOnWhatItAffirms() {
        assertThat(lint("""
                        id,occasion,question,source,value,polarity,speaker,hearer
                        a,talk-9-nov,apologised,K1,yes,,,
                        b,talk-9-nov,apologised,K1,,silent,,
                        """)).containsExactly("silent-and-affirms b");
    }

    @Test
    void silenceOfAnotherModeOrOfAnOlderRecordIsFound() {
        assertThat(lint("""
                        id,occasion,question,source,value,polarity,mode,date,ground
                        a,talk-9-nov,apologised,K1,yes,,,,
                        b,talk-9-nov,apologised,C1,,silent,planned,,
                        c,talk-9-nov,apologised,SHEN,,silent,,1957-11-08,did not wish to show weakness
                        """)).containsExactly("silent-too-early c", "silent-other-mode b", "ground-is-motive c");
    }

    @Test
    void silenceThatNamesNoPlanMeetsThePlanOfAnybody() {
        assertThat(lint("""
                        id,occasion,question,source,value,polarity,mode,plan_holder,plan_date,date
                        a,talk-9-nov,apologised,K1,yes,,planned,mao,1957-12-16,
                        b,talk-9-nov,apologised,C1,,silent,planned,,,
                        c,talk-9-nov,apologised,C1,,silent,planned,mao,1957-12-17,
                        """)).contains("silent-other-mode c").doesNotContain("silent-other-mode b");
    }

    @Test
    void oneQuestionTakesOneAnswerOfOneSource() {
        assertThat(lint("""
                        id,occasion,question,source,value,scope,unit
                        a,talk-9-nov,strength,C1,30萬,1957,1
                        b,talk-9-nov,strength,C1,40萬,1957,1
                        c,talk-9-nov,strength,C1,40萬,1957,師
                        """)).containsExactly("two-answers b");
    }

    @Test
    void aPartIsNotCodedOnItsWhole() {
        assertThat(lint("""
                        id,occasion,question,source,value,scope,unit
                        a,talk-9-nov,strength,C1,8萬,1957,1
                        b,moscow-talks,strength,C1,25萬,1957,1
                        """)).containsExactly("part-on-whole b");
    }

    @Test
    void balancesAddOnePopulationAtOneTime() {
        ledger.importing(ledger.file("balances.csv", """
                whole_occasion,whole_question,part_occasion,part_question
                moscow-talks,strength,talk-9-nov,strength
                """));
        assertThat(lint("""
                        id,occasion,question,source,value,scope,unit,population
                        a,talk-9-nov,strength,C1,8萬,1957,1,Volunteers in Korea
                        b,moscow-talks,strength,C1,25萬,1957,1,Volunteers
                        c,moscow-talks,strength,K1,25萬,1958,1,Volunteers
                        """)).containsExactly("balance-many-scopes moscow-talks / strength", "population-missing a");
    }

    @Test
    void enumeratedSetsAreMarkedAndTermsRelated() {
        ledger.importing(ledger.file("terms.csv", """
                        id,name,scheme,excludes
                        agreed,agreed,answers,refused
                        refused,refused,answers,
                        consider,will consider it,answers,
                        considers,will consider it.,answers,
                        """), ledger.file("questions2.csv", """
                        id,text,type,vocabulary
                        answer,What was the answer?,term,answers
                        steps,Which steps?,set,answers
                        """));
        assertThat(lint("""
                        id,occasion,question,source,value,note
                        a,talk-9-nov,answer,C1,agreed,
                        b,talk-9-nov,answer,K1,consider,
                        c,talk-9-nov,steps,K1,agreed; consider,"p. 88; only these two"
                        """))
                .containsExactly(
                        "set-unmarked c",
                        "term-unrelated talk-9-nov / answer",
                        "same-term-twice consider",
                        "excludes-one-way agreed");
    }

    @Test
    void aQuestionThatAsksWhatSomebodySaidNeedsNoAttribution() {
        ledger.importing(ledger.file("questions2.csv", "id,text,type\nsaid,What did Mao Zedong say?,text\n"));
        assertThat(lint("id,occasion,question,source,value,attributed_to\na,talk-9-nov,said,C1,words,mao\n"))
                .containsExactly("attribution-doubled a");
    }

    @Test
    void theSideIsTheTellersNotTheCustodians() {
        ledger.importing(ledger.file("agents2.csv", "id,name,side\nzhou,Zhou Enlai,Chinese\n"));
        assertThat(lint("""
                        id,occasion,question,source,value,speaker,hearer,side,custody
                        a,talk-9-nov,apologised,C1,yes,zhou,yudin,Soviet,Soviet
                        """)).containsExactly("side-of-custodian a");
    }
}
