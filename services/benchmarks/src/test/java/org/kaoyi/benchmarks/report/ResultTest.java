package org.kaoyi.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kaoyi.benchmarks.measure.Series;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ResultTest {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private static Result batch(Map<String, List<String>> failing) {
        Map<String, Series> peers = new LinkedHashMap<>();
        peers.put("axon-jdbc", Series.of(60_000, 67_000, 70_000));
        peers.put("message-db", Series.of(29_000));
        return new Result(
                "append-batch-1000",
                "events/s",
                false,
                Series.of(90_123, 100_512, 104_000),
                peers,
                Map.of("copy-same-indexes", Series.of(134_016)),
                failing,
                Map.of(),
                Map.of());
    }

    @Test
    void a_result_is_one_line_with_the_documented_fields() {
        String line = JsonLines.of(batch(Map.of()));
        JsonNode json = MAPPER.readTree(line);

        assertThat(line).doesNotContain("\n");
        assertThat(line)
                .startsWith(
                        "{\"bench\":\"append-batch-1000\",\"subject\":\"kaoyi\",\"value\":101000,\"unit\":\"events/s\","
                                + "\"min\":90100,\"max\":104000,\"runs\":3,"
                                + "\"peers\":{\"axon-jdbc\":67000,\"message-db\":29000},\"limit\":{\"copy-same-indexes\":134000},"
                                + "\"ratio\":{\"axon-jdbc\":1.5,\"message-db\":3.47,\"limit\":0.75},\"correct\":true,");
        assertThat(json.get("correctPeers").get("axon-jdbc").asBoolean()).isTrue();
        assertThat(json.get("spread").get("axon-jdbc").get(0).asInt()).isEqualTo(60_000);
    }

    @Test
    void the_figure_of_a_peer_that_fails_the_gate_does_not_count() {
        JsonNode json = MAPPER.readTree(JsonLines.of(batch(Map.of("axon-jdbc", List.of("3 events lost")))));

        assertThat(json.get("correct").asBoolean()).isTrue();
        assertThat(json.get("peers").get("axon-jdbc").isNull()).isTrue();
        assertThat(json.get("ratio").has("axon-jdbc")).isFalse();
        assertThat(json.get("correctPeers").get("axon-jdbc").asBoolean()).isFalse();
        assertThat(json.get("failing").get("axon-jdbc").get(0).asString()).isEqualTo("3 events lost");
    }

    @Test
    void nor_does_ours() {
        Result failed = batch(Map.of(Result.SUBJECT, List.of("1 events lost")));
        JsonNode json = MAPPER.readTree(JsonLines.of(failed));

        assertThat(json.get("correct").asBoolean()).isFalse();
        assertThat(json.get("value").isNull()).isTrue();
        assertThat(json.get("ratio").size()).isZero();
        assertThat(failed.judged(List.of(Floor.ofRatio("limit", 0.6)))).containsExactly("limit >= 0.6: not measured");
    }

    @Test
    void floors_are_judged_by_the_side_that_is_better() {
        assertThat(batch(Map.of()).judged(List.of(Floor.ofRatio("limit", 0.6), Floor.ofRatio("axon-jdbc", 1.6))))
                .containsExactly("limit >= 0.6: 0.75, met", "axon-jdbc >= 1.6: 1.5, missed");
        assertThat(Result.alone("grade-case-1000", "ms", true, Series.of(40, 60, 50))
                        .judged(List.of(Floor.ofValue(50))))
                .containsExactly("value <= 50: 50, met");
    }

    @Test
    void the_table_has_a_row_for_each_result() {
        List<String> table = Table.of(List.of(batch(Map.of())), List.of(List.of(Floor.ofRatio("limit", 0.6))));

        assertThat(table).hasSize(2);
        assertThat(table.getLast())
                .contains("append-batch-1000", "101000", "axon-jdbc 67000", "limit >= 0.6: 0.75, met");
    }
}
