package org.kaoyi.readingroom.attacks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.json.JsonMapper;

/** Requests for an operation: some as it wants them, some as nobody should send them. */
final class GeneratedRequests {
    /** Would end a text, a statement, a comment or a pattern where a parameter were put into SQL. */
    static final List<String> SQL =
            List.of("'", "' OR '1'='1' --", "\\'; DROP TABLE claim_entry; --", "%' ESCAPE '!", "$$;$$");

    private static final List<String> HOSTILE = List.of(
            "",
            " ",
            "0",
            "-1",
            "9223372036854775807",
            "99999999999999999999",
            "1e999",
            "NaN",
            "true",
            "null",
            "[]",
            "{}",
            "../../etc/passwd",
            "..%2f..%2fetc%2fpasswd",
            "C:\\windows\\win.ini",
            "file:///etc/passwd",
            "http://127.0.0.1:1/",
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "{{7*7}}",
            "${jndi:ldap://127.0.0.1:1/a}",
            "\u0000",
            "a\r\nSet-Cookie: evil=1",
            "\ud83d\ude00",
            "\u202eevil",
            "毛澤東",
            "김일성",
            "Е\u0301",
            "a".repeat(5_000),
            "=HYPERLINK(\"http://127.0.0.1:1\")",
            "..1957",
            "300000",
            "1957-11-09",
            "yes",
            "affirms",
            "C1",
            "all");

    private static final List<String> BODIES = List.of(
            "",
            "{",
            "[]",
            "null",
            "\"text\"",
            "42",
            "{\"id\":{\"id\":{}}}",
            "[".repeat(5_000),
            "{\"a\":".repeat(5_000),
            "{\"id\":\"a\",\"id\":\"b\"}",
            "\u0000",
            "{\"id\":\"\\ud800\"}",
            "{\"reason\":[1,2]}",
            "{\"id\":1e400}",
            "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><x>&e;</x>",
            "\u00ac\u00ed\u0000\u0005sr\u0000\u0011java.util.HashMap");

    private static final List<String> TYPES = List.of(
            "application/json",
            "application/json",
            "application/json",
            "application/json",
            "text/plain",
            "application/x-java-serialized-object",
            "application/xml",
            "multipart/form-data",
            "nonsense");

    private final URI server;
    private final Random random;
    private final String mark;

    /** @param mark with which the id of everything begins that is recorded here */
    GeneratedRequests(URI server, Random random, String mark) {
        this.server = server;
        this.random = random;
        this.mark = mark;
    }

    /** One more for an operation. */
    HttpRequest next(Operation operation) {
        Map<Operation.Parameter, String> values = new LinkedHashMap<>();
        for (Operation.Parameter parameter : operation.parameters()) {
            if (parameter.in().equals("path") || random.nextBoolean()) {
                values.put(parameter, value(parameter));
            }
        }
        return request(operation, values);
    }

    /** The operation with one parameter set so, and the others left out where they can be. */
    HttpRequest with(Operation operation, Operation.Parameter set, String value) {
        Map<Operation.Parameter, String> values = new LinkedHashMap<>();
        for (Operation.Parameter parameter : operation.parameters()) {
            if (parameter.equals(set)) {
                values.put(parameter, value);
            } else if (parameter.in().equals("path")) {
                values.put(parameter, mark);
            }
        }
        return request(operation, values);
    }

    private HttpRequest request(Operation operation, Map<Operation.Parameter, String> values) {
        String path = operation.path();
        List<String> query = new ArrayList<>();
        for (Map.Entry<Operation.Parameter, String> each : values.entrySet()) {
            String name = each.getKey().name();
            String value = encoded(each.getValue());
            switch (each.getKey().in()) {
                case "path" -> path = path.replace("{" + name + "}", value.isEmpty() ? "-" : value);
                case "query" -> query.add(encoded(name) + "=" + value);
                default -> {
                    // set below, where a header can hold it
                }
            }
        }
        String asked = path + (query.isEmpty() ? "" : "?" + String.join("&", query));
        HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve(asked));
        values.forEach((parameter, value) -> {
            if (parameter.in().equals("header") && value.chars().allMatch(c -> c >= ' ' && c < 127)) {
                request.header(parameter.name(), value);
            }
        });
        if (operation.method().equals("POST")) {
            boolean sane = random.nextBoolean();
            request.header("Content-Type", sane ? "application/json" : TYPES.get(random.nextInt(TYPES.size())));
            String body = sane ? JsonMapper.shared().writeValueAsString(body(operation)) : pick(BODIES);
            return request.POST(HttpRequest.BodyPublishers.ofString(body)).build();
        }
        return request.build();
    }

    private Map<String, Object> body(Operation operation) {
        Map<String, Object> body = new LinkedHashMap<>();
        for (String field : operation.fields()) {
            if (random.nextInt(3) > 0) {
                body.put(field, field.equals("id") ? mark + random.nextInt(20) : field(field));
            }
        }
        return body;
    }

    private Object field(String name) {
        return switch (random.nextInt(8)) {
            case 0 -> random.nextInt();
            case 1 -> List.of(pick(HOSTILE), pick(HOSTILE));
            case 2 -> Map.of(name, pick(HOSTILE));
            case 3 -> pick(SQL);
            case 4, 5 -> mark + random.nextInt(20);
            default -> pick(HOSTILE);
        };
    }

    private String value(Operation.Parameter parameter) {
        if (random.nextBoolean() && !parameter.type().equals("string")) {
            return parameter.type().equals("boolean") ? "true" : Integer.toString(random.nextInt(2_000));
        }
        return random.nextInt(4) == 0 ? mark + random.nextInt(20) : random.nextInt(4) == 0 ? pick(SQL) : pick(HOSTILE);
    }

    private String pick(List<String> all) {
        return all.get(random.nextInt(all.size()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }
}
