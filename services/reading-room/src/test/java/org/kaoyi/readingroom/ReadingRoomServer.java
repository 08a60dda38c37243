package org.kaoyi.readingroom;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.kaoyi.codec.EventCodec;
import org.kaoyi.ledger.EventLog;
import org.kaoyi.ledger.attachment.AttachmentFolder;
import org.kaoyi.ledger.memory.InMemoryEventLog;
import org.kaoyi.projections.ProjectionsRuntime;
import org.kaoyi.readingroom.access.AccessSettings;
import org.kaoyi.readingroom.access.token.Tokens;
import org.kaoyi.readingroom.access.token.TokensInDatabase;
import org.kaoyi.readingroom.openapi.RestDescription;
import org.kaoyi.recording.Recorder;
import org.kaoyi.recording.importing.MappingsInDatabase;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.util.FileSystemUtils;

/** The reading room on a log in memory and rows in PostgreSQL. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({ReadingRoomConfiguration.class, RestDescription.class})
public class ReadingRoomServer {
    @Bean(destroyMethod = "close")
    EmbeddedPostgres postgres() throws IOException {
        return EmbeddedPostgres.builder().start();
    }

    @Bean(destroyMethod = "close")
    EventLog log() {
        return new InMemoryEventLog(Clock.systemUTC());
    }

    @Bean(destroyMethod = "close")
    ProjectionsRuntime projections(EmbeddedPostgres postgres, EventLog log) {
        DataSource database = postgres.getPostgresDatabase();
        Flyway.configure().dataSource(database).load().migrate();
        ProjectionsRuntime projections = new ProjectionsRuntime(database, log, new EventCodec());
        projections.start();
        return projections;
    }

    @Bean
    Tokens tokens(EmbeddedPostgres postgres, ProjectionsRuntime migrated) {
        return new TokensInDatabase(postgres.getPostgresDatabase(), Clock.systemUTC());
    }

    @Bean
    AccessSettings nobodyIsAsked() {
        return AccessSettings.NONE;
    }

    /** Of a log that nobody signs. */
    @Bean
    ProofDesk proofDesk() {
        return new ProofDesk() {
            private volatile @Nullable Verification verified;

            @Override
            public String ofClaim(String id) {
                return "{\"claim\":\"" + id + "\"}";
            }

            @Override
            public String ofPosition(long position) {
                return "{\"position\":" + position + "}";
            }

            @Override
            public Optional<String> checkpoint() {
                return Optional.of("test.ledger\n1\nAAAA\n\n— test.ledger signed\n");
            }

            @Override
            public void verify() {
                verified = new Verification(Instant.EPOCH, 1_200, 1_200, true, 3, 5, null);
            }

            @Override
            public Optional<Verification> verification() {
                return Optional.ofNullable(verified);
            }
        };
    }

    @Bean
    ReadingRoom readingRoom(ProjectionsRuntime projections, EventLog log, EmbeddedPostgres postgres, KeptFolder kept) {
        EventCodec codec = new EventCodec();
        return new ReadingRoom(
                projections,
                Recorder.of(log, codec),
                log,
                codec,
                Optional.of(new AttachmentFolder(kept.path().resolve("kept"))),
                new MappingsInDatabase(postgres.getPostgresDatabase()));
    }

    /** Is gone when the server is. */
    record KeptFolder(Path path) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            FileSystemUtils.deleteRecursively(path);
        }
    }

    @Bean(destroyMethod = "close")
    KeptFolder kept() throws IOException {
        return new KeptFolder(Files.createTempDirectory("attachments"));
    }
}
