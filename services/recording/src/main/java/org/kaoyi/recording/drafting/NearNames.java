package org.kaoyi.recording.drafting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.authority.Authority;
import org.kaoyi.claims.authority.AuthorityKind;
import org.kaoyi.claims.reference.ReferenceBook;
import org.kaoyi.claims.value.wording.Wording;
import org.kaoyi.recording.spelling.Spelling;

/** Names that somebody may have meant who wrote one that nobody has entered. They are named, and never taken for it. */
final class NearNames {
    /** More than these are no help to who has mistyped one. */
    private static final int NAMED_MAX = 3;

    /** A longer table is not looked through for each of what may be many wrong rows. */
    private static final int AUTHORITIES_MAX = 2_000;

    /** One letter in four may be another; of shorter names one. */
    private static final int LETTERS_PER_SLIP = 4;

    private NearNames() {}

    /** @param distance letters that differ; 0 where one is part of the other */
    private record Near(String name, int distance) {}

    /** A sentence that names them, with a space before it; empty where there are none. */
    static String sentence(ReferenceBook book, AuthorityKind kind, @Nullable String scheme, String written) {
        Collection<Authority> all = book.authorities(kind);
        if (all.size() > AUTHORITIES_MAX) {
            return "";
        }
        String sought = Wording.fold(written);
        List<Near> found = new ArrayList<>();
        for (Authority authority : all) {
            if (scheme == null || Objects.equals(scheme, authority.scheme())) {
                Stream.concat(
                                Stream.of(authority.id().value()),
                                authority.names().stream().map(Authority.Name::text))
                        .map(name -> near(name, sought))
                        .flatMap(Stream::ofNullable)
                        .min(Comparator.comparingInt(Near::distance))
                        .ifPresent(found::add);
            }
        }
        List<String> names = found.stream()
                .sorted(Comparator.comparingInt(Near::distance).thenComparing(Near::name))
                .map(near -> "\"" + near.name() + "\"")
                .limit(NAMED_MAX)
                .toList();
        return names.isEmpty() ? "" : " Near it: " + String.join(", ", names) + ".";
    }

    private static @Nullable Near near(String name, String sought) {
        String folded = Wording.fold(name);
        int slips = Math.max(1, Math.min(folded.length(), sought.length()) / LETTERS_PER_SLIP);
        boolean shorter = Math.min(folded.length(), sought.length()) < LETTERS_PER_SLIP;
        if (!shorter && (folded.contains(sought) || sought.contains(folded))) {
            return new Near(name, 0);
        }
        if (Math.abs(folded.length() - sought.length()) > slips) {
            return null;
        }
        int distance = Spelling.distance(folded, sought);
        return distance <= slips ? new Near(name, distance) : null;
    }
}
