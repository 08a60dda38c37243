package org.kaoyi.recording.linting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.kaoyi.claims.account.Claim;
import org.kaoyi.claims.account.Scope;
import org.kaoyi.claims.authority.Authority;
import org.kaoyi.claims.authority.AuthorityId;
import org.kaoyi.claims.authority.AuthorityKind;
import org.kaoyi.claims.value.TermValue;
import org.kaoyi.recording.spelling.Spelling;

/** Terms and the relations declared between them. */
final class TermChecks implements Linter.Check {
    /** Shorter names differ by one letter and mean different things. */
    private static final int NAME_LENGTH_MIN = 8;

    /** Letters by which two spellings of one name differ. */
    private static final int SPELLING_MAX = 2;

    @Override
    public void check(Coding coding, List<LintFinding> findings) {
        coding.byPoint().values().forEach(claims -> unrelated(coding, claims, findings));
        List<Authority> terms = new ArrayList<>(coding.book().authorities(AuthorityKind.TERM));
        for (int i = 0; i < terms.size(); i++) {
            for (Authority other : terms.subList(i + 1, terms.size())) {
                sameTwice(terms.get(i), other, findings);
            }
        }
        terms.forEach(term -> oneWay(coding, term, findings));
    }

    private static void unrelated(Coding coding, List<Claim> claims, List<LintFinding> findings) {
        Map<Scope, Set<AuthorityId>> met = new HashMap<>();
        for (Claim claim : claims) {
            if (claim.value() instanceof TermValue value) {
                met.computeIfAbsent(claim.scope(), scope -> new TreeSet<>()).add(value.term());
            }
        }
        String point = claims.getFirst().occasion() + " / " + claims.getFirst().question();
        met.values().forEach(terms -> unrelated(coding, point, List.copyOf(terms), findings));
    }

    private static void unrelated(Coding coding, String point, List<AuthorityId> terms, List<LintFinding> findings) {
        for (int i = 0; i < terms.size(); i++) {
            for (AuthorityId other : terms.subList(i + 1, terms.size())) {
                if (!related(coding, terms.get(i), other)) {
                    findings.add(new LintFinding(CodingRule.TERM_UNRELATED, point, terms.get(i) + " and " + other));
                }
            }
        }
    }

    private static boolean related(Coding coding, AuthorityId one, AuthorityId other) {
        AuthorityKind kind = AuthorityKind.TERM;
        return coding.book().entails(kind, one, other)
                || coding.book().entails(kind, other, one)
                || coding.book().within(kind, one, other)
                || coding.book().within(kind, other, one)
                || coding.book().excludes(kind, one, other);
    }

    private static void sameTwice(Authority one, Authority other, List<LintFinding> findings) {
        String name = one.names().getFirst().text().toLowerCase(Locale.ROOT);
        String otherName = other.names().getFirst().text().toLowerCase(Locale.ROOT);
        boolean alike = Objects.equals(one.scheme(), other.scheme())
                && Math.min(name.length(), otherName.length()) >= NAME_LENGTH_MIN
                && Math.abs(name.length() - otherName.length()) <= SPELLING_MAX
                && Spelling.distance(name, otherName) <= SPELLING_MAX;
        if (alike) {
            findings.add(new LintFinding(CodingRule.SAME_TERM_TWICE, one.id().value(), "and " + other.id()));
        }
    }

    private static void oneWay(Coding coding, Authority term, List<LintFinding> findings) {
        for (AuthorityId excluded : term.excludes()) {
            boolean returned = coding.book()
                    .authority(AuthorityKind.TERM, excluded)
                    .filter(other -> other.excludes().contains(term.id()))
                    .isPresent();
            if (!returned) {
                findings.add(
                        new LintFinding(CodingRule.EXCLUDES_ONE_WAY, term.id().value(), "excludes " + excluded));
            }
        }
    }
}
