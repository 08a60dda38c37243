package org.kaoyi.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaoyi.app.importing.ImportOrder;
import org.kaoyi.app.ledger.Access;
import org.kaoyi.app.ledger.OpenLedger;
import org.kaoyi.app.postgres.DataFolder;
import org.kaoyi.app.postgres.LedgerDatabase;
import org.kaoyi.app.wholeway.OneDatabase;
import org.kaoyi.codec.KaoyiJson;
import org.kaoyi.testing.RunsBesideOthers;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.HandlerMapping;

/** Commands of the owner are taken at the local door, and hear why one can not be carried out. */
@RunsBesideOthers
class LocalDoorTest {
    private static final LocalToken TOKEN = new LocalToken("known to the owner");

    private final PGSimpleDataSource database = OneDatabase.fresh("door");

    @TempDir
    private Path folder;

    private OpenLedger reader;
    private String order;

    @BeforeEach
    void a_server_that_only_reads() throws Exception {
        open(Access.WRITE).close();
        reader = open(Access.READ);
        Path table = Files.writeString(folder.resolve("sources.csv"), "id,title\nC1,Mao to Yudin\n");
        order = KaoyiJson.reports()
                .writeValueAsString(ImportOrder.of(List.of(table), List.of("sources.csv"), "a historian"));
    }

    @AfterEach
    void close() {
        reader.close();
    }

    private OpenLedger open(Access access) {
        return OpenLedger.open(LedgerDatabase.at(OneDatabase.url(database), new DataFolder(folder), Map.of()), access);
    }

    @Test
    void it_opens_to_nobody_without_its_token() throws Exception {
        for (String shown : List.of("", "guessed")) {
            ResponseEntity<String> refused = knock(shown);

            assertThat(refused.getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
            assertThat(refused.getBody()).contains("This door opens to commands of the ledger's owner.");
        }
    }

    @Test
    void a_server_that_can_not_record_says_so_and_that_nothing_is_recorded_twice() throws Exception {
        ResponseEntity<String> unable = knock(TOKEN.value());

        assertThat(unable.getStatusCode()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
        assertThat(unable.getBody())
                .contains("The server can not record now: ", "Do the same again: nothing is recorded twice.");
    }

    private ResponseEntity<String> knock(String shown) throws Exception {
        HttpServletRequest fromHere = (HttpServletRequest) Proxy.newProxyInstance(
                LocalDoorTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getRemoteAddr", "getLocalAddr" -> "127.0.0.1";
                    case "getAttribute" ->
                        HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE.equals(arguments[0]) ? Errand.IMPORTS : null;
                    default -> null;
                });
        return new LocalDoor(reader, TOKEN).carryOut(shown, order, fromHere);
    }
}
