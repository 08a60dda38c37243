package org.kaoyi.claims.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kaoyi.claims.value.ValueType;

/** Terms contradict each other only where their vocabulary says so. */
class TermsOfVocabulariesTest {
    private final Archive archive = Archive.ofTheTalks();

    @Test
    void wordsOfWhichNoRelationIsDeclaredDiffer() {
        archive.question("word", ValueType.TERM).terms("apology", "self-criticism");
        archive.says("K1", "talk", "word", "apology");
        archive.says("C1", "talk", "word", "self-criticism");

        Case found = archive.caseOf("talk", "word");

        assertThat(found.grade()).isEqualTo(Grade.DIFFERS);
        assertThat(found.kind()).isEqualTo(Kind.TERM);
    }

    @Test
    void anApologyIsStrongerThanAnAcknowledgementAndDoesNotContradictIt() {
        archive.question("word", ValueType.TERM).terms("acknowledgement").termEntailing("apology", "acknowledgement");
        archive.says("K1", "talk", "word", "apology");
        archive.says("C1", "talk", "word", "acknowledgement");

        assertThat(archive.caseOf("talk", "word").grade()).isEqualTo(Grade.COARSER);
    }

    @Test
    void termsDeclaredToExcludeEachOtherAreAConflict() {
        archive.question("answer", ValueType.TERM).terms("refused").termExcluding("agreed", "refused");
        archive.says("K1", "talk", "answer", "agreed");
        archive.says("C1", "talk", "answer", "refused");

        assertThat(archive.caseOf("talk", "answer").grade()).isEqualTo(Grade.CONFLICT);
    }

    @Test
    void termsOfAVocabularyDeclaredExclusiveAreAConflict() {
        archive.question("answer", ValueType.TERM).termsOf("answers", "agreed", "refused", "postponed");
        archive.says("K1", "talk", "answer", "agreed");
        archive.says("C1", "talk", "answer", "postponed");
        assertThat(archive.caseOf("talk", "answer").grade()).isEqualTo(Grade.DIFFERS);

        archive.then(Archive.exclusive("answers"));

        assertThat(archive.caseOf("talk", "answer").grade()).isEqualTo(Grade.CONFLICT);
        assertThat(archive.caseOf("talk", "answer").kind()).isEqualTo(Kind.TERM);
    }

    @Test
    void aKindOfATermDoesNotExcludeItInAnExclusiveVocabulary() {
        archive.question("answer", ValueType.TERM).termsOf("answers", "agreed", "refused");
        archive.termUnder("answers", "agreed-with-reserve", "agreed").then(Archive.exclusive("answers"));
        archive.says("K1", "talk", "answer", "agreed-with-reserve");
        archive.says("C1", "talk", "answer", "agreed");
        assertThat(archive.caseOf("talk", "answer").grade()).isEqualTo(Grade.COARSER);

        archive.source("C9", "Chinese").says("C9", "talk", "answer", "refused");
        assertThat(archive.caseOf("talk", "answer").grade()).isEqualTo(Grade.CONFLICT);
    }

    @Test
    void aTermOfAnotherVocabularyDiffersFromThoseOfAnExclusiveOne() {
        archive.question("answer", ValueType.TERM).termsOf("answers", "agreed").termsOf("tones", "friendly");
        archive.then(Archive.exclusive("answers"));
        archive.says("K1", "talk", "answer", "agreed");
        archive.says("C1", "talk", "answer", "friendly");

        assertThat(archive.caseOf("talk", "answer").grade()).isEqualTo(Grade.DIFFERS);
    }

    @Test
    void theNameOfAnExclusiveVocabularyExcludesNothingUnderIt() {
        archive.question("answer", ValueType.TERM).then(Archive.exclusive("answers"));
        archive.termUnder("tones", "agreed", "answers").termUnder("tones", "refused", "answers");
        archive.says("K1", "talk", "answer", "agreed");
        archive.says("C1", "talk", "answer", "answers");
        assertThat(archive.caseOf("talk", "answer").grade()).isEqualTo(Grade.COARSER);
    }
}
