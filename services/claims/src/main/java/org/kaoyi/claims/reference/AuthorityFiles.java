package org.kaoyi.claims.reference;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.Identifiers;
import org.kaoyi.claims.authority.Authority;
import org.kaoyi.claims.authority.AuthorityId;
import org.kaoyi.claims.authority.AuthorityKind;
import org.kaoyi.claims.authority.AuthorityNames;
import org.kaoyi.claims.authority.AuthorityRelations;

/**
 * The authorities of all kinds: whom an id or a name means since some were merged, and how two stand to each other. What single claims mean
 * by one that was split is kept by {@link ReassignedClaims}. Not thread-safe.
 */
final class AuthorityFiles implements AuthorityNames, AuthorityRelations {
    private final Map<AuthorityKind, AuthorityFile> files = new EnumMap<>(AuthorityKind.class);

    AuthorityFiles() {
        for (AuthorityKind kind : AuthorityKind.values()) {
            files.put(kind, new AuthorityFile());
        }
    }

    AuthorityFile of(AuthorityKind kind) {
        return files.computeIfAbsent(kind, key -> new AuthorityFile());
    }

    boolean noneMerged() {
        return files.values().stream().allMatch(file -> file.merged().isEmpty());
    }

    Optional<Authority> current(AuthorityKind kind, AuthorityId id) {
        return of(kind).current(id);
    }

    AuthorityId identity(AuthorityKind kind, AuthorityId id) {
        return of(kind).merged().identity(id);
    }

    @Override
    public List<AuthorityId> resolve(AuthorityKind kind, @Nullable String scheme, String idOrName) {
        return of(kind).resolve(scheme, idOrName);
    }

    @Override
    public boolean within(AuthorityKind kind, AuthorityId narrower, AuthorityId broader) {
        return narrower.equals(broader)
                || of(kind).closure(narrower, Authority::broader).contains(identity(kind, broader));
    }

    @Override
    public boolean entails(AuthorityKind kind, AuthorityId stronger, AuthorityId weaker) {
        return implied(kind, stronger).contains(identity(kind, weaker));
    }

    /** What holds wherever the authority does, itself included: what it is a kind of and what it entails, at whatever depth. */
    Set<AuthorityId> implied(AuthorityKind kind, AuthorityId id) {
        return of(kind).closure(id, AuthorityFiles::implied);
    }

    private static List<AuthorityId> implied(Authority authority) {
        List<AuthorityId> all = new ArrayList<>(authority.broader());
        all.addAll(authority.entails());
        return all;
    }

    @Override
    public boolean excludes(AuthorityKind kind, AuthorityId one, AuthorityId other) {
        return declaredExcluding(kind, one, other)
                || declaredExcluding(kind, other, one)
                || (kind == AuthorityKind.TERM && apartInAVocabulary(one, other));
    }

    private boolean declaredExcluding(AuthorityKind kind, AuthorityId one, AuthorityId other) {
        Set<AuthorityId> implied = implied(kind, other);
        return implied(kind, one).stream()
                .flatMap(id -> current(kind, id).stream())
                .flatMap(authority -> authority.excludes().stream()
                        .filter(id -> !id.equals(authority.id()))
                        .map(id -> identity(kind, id)))
                .anyMatch(implied::contains);
    }

    @Override
    public boolean same(AuthorityKind kind, AuthorityId one, AuthorityId other) {
        return one.equals(other) || identity(kind, one).equals(identity(kind, other));
    }

    @Override
    public String name(AuthorityKind kind, AuthorityId id) {
        return current(kind, id)
                .map(authority -> authority.names().getFirst().text())
                .orElse(id.value());
    }

    /** The vocabularies of a term and of all that it implies, by the ids under which they may be described. */
    Set<AuthorityId> vocabularies(AuthorityId term) {
        return implied(AuthorityKind.TERM, term).stream()
                .flatMap(id -> vocabulary(id).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Optional<AuthorityId> vocabulary(AuthorityId term) {
        return current(AuthorityKind.TERM, term)
                .map(Authority::scheme)
                .filter(scheme -> Identifiers.problem(scheme).isEmpty())
                .map(AuthorityId::new);
    }

    /** Whether two terms, neither of which implies the other, are or imply two such terms of one exclusive vocabulary. */
    private boolean apartInAVocabulary(AuthorityId one, AuthorityId other) {
        AuthorityFile terms = of(AuthorityKind.TERM);
        if (!terms.hasExclusive()) {
            return false;
        }
        Set<AuthorityId> ones = implied(AuthorityKind.TERM, one);
        Set<AuthorityId> others = implied(AuthorityKind.TERM, other);
        if (ones.contains(identity(AuthorityKind.TERM, other)) || others.contains(identity(AuthorityKind.TERM, one))) {
            return false;
        }
        return ones.stream()
                .anyMatch(first -> vocabulary(first)
                        .filter(terms::isExclusive)
                        .filter(vocabulary -> others.stream()
                                .filter(second -> vocabulary(second)
                                        .filter(vocabulary::equals)
                                        .isPresent())
                                .anyMatch(second -> !implied(AuthorityKind.TERM, first)
                                                .contains(second)
                                        && !implied(AuthorityKind.TERM, second).contains(first)))
                        .isPresent());
    }
}
