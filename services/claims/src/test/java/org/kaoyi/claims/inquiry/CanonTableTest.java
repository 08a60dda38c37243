package org.kaoyi.claims.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.kaoyi.claims.account.OccasionId;
import org.kaoyi.claims.archive.Siglum;
import org.kaoyi.claims.cases.Archive;
import org.kaoyi.claims.cases.Archives;
import org.kaoyi.claims.value.ValueType;

/** Which topics of an occasion all sources tell, which some, and which one alone. */
class CanonTableTest {
    private final Archive archive = Archives.ofFourSources();

    @Test
    void theCanonTableTellsWhatAllTellWhatEachGroupTellsAndWhatOneAloneTells() {
        archive.question("place", ValueType.TEXT);
        archive.says("C1", "talk", "men", "300,000");
        archive.says("C2", "talk", "men", "300,000");
        archive.says("K1", "talk", "men", "200,000");
        archive.says("C1", "talk", "place", "in the Kremlin");
        archive.says("C2", "talk", "place", "in Moscow");
        archive.silent("K1", "talk", "place");
        archive.says("K1", "talk", "day", "1957-11-09");

        CanonTable table = CanonTable.of(archive.dossier(), new OccasionId("talk"));

        assertThat(table.canons())
                .extracting(
                        CanonTable.Canon::told,
                        canon -> canon.sources().toString(),
                        canon -> canon.topics().getFirst().question().value())
                .containsExactly(
                        tuple(CanonTable.Told.BY_ALL, "[C1, C2, K1]", "men"),
                        tuple(CanonTable.Told.BY_GROUP, "[C1, C2]", "place"),
                        tuple(CanonTable.Told.BY_ONE, "[K1]", "day"));
        assertThat(table.canons().get(1).topics().getFirst().silent()).containsExactly(new Siglum("K1"));
    }

    @Test
    void whatOneSourceAloneTellsOfAnOccasionIsNotToldByAll() {
        archive.says("K1", "talk", "men", "200,000");

        assertThat(CanonTable.of(archive.dossier(), new OccasionId("talk")).canons())
                .singleElement()
                .satisfies(canon -> assertThat(canon.told()).isEqualTo(CanonTable.Told.BY_ONE));
    }

    @Test
    void aTranslationIsNoFurtherSourceInTheCanonTable() {
        archive.translation("C1e", "C1");
        archive.says("C1", "talk", "men", "300,000");
        archive.says("C1e", "talk", "day", "1957-11-09");
        archive.says("K1", "talk", "day", "1957-11-09");
        archive.silent("C1e", "talk", "men");

        CanonTable table = CanonTable.of(archive.dossier(), new OccasionId("talk"));

        assertThat(table.sources()).containsExactly(new Siglum("C1"), new Siglum("K1"));
        assertThat(table.canons())
                .extracting(
                        CanonTable.Canon::told,
                        canon -> canon.topics().getFirst().question().value())
                .containsExactly(tuple(CanonTable.Told.BY_ALL, "day"), tuple(CanonTable.Told.BY_ONE, "men"));
        assertThat(table.canons().getLast().topics().getFirst().silent()).isEmpty();
    }
}
