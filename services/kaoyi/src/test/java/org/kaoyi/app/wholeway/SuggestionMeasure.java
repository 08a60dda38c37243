package org.kaoyi.app.wholeway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** How well suggestions do without looking at the links. */
final class SuggestionMeasure {
    /** Of the links made by hand so many are among the first three suggestions. */
    private static final double FOUND_MIN = 0.9;

    /** Of the first suggestions that are called likely so many are none of the links made by hand. */
    private static final double WRONG_MAX = 0.1;

    private static final int SHOWN = 3;

    private int links;
    private int found;
    private int first;
    private int wrong;
    private int unsure;
    private int unsureWrong;
    private final List<String> missed = new ArrayList<>();

    void take(JsonNode statement, String... linked) {
        take(statement, linked, new String[0]);
    }

    /** @param also claims that are no mistake to show, though nobody would link them */
    void take(JsonNode statement, String[] linked, String[] also) {
        List<String> suggested = statement
                .get("suggestions")
                .valueStream()
                .map(it -> it.get("claim").asString())
                .toList();
        List<String> shown = suggested.subList(0, Math.min(SHOWN, suggested.size()));
        Set<String> fallen = statement
                .get("claims")
                .valueStream()
                .filter(it -> !it.get("standing").asBoolean())
                .map(it -> it.get("claim").asString())
                .collect(Collectors.toSet());
        for (String claim : linked) {
            if (fallen.contains(claim)) {
                continue; // what was retracted must not be suggested
            }
            links++;
            found += shown.contains(claim) ? 1 : 0;
            if (!shown.contains(claim)) {
                missed.add(claim + ": " + statement.get("text").asString());
            }
        }
        if (!suggested.isEmpty()) {
            boolean right = Stream.of(linked, also).flatMap(Stream::of).anyMatch(suggested.getFirst()::equals);
            boolean likely = isLikely(statement.get("suggestions"));
            first += likely ? 1 : 0;
            wrong += likely && !right ? 1 : 0;
            unsure += likely ? 0 : 1;
            unsureWrong += likely || right ? 0 : 1;
        }
    }

    void check(String text) {
        check(text, FOUND_MIN);
    }

    void check(String text, double foundMin) {
        System.out.printf(
                "suggestions, %s: %d of %d links in the first %d; %d of %d likely first ones wrong, %d of %d less sure%n",
                text, found, links, SHOWN, wrong, first, unsureWrong, unsure);
        assertThat((double) found / links).as("missed %s", missed).isGreaterThanOrEqualTo(foundMin);
        assertThat((double) wrong / first).isLessThan(WRONG_MAX);
    }

    /** The same of all first suggestions, those called less sure too. */
    void checkAllFirst() {
        assertThat((double) (wrong + unsureWrong) / (first + unsure)).isLessThan(WRONG_MAX);
    }

    /** Whether the first of them is called likely; the others are shown as less sure. */
    static boolean isLikely(JsonNode suggestions) {
        return !suggestions.isEmpty() && suggestions.get(0).get("founded").asBoolean();
    }
}
