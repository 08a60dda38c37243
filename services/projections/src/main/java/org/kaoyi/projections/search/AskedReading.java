package org.kaoyi.projections.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads a question. Words stand for themselves and for longer ones that begin so; a recorded name stands for all names of whom it names, as
 * they are recorded today, since a name that is added later is to find what was filed before; what stands in quotation marks is looked for
 * as it stands.
 */
final class AskedReading {
    private static final Pattern CHUNK = Pattern.compile("[\"“”]([^\"“”]*)[\"“”]?|([^\\s\"“”]+)");

    /** Particles that follow a Korean noun without a space, longest first. */
    private static final List<String> PARTICLES = List.of(
            "에게서", "으로서", "으로", "에서", "에게", "께서", "까지", "부터", "이나", "은", "는", "이", "가", "을", "를", "의", "에", "와", "과",
            "도", "만", "로");

    /** Endings of Russian names that end in a consonant in the nominative, longest first. */
    private static final List<String> CASE_ENDINGS = List.of("ого", "ому", "ым", "ом", "ем", "а", "я", "у", "ю", "е");

    /** What is left of a name has to be a name still. */
    private static final int KOREAN_REST_MIN = 2;

    private static final int RUSSIAN_REST_MIN = 4;

    private final NameReader names;

    AskedReading(NameReader names) {
        this.names = names;
    }

    /** What a reader has put between spaces, or within quotation marks. */
    private record Chunk(List<Unit> units, boolean exact) {}

    /** Whom a name may mean. */
    private record Named(int chunks, List<Document.Key> authorities) {}

    Asked read(String question) {
        refuseTooLong(question);
        List<Chunk> chunks = chunks(question);
        int units = chunks.stream().mapToInt(chunk -> chunk.units().size()).sum();
        if (units == 0) {
            throw new SearchRefused(
                    SearchRefused.Reason.EMPTY, "There is nothing to look for; give a word, a name or a character.");
        }
        if (units > SearchLimits.QUERY_UNITS_MAX) {
            throw new SearchRefused(
                    SearchRefused.Reason.TOO_MANY_WORDS,
                    "The question has %d words and characters; at most %d are looked for. Leave some out."
                            .formatted(units, SearchLimits.QUERY_UNITS_MAX));
        }
        return grouped(chunks, whoIsNamed(chunks));
    }

    private static void refuseTooLong(String question) {
        int length = question.codePointCount(0, question.length());
        if (length > SearchLimits.QUERY_CHARACTERS_MAX) {
            throw new SearchRefused(
                    SearchRefused.Reason.TOO_LONG,
                    "The question has %d characters; at most %d are looked for. A part of a sentence will find it."
                            .formatted(length, SearchLimits.QUERY_CHARACTERS_MAX));
        }
    }

    private static List<Chunk> chunks(String question) {
        return CHUNK.matcher(question)
                .results()
                .map((MatchResult found) -> found.group(1) == null
                        ? new Chunk(Unit.of(found.group(2)), false)
                        : new Chunk(Unit.of(found.group(1)), true))
                .filter(chunk -> !chunk.units().isEmpty())
                .toList();
    }

    /** By the place of its first chunk, the longest recorded name that begins there. */
    private Map<Integer, Named> whoIsNamed(List<Chunk> chunks) {
        Map<String, List<Document.Key>> known = names.named(candidates(chunks));
        Map<Integer, Named> found = new LinkedHashMap<>();
        for (int first = 0; first < chunks.size(); first++) {
            for (int length = longest(chunks, first); length > 0 && !found.containsKey(first); length--) {
                Set<Document.Key> authorities = new LinkedHashSet<>();
                spellings(chunks.subList(first, first + length))
                        .forEach(name -> authorities.addAll(known.getOrDefault(name, List.of())));
                if (!authorities.isEmpty()) {
                    found.put(first, new Named(length, List.copyOf(authorities)));
                }
            }
        }
        return found;
    }

    private static Set<String> candidates(List<Chunk> chunks) {
        Set<String> candidates = new TreeSet<>();
        for (int first = 0; first < chunks.size(); first++) {
            for (int length = 1; length <= longest(chunks, first); length++) {
                candidates.addAll(spellings(chunks.subList(first, first + length)));
            }
        }
        return candidates;
    }

    /** How many chunks from this one on are not in quotation marks. */
    private static int longest(List<Chunk> chunks, int first) {
        int length = 0;
        while (length < SearchLimits.NAME_CHUNKS_MAX
                && first + length < chunks.size()
                && !chunks.get(first + length).exact()) {
            length++;
        }
        return length;
    }

    /** The name that these chunks may be, and the same without a particle or a case ending. */
    private static List<String> spellings(List<Chunk> chunks) {
        String name = Terms.name(
                chunks.stream().flatMap(chunk -> chunk.units().stream()).toList());
        List<String> spellings = new ArrayList<>(List.of(name));
        without(PARTICLES, name, KOREAN_REST_MIN).ifPresent(spellings::add);
        without(CASE_ENDINGS, name, RUSSIAN_REST_MIN).ifPresent(spellings::add);
        return spellings;
    }

    private static Optional<String> without(List<String> endings, String name, int restMin) {
        return endings.stream()
                .filter(ending -> name.endsWith(ending) && name.length() - ending.length() >= restMin)
                .map(ending -> name.substring(0, name.length() - ending.length()))
                .findFirst();
    }

    private Asked grouped(List<Chunk> chunks, Map<Integer, Named> named) {
        List<Asked.Group> groups = new ArrayList<>();
        Set<Document.Key> authorities = new LinkedHashSet<>();
        Set<Document.Key> all = named.values().stream()
                .flatMap(it -> it.authorities().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Map<Document.Key, List<String>> spelled = names.namesOf(all);
        Map<Document.Key, List<String>> said = names.saidAs(all);
        for (int at = 0; at < chunks.size(); ) {
            Named here = named.get(at);
            if (here == null) {
                Chunk chunk = chunks.get(at);
                groups.add(new Asked.Group(
                        List.of(
                                chunk.exact()
                                        ? Asked.Phrase.exactly(chunk.units())
                                        : Asked.Phrase.beginningWith(chunk.units())),
                        List.of(),
                        List.of()));
                at++;
            } else {
                groups.add(group(here.authorities(), spelled, said));
                authorities.addAll(here.authorities());
                at += here.chunks();
            }
        }
        return new Asked(groups, List.copyOf(authorities));
    }

    private static Asked.Group group(
            List<Document.Key> authorities,
            Map<Document.Key, List<String>> spelled,
            Map<Document.Key, List<String>> said) {
        List<Asked.Phrase> phrases = authorities.stream()
                .flatMap(authority -> spelled.getOrDefault(authority, List.of()).stream())
                .distinct()
                .limit(SearchLimits.ALIASES_MAX)
                .map(Asked.Phrase::named)
                .toList();
        List<String> mentions = authorities.stream()
                .map(it -> Terms.mention(it.shelf().label(), it.id()))
                .toList();
        List<String> saidAs = authorities.stream()
                .flatMap(it -> said.getOrDefault(it, List.of()).stream()
                        .map(id -> Terms.mention(it.shelf().label(), id)))
                .distinct()
                .toList();
        return new Asked.Group(phrases, mentions, saidAs);
    }
}
