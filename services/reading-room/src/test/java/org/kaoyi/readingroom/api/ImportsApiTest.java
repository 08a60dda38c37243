package org.kaoyi.readingroom.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.kaoyi.readingroom.api.Rest.json;

import java.io.ByteArrayOutputStream;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.UUID;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaoyi.ledger.EventLog;
import org.kaoyi.ledger.memory.InMemoryEventLog;
import org.kaoyi.readingroom.InterfaceServed;
import org.kaoyi.readingroom.ReadingRoom;
import org.kaoyi.readingroom.exchange.LogExport;
import org.kaoyi.recording.Recorder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A program brings in whatever the command line takes, by the same pipeline. */
@InterfaceServed
class ImportsApiTest {
    @Autowired
    ReadingRoom room;

    @LocalServerPort
    int port;

    private final String tag = UUID.randomUUID().toString().substring(0, 8);
    private Rest rest;

    @BeforeEach
    void connect() {
        rest = new Rest(port);
    }

    private HttpResponse<String> send(String query, byte[] bytes, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + "/api/v1/imports?" + query))
                .header("Content-Type", "application/octet-stream")
                .POST(HttpRequest.BodyPublishers.ofByteArray(bytes));
        return HttpClient.newHttpClient()
                .send(
                        (headers.length == 0 ? request : request.headers(headers)).build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    private String read(String query, byte[] bytes) throws Exception {
        HttpResponse<String> answer = send(query, bytes);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(json(answer).at("/state").stringValue()).as(answer.body()).isEqualTo("checked");
        return json(answer).at("/id").stringValue();
    }

    @Test
    void everyFormGoesThroughTheSamePipeline() throws Exception {
        String[] sent = {
            read("name=sources.csv", ("id,title,kind\ncsv-" + tag + ",A,letter\n").getBytes(UTF_8)),
            read("name=sources.tsv", ("id\ttitle\tkind\ntsv-" + tag + "\tA\tletter\n").getBytes(UTF_8)),
            read(
                    "name=library.json",
                    ("[{\"id\":\"csl-" + tag + "\",\"type\":\"book\",\"title\":\"A\"}]").getBytes(UTF_8)),
            read(
                    "name=edition.xml",
                    ("<TEI xmlns=\"http://www.tei-c.org/ns/1.0\"><teiHeader><fileDesc><sourceDesc><msDesc xml:id=\"tei-"
                                    + tag
                                    + "\"><msIdentifier><repository>RGANI</repository><idno>5</idno></msIdentifier></msDesc>"
                                    + "</sourceDesc></fileDesc></teiHeader></TEI>")
                            .getBytes(UTF_8)),
            read("name=book.xlsx&create-missing=true", workbook())
        };
        for (String id : sent) {
            HttpResponse<String> done = rest.post("/imports/" + id + "/commits", "{}");
            assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
            assertThat(json(done).at("/state").stringValue()).isEqualTo("imported");
            assertThat(json(done).at("/found/errorCount").asInt())
                    .as(done.body())
                    .isZero();
        }
        assertThat(room.projections().awaitPosition(room.log().head().position(), 30_000))
                .isTrue();
        for (String form : new String[] {"csv-", "tsv-", "csl-", "xlsx-"}) {
            assertThat(rest.get("/sources/" + form + tag).statusCode()).as(form).isEqualTo(200);
        }
        assertThat(rest.get("/claims/x-" + tag).body()).contains("300000");
        assertThat(json(rest.get("/imports/" + sent[4])).at("/found/files").size())
                .as("both sheets were read")
                .isEqualTo(2);
    }

    private byte[] workbook() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            row(book.createSheet("sources"), 0, "id", "title", "side");
            row(book.getSheet("sources"), 1, "xlsx-" + tag, "A", "Soviet");
            row(book.createSheet("claims"), 0, "id", "occasion", "question", "source", "value", "type");
            row(book.getSheet("claims"), 1, "x-" + tag, "o-" + tag, "q-" + tag, "xlsx-" + tag, "300000", "quantity");
            book.write(bytes);
        }
        return bytes.toByteArray();
    }

    private static void row(XSSFSheet sheet, int number, String... cells) {
        var row = sheet.createRow(number);
        for (int i = 0; i < cells.length; i++) {
            row.createCell(i).setCellValue(cells[i]);
        }
    }

    /** As curl names a body of which it is told nothing, and as a form names its parts: a server would take the file apart as parameters. */
    @Test
    void aFileThatCallsItselfAFormIsRefusedBeforeNothingIsLeftOfIt() throws Exception {
        byte[] table = ("id,title,kind\nform-" + tag + ",A,letter\n").getBytes(UTF_8);
        int before = json(rest.get("/imports")).size();
        for (String type : new String[] {
            "application/x-www-form-urlencoded", "multipart/form-data", "multipart/form-data; boundary=part"
        }) {
            for (String place :
                    new String[] {"/imports?name=sources.csv", "/sources/S-" + tag + "/passages?name=a.txt"}) {
                HttpResponse<String> answer = sendAs(type, place, table);

                assertThat(answer.statusCode()).as("%s as %s", place, type).isEqualTo(415);
                assertThat(json(answer).at("/detail").stringValue())
                        .contains(type)
                        .contains("Content-Type: application/octet-stream");
            }
        }
        assertThat(json(rest.get("/imports")).size()).isEqualTo(before);
    }

    private HttpResponse<String> sendAs(String type, String place, byte[] bytes) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1" + place))
                                .header("Content-Type", type)
                                .POST(HttpRequest.BodyPublishers.ofByteArray(bytes))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void aDryRunTellsTypesNamesAndCasesAndErrorsByFileRowColumnValueAndReason() throws Exception {
        new Archive(room.recorder()).source("D-" + tag, "Chinese");
        new Archive(room.recorder()).source("E-" + tag, "DPRK");
        String table =
                "occasion,question,source,value\no-%1$s,q-%1$s,D-%1$s,300000\no-%1$s,q-%1$s,E-%1$s,540000\n,q-%1$s,D-%1$s,1\n"
                        .formatted(tag);
        long before = room.log().head().position();

        HttpResponse<String> answer = send("name=claims.csv&create-missing=true", table.getBytes(UTF_8));

        assertThat(json(answer).at("/found/created").toString()).contains("quantity");
        assertThat(json(answer).at("/found/cases/0/grade").stringValue()).isEqualTo("conflict");
        assertThat(json(answer).at("/found/errors/0/row").asInt()).isEqualTo(4);
        assertThat(json(answer).at("/found/errors/0/column").stringValue()).isEqualTo("occasion");
        assertThat(room.log().head().position()).isEqualTo(before);
        String id = json(answer).at("/id").stringValue();
        assertThat(rest.get("/imports/" + id + "/errors").body()).startsWith("file,row,column,value,reason");
        assertThat(rest.get("/imports").body()).contains(id);
    }

    @Test
    void aMappingIsGivenKeptAndForgotten() throws Exception {
        HttpResponse<String> refused =
                send("name=x.csv", ("Nr,Bezeichnung " + tag + "\nM-" + tag + ",A\n").getBytes(UTF_8));
        String id = json(refused).at("/id").stringValue();
        assertThat(json(refused).at("/state").stringValue()).isEqualTo("refused");
        assertThat(json(refused).at("/refused/headings").size()).isEqualTo(2);

        HttpResponse<String> checked = rest.post(
                "/imports/" + id + "/checks",
                "{\"kind\":\"sources\",\"fields\":{\"Nr\":\"id\",\"Bezeichnung %s\":\"title\"}}".formatted(tag));
        assertThat(json(checked).at("/state").stringValue()).as(checked.body()).isEqualTo("checked");
        assertThat(rest.get("/mappings").body()).doesNotContain("Bezeichnung " + tag);
        rest.post("/imports/" + id + "/commits", "{}");

        String kept = rest.get("/mappings").body();
        assertThat(kept).contains("Bezeichnung " + tag);
        String mapping = room.mappings().all().stream()
                .filter(it -> it.fields().containsKey("Bezeichnung " + tag))
                .findFirst()
                .orElseThrow()
                .id();
        assertThat(rest.post("/mappings/" + mapping + "/discards", "{}").statusCode())
                .isEqualTo(204);
        assertThat(rest.post("/mappings/" + mapping + "/discards", "{}").statusCode())
                .isEqualTo(404);
        assertThat(rest.post("/imports/" + id + "/checks", "{\"colour\":1}").statusCode())
                .isEqualTo(422);
    }

    @Test
    void anImportIsTakenBackAndItsFileDiscarded() throws Exception {
        String id = read("name=sources.csv", ("id,title,kind\nR-" + tag + ",A,letter\n").getBytes(UTF_8));
        rest.post("/imports/" + id + "/commits", "{}");

        assertThat(rest.post("/imports/" + id + "/retractions", "{\"reason\":\"\"}")
                        .statusCode())
                .isEqualTo(422);
        for (String unknown : new String[] {"none", "0123456789abcdef0123456789abcdef"}) {
            HttpResponse<String> ofNone = rest.post("/imports/" + unknown + "/retractions", "{\"reason\":\"wrong\"}");
            assertThat(ofNone.statusCode()).as("the address is of no import").isEqualTo(404);
            assertThat(json(ofNone).at("/type").stringValue()).isEqualTo("urn:kaoyi:problem:unknown-import");
        }
        HttpResponse<String> retracted = rest.post("/imports/" + id + "/retractions", "{\"reason\":\"wrong\"}");

        assertThat(json(retracted).at("/withdrawn").asInt())
                .as(retracted.body())
                .isEqualTo(1);
        assertThat(json(rest.get("/imports/" + id)).at("/state").stringValue()).isEqualTo("taken-back");
        assertThat(rest.post("/imports/" + id + "/discards", "{}").statusCode()).isEqualTo(204);
        assertThat(rest.get("/imports/" + id).statusCode()).isEqualTo(404);
    }

    @Test
    void anotherLedgerIsLookedAtRecordedAnewAndTakenBack() throws Exception {
        StringWriter export = new StringWriter();
        try (EventLog another = new InMemoryEventLog(Clock.systemUTC())) {
            Archive archive = new Archive(Recorder.of(another, room.codec()));
            archive.source("L-" + tag, "Soviet");
            archive.source("M-" + tag, "Soviet");
            LogExport.writeAll(another, another.head().position(), export);
        }
        long before = room.log().head().position();

        String id = read("name=ledger.ndjson", export.toString().getBytes(UTF_8));
        assertThat(room.log().head().position()).isEqualTo(before);
        HttpResponse<String> done = rest.post("/imports/" + id + "/commits", "{}");
        HttpResponse<String> again =
                send("name=ledger.ndjson", export.toString().getBytes(UTF_8));

        assertThat(json(done).at("/found/files/0/kind").stringValue())
                .as(done.body())
                .isEqualTo("log");
        assertThat(json(done).at("/found/files/0/added").asInt()).isEqualTo(2);
        assertThat(json(again).at("/found/files/0/alreadyThere").asInt()).isEqualTo(2);
        assertThat(room.log().head().position()).isEqualTo(before + 2);
        assertThat(json(rest.post("/imports/" + id + "/retractions", "{\"reason\":\"theirs\"}"))
                        .at("/withdrawn")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void aCrateAFileOfAnotherSiteAndWhatIsNoTableAreRefused() throws Exception {
        long before = room.log().head().position();

        HttpResponse<String> crate = send("name=crate.zip", "{}".getBytes(UTF_8));
        HttpResponse<String> log = send("name=log.ndjson", "{}".getBytes(UTF_8));
        HttpResponse<String> foreign = send(
                "name=a.csv", ("id,title,kind\nF-" + tag + ",A,b\n").getBytes(UTF_8), "Origin", "http://evil.example");

        assertThat(crate.statusCode()).isEqualTo(422);
        assertThat(json(crate).at("/detail").stringValue()).contains("empty ledger", "kaoyi import");
        assertThat(json(log).at("/state").stringValue()).isEqualTo("refused");
        assertThat(json(log).at("/refused/fault").stringValue()).isEqualTo("log");
        assertThat(foreign.statusCode()).isEqualTo(403);
        assertThat(rest.post("/imports/" + "0".repeat(32) + "/commits", "{}").statusCode())
                .isEqualTo(404);
        assertThat(room.log().head().position()).isEqualTo(before);
    }
}
