package org.kaoyi.claims.authority;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A person, place or term with its names in every script.
 *
 * @param names the first is shown; never empty
 * @param scheme the vocabulary of a term, or null
 * @param broader what it is part of or a kind of
 * @param entails what it implies: an apology entails an acknowledgement
 * @param excludes what cannot hold together with it; a term that names a vocabulary and excludes itself declares that any two terms of
 *     that scheme exclude each other, unless one is a kind of the other or entails it ({@code domain.md} §2, vocabulary-exclusive)
 * @param side whose side an agent speaks for, or null
 * @param externalIds its ids in other files, such as {@code viaf:12345}, as text that nobody here looks up: several are parted by
 *     semicolons; or null
 */
public record Authority(
        AuthorityKind kind,
        AuthorityId id,
        List<Name> names,
        @Nullable String scheme,
        List<AuthorityId> broader,
        List<AuthorityId> entails,
        List<AuthorityId> excludes,
        @Nullable String side,
        @Nullable String externalIds) {
    private static final String EXTERNAL_IDS_PARTED_BY = ";";

    public Authority {
        names = List.copyOf(names);
        broader = List.copyOf(broader);
        entails = List.copyOf(entails);
        excludes = List.copyOf(excludes);
        if (names.isEmpty()) {
            throw new IllegalArgumentException("an authority needs a name");
        }
    }

    /** One whose ids in other files nobody has named. */
    public Authority(
            AuthorityKind kind,
            AuthorityId id,
            List<Name> names,
            @Nullable String scheme,
            List<AuthorityId> broader,
            List<AuthorityId> entails,
            List<AuthorityId> excludes,
            @Nullable String side) {
        this(kind, id, names, scheme, broader, entails, excludes, side, null);
    }

    /** The ids of both, each once, in order; null where neither has one. */
    public static @Nullable String externalIds(@Nullable String one, @Nullable String more) {
        List<String> all = Stream.of(one, more)
                .flatMap(Stream::ofNullable)
                .flatMap(ids -> Arrays.stream(ids.split(EXTERNAL_IDS_PARTED_BY)))
                .map(String::strip)
                .filter(id -> !id.isEmpty())
                .distinct()
                .toList();
        return all.isEmpty() ? null : String.join(EXTERNAL_IDS_PARTED_BY + " ", all);
    }

    /** Whether it describes a vocabulary whose terms exclude each other. */
    public boolean excludesWithin() {
        return kind == AuthorityKind.TERM && excludes.contains(id);
    }

    /**
     * A name in one language.
     *
     * @param language BCP 47 tag, or null
     */
    public record Name(String text, @Nullable String language) {}
}
