package org.kaoyi.app.released;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kaoyi.app.backup.BackupCheck;
import org.kaoyi.app.backup.BackupFile;
import org.kaoyi.app.backup.Restoring;
import org.kaoyi.app.integrity.LedgerVerification;
import org.kaoyi.app.ledger.Access;
import org.kaoyi.app.ledger.OpenLedger;
import org.kaoyi.app.ledger.Seal;
import org.kaoyi.app.postgres.DataFolder;
import org.kaoyi.app.postgres.LedgerDatabase;
import org.kaoyi.app.wholeway.OneDatabase;
import org.kaoyi.projections.feed.ProjectionStatus;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Data of every released version opens: its backup is restored, and its database is brought up to date where it stands. How a version's folder is made is told in
 * the README beside them; a folder is never changed.
 */
class ReleasedLedgersTest {
    private static final Path RELEASED = Path.of("src/test/resources/released");

    @TempDir
    private Path folder;

    static Stream<Path> versions() throws IOException {
        try (Stream<Path> found = Files.list(RELEASED)) {
            List<Path> versions = found.filter(Files::isDirectory).sorted().toList();
            assertThat(versions).as("versions in %s", RELEASED).isNotEmpty();
            return versions.stream();
        }
    }

    @ParameterizedTest
    @MethodSource("versions")
    void its_backup_is_restored_with_the_same_root(Path version) throws Exception {
        Properties expected = expected(version);
        Seal seal = new Seal(folder.resolve("seal"), List.of());
        LedgerDatabase database = database(OneDatabase.fresh("released_backup"));
        try (BackupFile backup = BackupFile.open(version.resolve("ledger.kaoyi"))) {
            BackupCheck.Sound sound = BackupCheck.of(backup, null, (position, head) -> {});
            assertThat(sound.root()).isEqualTo(expected.getProperty("root"));
            assertThat(sound.checkpoints()).isPositive();
            Restoring.into(database, seal, backup);
        }

        assertOpens(database, seal, expected);
    }

    @ParameterizedTest
    @MethodSource("versions")
    void its_database_is_brought_up_to_date_where_it_stands(Path version) throws Exception {
        PGSimpleDataSource source = OneDatabase.fresh("released_database");
        load(version.resolve("database.sql.gz"), source);
        // As kaoyi serve does at its start; whatever it records is none of this test's business.
        OpenLedger.open(database(source), Access.WRITE).close();

        assertOpens(database(source), Seal.NONE, expected(version));
    }

    private LedgerDatabase database(PGSimpleDataSource source) {
        return LedgerDatabase.at(
                OneDatabase.url(source),
                new DataFolder(folder),
                Map.of(LedgerDatabase.ATTACHMENTS, folder.resolve("attachments").toString()));
    }

    private static Properties expected(Path version) throws IOException {
        Properties expected = new Properties();
        try (InputStream in = Files.newInputStream(version.resolve("expected.properties"))) {
            expected.load(in);
        }
        return expected;
    }

    /** A dump by pg_dump --inserts: plain statements, but for the commands of its own client. */
    private static void load(Path dump, PGSimpleDataSource database) throws IOException, SQLException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(dump));
                Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(new java.io.BufferedReader(new InputStreamReader(in, UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("\\"))
                    .collect(Collectors.joining("\n")));
        }
    }

    /** The log is sound to the root of then, and today's views can be folded of all of it. */
    private static void assertOpens(LedgerDatabase database, Seal seal, Properties expected) {
        try (OpenLedger open = OpenLedger.open(database, Access.READ, Clock.systemUTC(), seal)) {
            open.projectionsUpToDate();
            boolean attachments = seal.folder() != null; // a dump of the database has none
            LedgerVerification.Result found =
                    new LedgerVerification(List.of(), null, true, (position, head) -> {}).of(open);
            assertThat(found.log().fault()).isEmpty();
            assertThat(HexFormat.of().formatHex(found.log().root())).isEqualTo(expected.getProperty("root"));
            assertThat(found.viewAtFault()).isEmpty();
            assertThat(found.attachments().compared()).isEqualTo(attachments ? 1 : 0);
            assertThat(open.projections().status())
                    .isNotEmpty()
                    .extracting(ProjectionStatus::parked)
                    .containsOnly(0);
        }
    }
}
