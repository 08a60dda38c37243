package org.kaoyi.projections.discrepancies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.kaoyi.claims.event.LedgerEvent;
import org.kaoyi.claims.reference.ReferenceBook;
import org.kaoyi.projections.fixture.Given;
import org.kaoyi.projections.view.ClaimViews;

/** A row of a view names the position of its event; where somebody altered it, another event stands there. */
class RowsOfOtherEventsTest {
    private static final LedgerEvent SOURCE = Given.registered("C1", "Chinese");

    @Test
    void an_event_that_is_neither_a_claim_nor_an_examination_is_shown_as_none() {
        DossierDraft draft = new DossierDraft(new ReferenceBook());

        assertThatThrownBy(() -> draft.row(1, true, SOURCE)).hasMessage("a row holds a claim or an examination");
        assertThatThrownBy(() -> ClaimViews.of(SOURCE)).hasMessage("only claims and examinations are shown as claims");
    }

    @Test
    void who_is_interrupted_while_cases_are_found_is_told() {
        boolean interrupted;
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> AllCases.joined(new CompletableFuture<>()))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("the finding of cases was interrupted");
        } finally {
            interrupted = Thread.interrupted();
        }
        assertThat(interrupted).as("it goes on being interrupted").isTrue();
    }
}
