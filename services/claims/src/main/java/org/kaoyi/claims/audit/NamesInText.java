package org.kaoyi.claims.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.authority.Authority;
import org.kaoyi.claims.authority.AuthorityId;
import org.kaoyi.claims.authority.AuthorityKind;
import org.kaoyi.claims.reference.ReferenceBook;
import org.kaoyi.claims.value.wording.Wording;

/**
 * Finds the names of authorities in running text, in every script in which they are entered. The longest name counts; Russian names also
 * in their cases. A family name alone stands for the person of that name who was named in full most often.
 */
final class NamesInText {
    private static final AuthorityKind[] KINDS = AuthorityKind.values();
    private static final int KEY = 2;

    /** Endings that Russian names take on, in letters. */
    private static final int ENDING_MAX = 3;

    /** Around a family name of one ideograph, which elsewhere is a part of some other word. */
    private static final String BEFORE_FAMILY = "與与和同向對对由被讓让給给請请,。;:(!?“‘「『、年月日后後时時但而是因當当據据在以從从把將将找見见";

    private static final String AFTER_FAMILY =
            "說说講讲問问答表向對对的與与和同在將将也還还又就都認认指提建要請请曾已便卻却，、一不承回願愿是主則则只後后來来曾仍雖虽本親亲稱称答致覆批寫写未沒没";

    private static final int FAMILY_ENDING_MAX = 2;

    /** Who takes part in so many times the occasions of all others of his name is meant by it, whoever was named in full. */
    private static final int ALWAYS = 2;

    private static final int TERM_STEM = 6;
    private static final Pattern LATIN_WORD = Pattern.compile("\\b[A-Za-z]{6,}\\b");

    /** Of family names that were romanised the longest has so many letters; longer words before a capital are no such names. */
    private static final int FAMILY_MAX = 5;

    /** Russian names with which Chinese and Korean ones are written: family and given name, of two or three words. */
    private static final int CYRILLIC_WORDS_MAX = 3;

    private static final Pattern CAPITALS = Pattern.compile("\\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}[\\p{L}'’-]+){1,2}");

    private final UnaryOperator<String> spelling;
    private final Map<String, List<AuthorityId>> termsByStem = new HashMap<>();
    private final Map<String, AuthorityId> foremost = new HashMap<>();
    private final Set<String> alwaysForemost = new HashSet<>();
    private final Map<String, List<Entry>> byBeginning = new HashMap<>();

    private record Entry(
            String name,
            String stem,
            AuthorityKind kind,
            AuthorityId id,
            @Nullable String family) {}

    /** @param spelling makes alike what is one name in two spellings, a letter for a letter: 金昌滿 and 金昌满 */
    NamesInText(ReferenceBook book, UnaryOperator<String> spelling) {
        this.spelling = spelling;
        for (AuthorityKind kind : KINDS) {
            for (Authority authority : book.authorities(kind)) {
                // Whoever was merged into another is known by his names still, and is that other.
                AuthorityId stands = book.identity(kind, authority.id());
                authority.names().forEach(name -> add(name.text(), kind, stands));
            }
        }
        foremost(book);
        byBeginning
                .values()
                .forEach(entries -> entries.sort(
                        Comparator.comparingInt((Entry entry) -> -entry.name().length())
                                .thenComparing(Entry::kind)
                                .thenComparing(Entry::id)));
    }

    /** A family name of somebody who takes part in as many occasions as all others of that name together means him without more. */
    private void foremost(ReferenceBook book) {
        Map<AuthorityId, Integer> occasions = new HashMap<>();
        book.occasions()
                .forEach(occasion -> occasion.participants()
                        .forEach(agent -> occasions.merge(book.identity(AuthorityKind.AGENT, agent), 1, Integer::sum)));
        Map<String, Set<AuthorityId>> bearers = new HashMap<>();
        byBeginning
                .values()
                .forEach(entries -> entries.stream()
                        .filter(entry -> entry.family() != null)
                        .forEach(
                                entry -> bearers.computeIfAbsent(String.valueOf(entry.family()), key -> new TreeSet<>())
                                        .add(entry.id())));
        bearers.forEach((family, ids) -> {
            int all = ids.stream().mapToInt(id -> occasions.getOrDefault(id, 0)).sum();
            ids.stream()
                    .filter(id -> occasions.getOrDefault(id, 0) > 0 && 2 * occasions.getOrDefault(id, 0) >= all)
                    .findFirst()
                    .ifPresent(id -> {
                        foremost.put(family, id);
                        if (ALWAYS * (all - occasions.getOrDefault(id, 0)) <= occasions.getOrDefault(id, 0)) {
                            alwaysForemost.add(family);
                        }
                    });
        });
    }

    private void add(String written, AuthorityKind kind, AuthorityId id) {
        String name = spelling.apply(Wording.fold(written));
        if (kind == AuthorityKind.TERM && LATIN_WORD.matcher(name).matches()) {
            termsByStem
                    .computeIfAbsent(name.substring(0, TERM_STEM), key -> new ArrayList<>())
                    .add(id);
        }
        if (name.length() >= KEY) {
            Entry entry =
                    new Entry(name, stem(name), kind, id, kind == AuthorityKind.AGENT ? family(written, name) : null);
            byBeginning
                    .computeIfAbsent(name.substring(0, KEY), key -> new ArrayList<>())
                    .add(entry);
        }
    }

    /** @param families who was last named in full, by family name; brought up to date */
    List<Said.Name> in(String text, Families families) {
        String folded = text.toLowerCase(Locale.ROOT).replace('ё', 'е');
        // Where lower case is longer the places would differ; only a few letters of Turkish are.
        String searched = spelling.apply(folded.length() == text.length() ? folded : text);
        List<Said.Name> names = new ArrayList<>();
        int at = 0;
        while (at + 1 <= searched.length()) {
            Said.Name found = at + KEY <= searched.length() ? longest(text, searched, at, families) : null;
            if (found == null) {
                found = family(text, searched, at, families);
            }
            if (found != null) {
                names.add(found);
            }
            at = found == null ? at + 1 : found.to();
        }
        return names;
    }

    private Said.@Nullable Name longest(String text, String searched, int at, Families families) {
        if (!Wording.wordEnds(searched, at) || isWithinDigits(searched, at)) {
            return null;
        }
        for (Entry entry : byBeginning.getOrDefault(searched.substring(at, at + KEY), List.of())) {
            int end = end(searched, at, entry);
            if (end > 0) {
                if (entry.family() != null) {
                    families.named(entry.family(), entry.id());
                }
                return new Said.Name(text.substring(at, end), at, entry.kind(), entry.id());
            }
        }
        return null;
    }

    private static int end(String searched, int at, Entry entry) {
        int end = at + entry.name().length();
        if (searched.startsWith(entry.name(), at) && Wording.wordEnds(searched, end)) {
            return end;
        }
        if (entry.stem().isEmpty() || !searched.startsWith(entry.stem(), at)) {
            return 0;
        }
        int ending = at + entry.stem().length();
        int letters = 0;
        while (ending < searched.length() && isCyrillic(searched.charAt(ending)) && letters <= ENDING_MAX) {
            ending++;
            letters++;
        }
        return letters <= ENDING_MAX && Wording.wordEnds(searched, ending) ? ending : 0;
    }

    /** The 21st Army is no 1st. */
    private static boolean isWithinDigits(String searched, int at) {
        return at > 0 && Character.isDigit(searched.charAt(at)) && Character.isDigit(searched.charAt(at - 1));
    }

    /** Terms of one word, also as verbs and in the plural: apology, apologised. */
    List<Said.Name> inflected(String text) {
        List<Said.Name> found = new ArrayList<>();
        Matcher word = LATIN_WORD.matcher(text);
        while (word.find()) {
            String stem = word.group().substring(0, TERM_STEM).toLowerCase(Locale.ROOT);
            for (AuthorityId id : termsByStem.getOrDefault(stem, List.of())) {
                found.add(new Said.Name(word.group(), word.start(), AuthorityKind.TERM, id));
            }
        }
        return found;
    }

    private Said.@Nullable Name family(String text, String searched, int at, Families families) {
        char letter = searched.charAt(at);
        if (Character.isIdeographic(letter)) {
            AuthorityId id = meant(String.valueOf(letter), families);
            boolean before = at == 0 || BEFORE_FAMILY.indexOf(searched.charAt(at - 1)) >= 0;
            boolean after = at + 1 < searched.length() && AFTER_FAMILY.indexOf(searched.charAt(at + 1)) >= 0;
            return id != null && before && after
                    ? new Said.Name(text.substring(at, at + 1), at, AuthorityKind.AGENT, id)
                    : null;
        }
        if (!Character.isUpperCase(text.charAt(at)) || !Wording.wordEnds(searched, at)) {
            return null;
        }
        int end = at;
        while (end < searched.length() && Character.isLetter(searched.charAt(end))) {
            end++;
        }
        AuthorityId id = meant(searched.substring(at, end), families);
        return id == null ? null : new Said.Name(text.substring(at, end), at, AuthorityKind.AGENT, id);
    }

    /** Whoever of that name was named in full, else the foremost; Russian family names also in their cases. */
    private @Nullable AuthorityId meant(String family, Families families) {
        int most = isCyrillic(family.charAt(0)) ? Math.min(FAMILY_ENDING_MAX, family.length() - 2) : 0;
        for (int cut = 0; cut <= Math.max(0, most); cut++) {
            String name = family.substring(0, family.length() - cut);
            AuthorityId named = families.of(name);
            AuthorityId meant = named == null || alwaysForemost.contains(name) ? foremost.get(name) : named;
            if (meant != null) {
                return meant;
            }
        }
        return null;
    }

    /** The family name with which Chinese, Korean and Vietnamese names begin; null for a name of one word, and for no name of a person. */
    private static @Nullable String family(String written, String name) {
        if (Character.isIdeographic(name.charAt(0))) {
            return name.length() >= 2 && name.length() <= 4 ? name.substring(0, 1) : null;
        }
        int words = name.split(" ").length;
        int space = name.indexOf(' ');
        boolean ofPerson = CAPITALS.matcher(written).matches()
                && space > 1
                && space <= FAMILY_MAX
                && (words == 2 || (isCyrillic(name.charAt(0)) && words == CYRILLIC_WORDS_MAX));
        return ofPerson ? name.substring(0, space) : null;
    }

    private static String stem(String name) {
        char last = name.charAt(name.length() - 1);
        if (!isCyrillic(last) || name.length() < 4) {
            return "";
        }
        return "аяоейьыиу".indexOf(last) >= 0 ? name.substring(0, name.length() - 1) : name;
    }

    private static boolean isCyrillic(char letter) {
        return letter >= 'а' && letter <= 'я';
    }
}
