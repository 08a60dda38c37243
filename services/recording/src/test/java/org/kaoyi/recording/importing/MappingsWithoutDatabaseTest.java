package org.kaoyi.recording.importing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.kaoyi.ledger.LogUnavailable;
import org.postgresql.ds.PGSimpleDataSource;

/** Of mappings that a database keeps it is told when that does not answer. */
class MappingsWithoutDatabaseTest {
    /** On this port nothing listens. */
    private static final int NOBODY = 1;

    @Test
    void a_mapping_can_neither_be_read_nor_forgotten() {
        PGSimpleDataSource ended = new PGSimpleDataSource();
        ended.setServerNames(new String[] {"127.0.0.1"});
        ended.setPortNumbers(new int[] {NOBODY});
        KeptMappings kept = new MappingsInDatabase(ended);

        assertThatThrownBy(kept::all)
                .isInstanceOf(LogUnavailable.class)
                .hasMessage("the kept column mappings can not be read");
        assertThatThrownBy(() -> kept.forget("0123456789abcdef"))
                .isInstanceOf(LogUnavailable.class)
                .hasMessage("the kept column mappings can not be changed");
    }
}
