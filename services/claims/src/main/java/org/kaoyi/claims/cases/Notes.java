package org.kaoyi.claims.cases;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.archive.AccessForm;

/**
 * {@code rendering} and {@code coding}: two translations, or two coders, of one passage. Blame these before the source: such a pair is
 * a note, and no contradiction.
 */
record Notes(
        Map<Kind, List<Member>> ones, Map<Kind, List<Member>> others, List<Member> ownOnes, List<Member> ownOthers) {

    /** @param ownOnes those of the one stance that differ from some of the other by themselves; {@code ownOthers} the reverse */
    Notes {}

    static Notes between(Stance one, Stance other) {
        return new Notes(
                noted(one.members(), other.members()),
                noted(other.members(), one.members()),
                differing(one.members(), other.members()),
                differing(other.members(), one.members()));
    }

    private static Map<Kind, List<Member>> noted(List<Member> some, List<Member> others) {
        Map<Kind, List<Member>> noted = new EnumMap<>(Kind.class);
        for (Kind kind : List.of(Kind.RENDERING, Kind.CODING)) {
            List<Member> members = new ArrayList<>(some);
            members.removeIf(member -> others.stream().noneMatch(other -> note(member, other) == kind));
            if (!members.isEmpty()) {
                noted.put(kind, members);
            }
        }
        return noted;
    }

    private static List<Member> differing(List<Member> some, List<Member> others) {
        return some.stream()
                .filter(member -> others.stream().anyMatch(other -> note(member, other) == null))
                .toList();
    }

    private static @Nullable Kind note(Member one, Member other) {
        if (!one.document().equals(other.document()) || !samePassage(one, other)) {
            return null;
        }
        boolean sameCopy = one.claim().source().equals(other.claim().source());
        if (distinct(translator(one), translator(other))
                || (!sameCopy && (isTranslation(one) || isTranslation(other)))) {
            return Kind.RENDERING;
        }
        return sameCopy && distinct(one.claim().coder(), other.claim().coder()) ? Kind.CODING : null;
    }

    /** An unnamed place is not known to be another. */
    private static boolean samePassage(Member one, Member other) {
        return !distinct(one.claim().locus(), other.claim().locus());
    }

    private static boolean isTranslation(Member member) {
        return member.source().access().form() == AccessForm.TRANSLATION;
    }

    private static @Nullable String translator(Member member) {
        return member.claim().quotation().translator();
    }

    private static boolean distinct(@Nullable String one, @Nullable String other) {
        return one != null && other != null && !one.equals(other);
    }
}
