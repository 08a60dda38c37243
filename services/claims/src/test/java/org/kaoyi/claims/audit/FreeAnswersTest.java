package org.kaoyi.claims.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaoyi.claims.account.Claim;
import org.kaoyi.claims.cases.Archive;
import org.kaoyi.claims.cases.DescribedOccasion;
import org.kaoyi.claims.event.ClaimRecorded;
import org.kaoyi.claims.text.TextId;
import org.kaoyi.claims.value.ValueType;

/** A sentence says in the words of an answer what neither its question nor its occasion has. */
class FreeAnswersTest {
    private static final TextId TEXT = new TextId("text");
    private static final List<TextAudit.Statement> SENTENCES = List.of(
            new TextAudit.Statement("It failed on account of tension in the Taiwan Strait.", List.of(), List.of()),
            new TextAudit.Statement("The cooks were never asked.", List.of(), List.of()));

    private final ClaimIndex index = new ClaimIndex();
    private Claim claim;

    @BeforeEach
    void anAnswerInFreeWords() {
        Archive archive = new Archive()
                .source("X1", "Chinese")
                .occasion("leaving", "1958")
                .question("obstacle", ValueType.TEXT);
        archive.says("X1", "leaving", "obstacle", "tension in the Taiwan Strait");
        claim = archive.dossier().claims().getFirst();
        index.apply(DescribedOccasion.of("leaving").titled("The march home").registered());
    }

    private List<List<String>> found(AuditMemory memory) {
        return new TextAudit(index)
                .of(TEXT, SENTENCES, memory).statements().stream()
                        .map(it ->
                                it.suggestions().stream().map(Suggestion::claim).toList())
                        .toList();
    }

    @Test
    void aClaimIsFoundByTheWordsOfItsAnswerAndTheSentencesThatHaveThemAreLookedAtAgainWhenItComes() {
        AuditMemory memory = new AuditMemory();
        assertThat(found(memory)).containsExactly(List.of(), List.of());

        index.apply(new ClaimRecorded(claim));

        assertThat(found(memory)).containsExactly(List.of(claim.id().value()), List.of());
        assertThat(memory.examined()).isEqualTo(1);
    }
}
