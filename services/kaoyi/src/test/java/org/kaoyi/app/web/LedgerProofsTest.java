package org.kaoyi.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kaoyi.app.ledger.Seal;

/** What readers are told of a ledger that does not agree with its checkpoints. */
class LedgerProofsTest {
    private static final String DAMAGED = "the end of /srv/kaoyi/checkpoints is damaged";

    @Test
    void readersAreToldTheFileAndNotWhereTheServerHasIt() {
        Seal seal = new Seal(Path.of("/srv/kaoyi"), List.of());

        assertThat(LedgerProofs.withoutFolder(DAMAGED, seal)).isEqualTo("the end of checkpoints is damaged");
        assertThat(LedgerProofs.withoutFolder(DAMAGED, Seal.NONE)).isEqualTo(DAMAGED);
    }
}
