package org.kaoyi.benchmarks.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /** A question, and which form of question it is. */
    record Asked(String form, SearchQuery query) {}

    /** All forms in all scripts, in the order in which they are asked. */
    List<Asked> some(int rounds) {
        List<Asked> questions = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            for (Vocabulary words : archive.vocabularies) {
                forms(words).forEach((form, text) -> questions.add(new Asked(form, SearchQuery.of(text))));
            }
        }
        return questions;
    }

    private Map<String, String> forms(Vocabulary words) {
        String frequent = words.word(random.nextInt(FREQUENT));
        String middling = words.word(MIDDLING + random.nextInt(MIDDLING));
        String rare = words.word(RARE + random.nextInt(RARE / 5));
        Map<String, String> forms = new LinkedHashMap<>();
        forms.put("frequent", frequent);
        forms.put("middling", middling);
        forms.put("rare", rare);
        forms.put("frequent and middling", frequent + " " + middling);
        forms.put("two frequent", frequent + " " + words.word(FREQUENT + random.nextInt(FREQUENT)));
        forms.put("middling and rare", middling + " " + rare);
        forms.put("two letters", middling.substring(0, 2));
        forms.put("five letters", middling.substring(0, Math.min(middling.length(), 5)));
        forms.put("name", Archive.name(words, random.nextInt(Archive.PERSONS)));
        forms.put("name and frequent", Archive.name(words, random.nextInt(Archive.PERSONS)) + " " + frequent);
        forms.put("phrase", "\"" + words.sentence(List.of(random.nextInt(FREQUENT), random.nextInt(MIDDLING))) + "\"");
        return forms;
    }
}
