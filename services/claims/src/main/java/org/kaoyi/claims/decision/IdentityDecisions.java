package org.kaoyi.claims.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.account.ClaimId;
import org.kaoyi.claims.authority.Authority;
import org.kaoyi.claims.authority.AuthorityId;
import org.kaoyi.claims.authority.AuthorityKind;
import org.kaoyi.claims.authority.AuthorityRef;
import org.kaoyi.claims.event.AuthoritiesMerged;
import org.kaoyi.claims.event.AuthoritySplit;
import org.kaoyi.claims.event.LedgerEvent;
import org.kaoyi.claims.reference.ReferenceBook;
import org.kaoyi.claims.reference.Renaming;

/** Decisions on whether two authorities are one: merge, split ({@code domain.md} §2: authorities are the same, part of each other, or different). */
public final class IdentityDecisions {
    /** Claims that one split reassigns: their ids stand in its event, of which a hundred kilobytes or two are enough. */
    public static final int REASSIGNED_MAX = 5_000;

    private IdentityDecisions() {}

    /** @param id of the authority that is found to be {@code into} */
    public static Decision merge(
            ReferenceBook book, AuthorityKind kind, AuthorityId id, AuthorityId into, String reason) {
        Optional<Decision> unknown = unknown(book, kind, "id", id).or(() -> unknown(book, kind, "into", into));
        if (unknown.isPresent()) {
            return unknown.get();
        }
        if (id.equals(into)) {
            return Decision.refuse(Rule.SAME_AUTHORITY, "into", into);
        }
        Optional<AuthorityId> before = book.mergedInto(kind, id);
        if (before.isPresent()) {
            return book.same(kind, id, into)
                    ? new Decision.AlreadyRecorded()
                    : Decision.refuse(Rule.MERGED_AUTHORITY, "id", id);
        }
        if (book.mergedInto(kind, into).isPresent()) {
            return Decision.refuse(Rule.MERGED_AUTHORITY, "into", into);
        }
        if (declaredTwo(book, kind, id, into)) {
            return Decision.refuse(Rule.RELATED_AUTHORITIES, "into", into);
        }
        if (kind == AuthorityKind.TERM && ofUnlikeVocabularies(book, id, into)) {
            return Decision.refuse(Rule.OTHER_VOCABULARY, "into", into);
        }
        return reason.isBlank()
                ? Decision.refuse(Rule.REASON_REQUIRED, "reason", reason)
                : Decision.accept(new AuthoritiesMerged(kind, id, into, reason));
    }

    /**
     * What a split asks for.
     *
     * @param from the authority that stands
     * @param off the other one: merged into {@code from} before, or entered by itself
     * @param claims rows that name {@code from} and mean {@code off}
     * @param rule by which they were chosen, or null
     */
    public record Split(
            AuthorityKind kind,
            AuthorityId from,
            AuthorityId off,
            List<ClaimState> claims,
            @Nullable String rule,
            String reason) {
        public Split {
            claims = List.copyOf(claims);
        }
    }

    public static Decision split(ReferenceBook book, Split split) {
        Optional<Decision> refused = unsplittable(book, split);
        if (refused.isPresent()) {
            return refused.get();
        }
        Map<AuthorityId, List<ClaimId>> reassigned = new TreeMap<>();
        for (ClaimState row : split.claims()) {
            Set<AuthorityRef> names = names(row);
            List<AuthorityId> said = names.stream()
                    .filter(ref -> ref.kind() == split.kind())
                    .map(AuthorityRef::id)
                    .filter(id -> book.meant(split.kind(), id, row.id()).equals(split.from()))
                    .toList();
            boolean meansOffAlready = names.stream()
                    .filter(ref -> ref.kind() == split.kind())
                    .anyMatch(ref -> means(book, split, ref.id(), row.id()));
            List<AuthorityId> changed = said.stream()
                    .filter(id -> !means(book, split, id, row.id()))
                    .toList();
            if (changed.isEmpty() && !meansOffAlready) {
                return Decision.refuse(Rule.CLAIM_NAMES_ANOTHER, "claims", row.id());
            }
            changed.forEach(id ->
                    reassigned.computeIfAbsent(id, unused -> new ArrayList<>()).add(row.id()));
        }
        return recorded(book, split, reassigned);
    }

    /** Whether a row that says {@code id} means the one that is split off, as soon as it is. */
    private static boolean means(ReferenceBook book, Split split, AuthorityId id, ClaimId row) {
        return book.meantOneAfterTheOther(split.kind(), id, row).contains(split.off());
    }

    private static Decision recorded(ReferenceBook book, Split split, Map<AuthorityId, List<ClaimId>> reassigned) {
        Optional<AuthorityId> into = book.mergedInto(split.kind(), split.off());
        if (into.isEmpty() && reassigned.isEmpty()) {
            return split.claims().isEmpty()
                    ? Decision.refuse(Rule.NOTHING_TO_SPLIT, "claims", split.from())
                    : new Decision.AlreadyRecorded();
        }
        if (split.reason().isBlank()) {
            return Decision.refuse(Rule.REASON_REQUIRED, "reason", split.reason());
        }
        List<LedgerEvent> events = new ArrayList<>();
        into.filter(id -> !reassigned.containsKey(id)).ifPresent(id -> events.add(event(split, id, List.of())));
        reassigned.forEach((said, claims) -> events.add(event(split, said, claims)));
        return new Decision.Accepted(events);
    }

    private static AuthoritySplit event(Split split, AuthorityId said, List<ClaimId> claims) {
        return new AuthoritySplit(split.kind(), said, split.off(), claims, split.rule(), split.reason());
    }

    private static Optional<Decision> unsplittable(ReferenceBook book, Split split) {
        Optional<Decision> unknown = unknown(book, split.kind(), "from", split.from())
                .or(() -> unknown(book, split.kind(), "off", split.off()));
        if (unknown.isPresent()) {
            return unknown;
        }
        if (split.from().equals(split.off())) {
            return Optional.of(Decision.refuse(Rule.SAME_AUTHORITY, "off", split.off()));
        }
        if (book.mergedInto(split.kind(), split.from()).isPresent()) {
            return Optional.of(Decision.refuse(Rule.MERGED_AUTHORITY, "from", split.from()));
        }
        boolean mergedElsewhere = book.mergedInto(split.kind(), split.off()).isPresent()
                && !book.same(split.kind(), split.off(), split.from());
        if (mergedElsewhere) {
            return Optional.of(Decision.refuse(Rule.MERGED_AUTHORITY, "off", split.off()));
        }
        if (split.claims().size() > REASSIGNED_MAX) {
            return Optional.of(Decision.refuse(
                    Rule.TOO_MANY_REASSIGNED, "claims", split.claims().size()));
        }
        return Optional.empty();
    }

    private static Set<AuthorityRef> names(ClaimState row) {
        return row.claim() != null
                ? Renaming.mentions(row.claim())
                : Renaming.mentions(Objects.requireNonNull(row.examination()));
    }

    private static Optional<Decision> unknown(ReferenceBook book, AuthorityKind kind, String field, AuthorityId id) {
        return book.authority(kind, id).isEmpty()
                ? Optional.of(Decision.refuse(Rule.UNKNOWN_AUTHORITY, field, id))
                : Optional.empty();
    }

    private static boolean declaredTwo(ReferenceBook book, AuthorityKind kind, AuthorityId one, AuthorityId other) {
        return book.entails(kind, one, other) || book.entails(kind, other, one) || book.excludes(kind, one, other);
    }

    private static boolean ofUnlikeVocabularies(ReferenceBook book, AuthorityId one, AuthorityId other) {
        return !scheme(book, one).equals(scheme(book, other)) || isVocabulary(book, one) || isVocabulary(book, other);
    }

    private static Optional<String> scheme(ReferenceBook book, AuthorityId term) {
        return book.authority(AuthorityKind.TERM, term).map(Authority::scheme);
    }

    private static boolean isVocabulary(ReferenceBook book, AuthorityId id) {
        return book.authorities(AuthorityKind.TERM).stream()
                .anyMatch(term -> id.value().equals(term.scheme()) || (term.id().equals(id) && term.excludesWithin()));
    }
}
