package org.kaoyi.benchmarks.load;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.kaoyi.benchmarks.program.RunningProgram;
import org.kaoyi.codec.KaoyiJson;
import tools.jackson.databind.JsonNode;

/** What is read of the demonstration: pages of every kind, their twins, and REST, in a mix that a seed gives. */
final class Readers {
    private static final int OK = 200;
    private static final List<String> WORDS =
            List.of("mao", "withdrawal", "三十萬", "Ким", "김일성", "apology", "\"9 November\"");
    private static final List<String> SIDES = List.of("Chinese", "DPRK", "Soviet");
    private static final List<String> LISTS = List.of(
            "/",
            "/discrepancies",
            "/discrepancies?side=Chinese",
            "/occasions",
            "/claims",
            "/claims?source=C1",
            "/sources",
            "/texts",
            "/timeline",
            "/ledger");

    private final RunningProgram program;
    private final List<String> addresses = new ArrayList<>();

    /** Asks the program what there is. */
    Readers(RunningProgram program) throws IOException {
        this.program = program;
        List<String> sources = ids("/api/v1/sources");
        List<String> occasions = ids("/api/v1/occasions");
        List<String> claims = ids("/api/v1/claims");
        List<String> cases = ids("/api/v1/cases");
        List<String> texts = ids("/api/v1/texts");
        // Each line as often as it stands here, whatever the number of things of its kind.
        addresses.addAll(LISTS);
        addresses.addAll(some(occasions, "/occasions/%s", 12));
        addresses.addAll(some(claims, "/claims/%s", 12));
        addresses.addAll(some(cases, "/cases/%s", 12));
        addresses.addAll(some(sources, "/sources/%s", 6));
        addresses.addAll(some(texts, "/texts/%s", 2));
        SIDES.forEach(side -> addresses.add("/narratives/" + side));
        WORDS.forEach(word -> addresses.add("/search?q=" + encoded(word)));
        addresses.addAll(some(occasions, "/occasions/%s?format=json", 4));
        addresses.addAll(some(claims, "/api/v1/claims/%s", 4));
        addresses.addAll(some(cases, "/api/v1/cases/%s", 4));
        addresses.addAll(some(occasions, "/api/v1/reports/synopsis?occasion=%s", 4));
        addresses.add("/api/v1/reports/discrepancies/summary");
        addresses.add("/api/v1/search?q=mao");
    }

    /** Each with a mix of his own. */
    List<People.Habit> of(int readers, long seed) {
        List<People.Habit> habits = new ArrayList<>();
        for (int i = 0; i < readers; i++) {
            Random random = new Random(seed + i);
            habits.add(() -> {
                String address = addresses.get(random.nextInt(addresses.size()));
                return () -> read(address);
            });
        }
        return habits;
    }

    private String read(String address) throws IOException, InterruptedException {
        HttpResponse<Void> answer = program.client()
                .send(HttpRequest.newBuilder(program.at(address)).build(), HttpResponse.BodyHandlers.discarding());
        return answer.statusCode() == OK ? "" : "GET %s: %d".formatted(address, answer.statusCode());
    }

    private static List<String> some(List<String> ids, String pattern, int most) {
        List<String> found = new ArrayList<>();
        int step = Math.max(1, ids.size() / most);
        for (int i = 0; i < ids.size() && found.size() < most; i += step) {
            found.add(pattern.formatted(encoded(ids.get(i))));
        }
        return found;
    }

    private List<String> ids(String address) throws IOException {
        HttpResponse<String> answer = program.get(address);
        if (answer.statusCode() != OK) {
            throw new IllegalStateException(address + ": " + answer.body());
        }
        List<String> ids = new ArrayList<>();
        for (JsonNode each : KaoyiJson.reports().readTree(answer.body())) {
            String id = Stream.of(
                            each.path("id"),
                            each.path("case"),
                            each.path("claim").path("id"))
                    .map(it -> it.asString(""))
                    .filter(it -> !it.isEmpty())
                    .findFirst()
                    .orElse("");
            if (!id.isEmpty()) {
                ids.add(id);
            }
        }
        if (ids.isEmpty()) {
            throw new IllegalStateException(address + " tells of nothing: " + answer.body());
        }
        return ids;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
