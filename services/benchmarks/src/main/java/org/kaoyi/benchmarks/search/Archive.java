package org.kaoyi.benchmarks.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.kaoyi.benchmarks.event.PlainClaim;
import org.kaoyi.claims.account.Claim;
import org.kaoyi.claims.account.Quotation;
import org.kaoyi.claims.account.QuotationForm;
import org.kaoyi.claims.account.TellingChain;
import org.kaoyi.claims.authority.Authority;
import org.kaoyi.claims.authority.AuthorityId;
import org.kaoyi.claims.authority.AuthorityKind;
import org.kaoyi.claims.event.AuthorityEntered;
import org.kaoyi.claims.event.ClaimRecorded;
import org.kaoyi.claims.event.LedgerEvent;
import org.kaoyi.claims.value.TextValue;

/** Persons with a name in each of three scripts, and claims with quotations in one of them; the same for the same seed. */
final class Archive {
    static final int PERSONS = 300;

    private static final int WORDS_OF_QUOTATION = 14;
    private static final int CLAIMS_OF_OCCASION = 20;
    private static final int SOURCES = 300;
    private static final int FIRST_HAN = 0x4E00;
    private static final int HAN = 1_500;

    final List<Vocabulary> vocabularies;
    private final Random random;
    private int number;

    Archive(long seed) {
        random = new Random(seed);
        List<String> han = IntStream.range(0, HAN)
                .mapToObj(offset -> Character.toString(FIRST_HAN + 3 * offset))
                .toList();
        List<String> russian = syllables("бвгдзклмнпрст", "аеиоуы");
        List<String> english = syllables("bdfglmnprstvw", "aeiou");
        vocabularies = List.of(
                new Vocabulary(han, "", random),
                new Vocabulary(russian, " ", random),
                new Vocabulary(english, " ", random));
    }

    /** What a claim says, by the ranks of its words in one vocabulary. */
    record Told(LedgerEvent event, int vocabulary, List<Integer> ranks) {}

    /** A person whose names are two words each. */
    LedgerEvent person(int which) {
        List<Authority.Name> names = vocabularies.stream()
                .map(vocabulary -> new Authority.Name(name(vocabulary, which), null))
                .toList();
        AuthorityId id = new AuthorityId("person-" + which);
        return new AuthorityEntered(
                new Authority(AuthorityKind.AGENT, id, names, null, List.of(), List.of(), List.of(), null));
    }

    static String name(Vocabulary vocabulary, int which) {
        return vocabulary.sentence(List.of(50 + which, 100 + 2 * which));
    }

    Told claim() {
        int vocabulary = random.nextInt(vocabularies.size());
        List<Integer> ranks = new ArrayList<>(WORDS_OF_QUOTATION);
        for (int i = 0; i < WORDS_OF_QUOTATION; i++) {
            ranks.add(vocabularies.get(vocabulary).rank(random));
        }
        if (random.nextInt(10) == 0) {
            int which = random.nextInt(PERSONS);
            ranks.addAll(List.of(50 + which, 100 + 2 * which));
        }
        String words = vocabularies.get(vocabulary).sentence(ranks);
        return new Told(new ClaimRecorded(claim(words)), vocabulary, ranks);
    }

    private Claim claim(String words) {
        int mine = number++;
        return new PlainClaim(
                        "row-" + mine,
                        "occasion-" + mine / CLAIMS_OF_OCCASION,
                        "question-" + mine % CLAIMS_OF_OCCASION,
                        "S" + random.nextInt(SOURCES),
                        "…",
                        new TextValue("…"),
                        "1",
                        TellingChain.NONE,
                        1 + random.nextInt(400),
                        new Quotation(words, null, null, null, QuotationForm.QUOTED),
                        null)
                .claim();
    }

    private static List<String> syllables(String consonants, String vowels) {
        List<String> syllables = new ArrayList<>();
        for (int i = 0; i < consonants.length(); i++) {
            for (int j = 0; j < vowels.length(); j++) {
                syllables.add("" + consonants.charAt(i) + vowels.charAt(j));
            }
        }
        return syllables;
    }
}
