package org.kaoyi.readingroom.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.kaoyi.projections.view.Between;
import org.kaoyi.readingroom.InterfaceServed;
import org.kaoyi.readingroom.ReadingRoom;
import org.kaoyi.recording.drafting.TableKind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/**
 * Markup in any column of any table that is sent, and in any parameter of any page: it is recorded or refused, shown as what it is, and
 * never run. What claims hold otherwise is looked at by PagesTest.
 */
@InterfaceServed
@Order(1)
class HostileTablesTest {
    private static final String EVIL = "<script>alert(7)</script><img src=x onerror=alert(7)>\"onfocus=\"alert(7)";

    /** The same as a browser would have to see it in order to run it. */
    private static final Pattern RUNS = Pattern.compile(
            "<script>alert|<img src=x|<[a-z][^<>]*\"onfocus=\"|<script(?! type=\"module\" src=\"/static/)");

    private static final Pattern PARAMETER =
            Pattern.compile("(?:parameter|oneOf|number)\\(\\s*\"([a-z-]+)\"|String [A-Z_]+ = \"([a-z-]+)\"");

    /** Each page with the class whose parameters it reads. */
    private static final Map<String, String> PAGES = Map.ofEntries(
            Map.entry("/", "HomePages"),
            Map.entry("/search", "SearchPages"),
            Map.entry("/discrepancies", "DiscrepanciesPages AskedCases Times"),
            Map.entry("/occasions", "OccasionsPages"),
            Map.entry("/claims", "ClaimsPages"),
            Map.entry("/claims/new", "EntryPages"),
            Map.entry("/claims/new/understood", "EntryField"),
            Map.entry("/claims/new/completions", "EntryPages"),
            Map.entry("/sources", "SourcesPages"),
            Map.entry("/narratives", "NarrativesPages"),
            Map.entry("/texts", "TextsPages"),
            Map.entry("/imports", "ImportsPages"),
            Map.entry("/ledger", "LedgerPages"));

    private final HttpClient client = HttpClient.newHttpClient();
    private final String tag = UUID.randomUUID().toString().substring(0, 8);

    @Autowired
    ReadingRoom room;

    @LocalServerPort
    int port;

    @BeforeEach
    void whatRowsMayName() throws Exception {
        imported("agents", "id,name\na-%s,Agent\n".formatted(tag));
        imported("sources", "id,title\ns-%s,Source\n".formatted(tag));
        imported("occasions", "id,title\no-%s,Occasion\n".formatted(tag));
        imported("questions", "id,text,type\nq-%s,How many?,quantity\n".formatted(tag));
        imported("claims", "id,occasion,question,source,value\nc-%1$s,o-%1$s,q-%1$s,s-%1$s,3\n".formatted(tag));
    }

    @Test
    void markupInAnyColumnOfAnyTableIsShownAsItIs() throws Exception {
        Set<String> looked = new TreeSet<>();
        for (TableKind kind : TableKind.values()) {
            List<String> columns = kind.columns();
            StringBuilder table = new StringBuilder(String.join(",", columns)).append('\n');
            for (int i = 0; i < columns.size(); i++) {
                List<String> cells = new ArrayList<>();
                for (String column : columns) {
                    String sane = kind.required().contains(column) ? sane(column, kind.label() + i) : "";
                    cells.add(column.equals(columns.get(i)) ? quoted(EVIL + tag + i) : sane);
                }
                table.append(String.join(",", cells)).append('\n');
            }
            looked.add(imported(kind.label(), table.toString()));
        }
        room.projections().awaitPosition(room.log().head().position(), 30_000);
        for (String each :
                List.of("claims", "sources", "occasions", "narratives", "texts", "discrepancies", "imports")) {
            looked.add("/" + each);
        }
        for (String list :
                List.of("/sources?limit=500", "/occasions", "/claims?occasion=o-" + tag, "/search?q=alert")) {
            looked.addAll(links(get(list).body()));
        }
        assertThat(looked).hasSizeGreaterThan(20);
        for (String page : looked) {
            HttpResponse<String> shown = get(page);
            assertThat(shown.statusCode()).as(page).isLessThan(500);
            assertThat(shown.body()).as(page).doesNotContainPattern(RUNS);
        }
        assertThat(get("/search?q=alert").body()).as("it came in, and is shown").contains("&lt;script&gt;");
    }

    @Test
    void markupInAnyParameterOfAnyPageIsShownAsItIs() throws Exception {
        String evil = URLEncoder.encode(EVIL, StandardCharsets.UTF_8);
        Set<String> tried = new TreeSet<>();
        for (Map.Entry<String, String> page : PAGES.entrySet()) {
            for (String name : parameters(page.getValue())) {
                HttpResponse<String> shown = get(page.getKey() + "?" + name + "=" + evil);
                assertThat(shown.statusCode()).as(page + " " + name).isLessThan(500);
                assertThat(shown.body()).as(page + " " + name).doesNotContainPattern(RUNS);
                tried.add(name);
            }
        }
        assertThat(tried).contains("q", "after", "side", "from", "lang");
        for (String room :
                List.of("claims", "sources", "occasions", "cases", "texts", "narratives", "imports", "agents")) {
            String path = "/" + room + "/" + evil.replace("+", "%20");
            assertThat(get(path).body()).as(path).doesNotContainPattern(RUNS);
        }
    }

    /** Of a page, as its sources ask for them, and those of many pages. */
    private static Set<String> parameters(String classes) throws Exception {
        Set<String> names = new TreeSet<>(Set.of("lang", "format", Between.FROM, Between.TO));
        for (String each : classes.split(" ")) {
            Path file = Path.of("src/main/java/org/kaoyi/readingroom/pages", each + ".java");
            Matcher found = PARAMETER.matcher(Files.readString(file));
            while (found.find()) {
                names.add(found.group(1) == null ? found.group(2) : found.group(1));
            }
        }
        return names;
    }

    private Set<String> links(String page) {
        Set<String> links = new TreeSet<>();
        Matcher found = Pattern.compile(
                        "href=\"(/(?:claims|sources|occasions|agents|places|terms|texts|cases)/[^\"?#]+)\"")
                .matcher(page);
        while (found.find() && links.size() < 40) {
            links.add(found.group(1).replace("&amp;", "&"));
        }
        return links;
    }

    private String sane(String column, String id) {
        Map<String, String> named = new LinkedHashMap<>();
        named.put("occasion", "o-" + tag);
        named.put("question", "q-" + tag);
        named.put("source", "s-" + tag);
        named.put("claim", "c-" + tag);
        named.put("whole_occasion", "o-" + tag);
        named.put("whole_question", "q-" + tag);
        named.put("value", "3");
        named.put("verdict", "one-right");
        named.put("grounds", "c-" + tag);
        return named.getOrDefault(column, id + "-" + tag);
    }

    private static String quoted(String cell) {
        return "\"" + cell.replace("\"", "\"\"") + "\"";
    }

    /** Sends a table and has its good rows recorded; gives the page of the import. */
    private String imported(String kind, String table) throws Exception {
        HttpResponse<String> sent = post("/api/v1/imports?name=" + kind + ".csv&kind=" + kind, table);
        assertThat(sent.statusCode()).as(sent.body()).isIn(200, 202);
        String id = JsonMapper.shared().readTree(sent.body()).get("id").asString();
        HttpResponse<String> recorded = post("/api/v1/imports/" + id + "/commits", "");
        assertThat(recorded.statusCode()).as(recorded.body()).isIn(200, 202, 422);
        return "/imports/" + id;
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .header("Accept", "text/html")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
