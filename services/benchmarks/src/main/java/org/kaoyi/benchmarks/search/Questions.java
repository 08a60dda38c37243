package org.kaoyi.benchmarks.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.kaoyi.projections.search.SearchQuery;

/** Questions as readers ask them, easy and hard in turn. */
final class Questions {
    /** Ranks of words that stand in every tenth claim, in every thousandth, in hardly any. */
    private static final int FREQUENT = 5;

    private static final int MIDDLING = 300;
    private static final int RARE = 15_000;

    private final Archive archive;
    private final Random random;

    Questions(Archive archive, Random random) {
        this.archive = archive;
        this.random = random;
    }

    /** All forms in all scripts, in the order in which they are asked. */
    List<SearchQuery> some(int rounds) {
        List<SearchQuery> questions = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            for (Vocabulary words : archive.vocabularies) {
                String frequent = words.word(random.nextInt(FREQUENT));
                String middling = words.word(MIDDLING + random.nextInt(MIDDLING));
                String rare = words.word(RARE + random.nextInt(RARE / 5));
                for (String text : List.of(
                        frequent,
                        middling,
                        rare,
                        frequent + " " + middling,
                        frequent + " " + words.word(FREQUENT + random.nextInt(FREQUENT)),
                        middling + " " + rare,
                        middling.substring(0, 2),
                        middling.substring(0, Math.min(middling.length(), 5)),
                        Archive.name(words, random.nextInt(Archive.PERSONS)),
                        Archive.name(words, random.nextInt(Archive.PERSONS)) + " " + frequent,
                        "\"" + words.sentence(List.of(random.nextInt(FREQUENT), random.nextInt(MIDDLING))) + "\"")) {
                    questions.add(SearchQuery.of(text));
                }
            }
        }
        return questions;
    }
}
