package org.kaoyi.claims.cases;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kaoyi.claims.archive.AccessForm;
import org.kaoyi.claims.authority.AuthorityId;
import org.kaoyi.claims.value.DateValue;
import org.kaoyi.claims.value.QuantityValue;
import org.kaoyi.claims.value.Value;

/**
 * What may explain a difference between those who say the one and those who say the other. An explainer marks a case and never
 * resolves it; one pair to which it applies is enough, so that it does not hang on which claim comes first.
 */
final class Explainers {
    private Explainers() {}

    static List<Explainer> of(CaseFile file, List<Member> ones, List<Member> others) {
        Set<Explainer> found = EnumSet.noneOf(Explainer.class);
        Member one = ones.getFirst();
        Member other = others.getFirst();
        addIf(!one.key().occasion().equals(other.key().occasion()), Explainer.OTHER_TALK, found);
        addIf(otherHearers(ones, others), Explainer.HEARER, found);
        ones.forEach(member -> ofOne(file, member, found));
        others.forEach(member -> ofOne(file, member, found));
        ofValues(file, ones, others, found);
        return List.copyOf(found);
    }

    private static void ofOne(CaseFile file, Member member, Set<Explainer> found) {
        addIf(translated(member), Explainer.TRANSLATION, found);
        addIf(uncertain(member), Explainer.UNCERTAIN, found);
        addIf(file.incompleteSources().contains(member.claim().source()), Explainer.INCOMPLETE_RECORD, found);
    }

    static void addIf(boolean applies, Explainer explainer, Set<Explainer> found) {
        if (applies) {
            found.add(explainer);
        }
    }

    private static void ofValues(CaseFile file, List<Member> ones, List<Member> others, Set<Explainer> found) {
        Member one = ones.getFirst();
        Member other = others.getFirst();
        Value first = one.value();
        Value second = other.value();
        if (first instanceof QuantityValue && second instanceof QuantityValue) {
            FigureExplainers.of(file, one, other, found);
        }
        if (first instanceof DateValue && second instanceof DateValue) {
            DayExplainers.of(file, ones, others, found);
        }
        addIf(NameExplainers.spelledAlike(file.book(), first, second), Explainer.TRANSLITERATION, found);
    }

    /** Whether one teller told one to one hearer and the other to another; an unknown hearer is not known to be another. */
    private static boolean otherHearers(List<Member> ones, List<Member> others) {
        Map<String, Set<AuthorityId>> hearers = hearers(ones);
        if (hearers.isEmpty()) {
            return false;
        }
        return hearers(others).entrySet().stream().anyMatch(entry -> {
            Set<AuthorityId> elsewhere = hearers.get(entry.getKey());
            return elsewhere != null
                    && elsewhere.stream()
                            .anyMatch(one -> entry.getValue().stream().anyMatch(other -> !other.equals(one)));
        });
    }

    private static Map<String, Set<AuthorityId>> hearers(List<Member> members) {
        Map<String, Set<AuthorityId>> hearers = Map.of();
        for (Member member : members) {
            AuthorityId hearer = member.hearer();
            if (hearer != null) {
                hearers = hearers.isEmpty() ? new HashMap<>() : hearers; // nearly nobody says to whom
                hearers.computeIfAbsent(member.teller(), unused -> new HashSet<>())
                        .add(hearer);
            }
        }
        return hearers;
    }

    private static boolean translated(Member member) {
        return member.source().access().form() == AccessForm.TRANSLATION
                || member.claim().quotation().translator() != null;
    }

    /** The coder is not certain, or the value itself is given with a question mark (EDTF {@code ?} and {@code %}). */
    private static boolean uncertain(Member member) {
        String certainty = member.claim().certainty();
        boolean questioned = member.value() instanceof DateValue date
                && (date.edtf().contains("?") || date.edtf().contains("%"));
        return questioned || (certainty != null && !certainty.equalsIgnoreCase("certain"));
    }
}
