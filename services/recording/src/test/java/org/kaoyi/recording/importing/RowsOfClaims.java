package org.kaoyi.recording.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.kaoyi.claims.account.Claim;
import org.kaoyi.claims.event.ClaimRecorded;
import org.kaoyi.recording.Workshop;

/** A ledger with the Moscow talks, into which rows of a claims table are imported. */
abstract class RowsOfClaims {
    @TempDir
    Path folder;

    Workshop ledger;

    @BeforeEach
    void furnish() {
        ledger = new Workshop(folder).furnished();
    }

    Claim onlyClaim(String table) {
        assertThat(ledger.claims(table).errors()).isEmpty();
        List<ClaimRecorded> claims = ledger.events(ClaimRecorded.class);
        assertThat(claims).hasSize(1);
        return claims.getFirst().claim();
    }

    RowError onlyError(String table) {
        long before = ledger.log().head().position();
        ImportSummary summary = ledger.claims(table);
        assertThat(summary.exitCode()).isEqualTo(3);
        assertThat(summary.errors()).hasSize(1);
        assertThat(ledger.log().head().position()).isEqualTo(before);
        return summary.errors().getFirst();
    }
}
