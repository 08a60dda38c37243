package org.kaoyi.claims.cases;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.archive.AccessForm;
import org.kaoyi.claims.archive.Siglum;

/**
 * {@code rendering} and {@code coding}: two translations, or two coders, of one passage. Blame these before the source: such a pair is
 * a note, and no contradiction.
 */
record Notes(
        Map<Kind, List<Member>> ones, Map<Kind, List<Member>> others, List<Member> ownOnes, List<Member> ownOthers) {

    /** @param ownOnes those of the one stance that differ from some of the other by themselves; {@code ownOthers} the reverse */
    Notes {}

    static Notes between(Stance one, Stance other) {
        Map<Siglum, List<Member>> ofOne = byDocument(one.members());
        Map<Siglum, List<Member>> ofOther = byDocument(other.members());
        return new Notes(
                noted(one.members(), ofOther),
                noted(other.members(), ofOne),
                differing(one.members(), other.members().size(), ofOther),
                differing(other.members(), one.members().size(), ofOne));
    }

    /** Only those of one document can be noted, so that large stances need not be held against each other claim by claim. */
    private static Map<Siglum, List<Member>> byDocument(List<Member> members) {
        Map<Siglum, List<Member>> documents = new HashMap<>();
        for (Member member : members) {
            documents
                    .computeIfAbsent(member.document(), unused -> new ArrayList<>())
                    .add(member);
        }
        return documents;
    }

    private static Map<Kind, List<Member>> noted(List<Member> some, Map<Siglum, List<Member>> others) {
        Map<Kind, List<Member>> noted = new EnumMap<>(Kind.class);
        for (Member member : some) {
            Set<Kind> kinds = EnumSet.noneOf(Kind.class);
            for (Member other : others.getOrDefault(member.document(), List.of())) {
                Kind kind = note(member, other);
                if (kind != null) {
                    kinds.add(kind);
                }
            }
            kinds.forEach(kind ->
                    noted.computeIfAbsent(kind, unused -> new ArrayList<>()).add(member));
        }
        return noted;
    }

    private static List<Member> differing(List<Member> some, int others, Map<Siglum, List<Member>> byDocument) {
        return some.stream()
                .filter(member -> {
                    List<Member> same = byDocument.getOrDefault(member.document(), List.of());
                    return same.size() < others || same.stream().anyMatch(other -> note(member, other) == null);
                })
                .toList();
    }

    /** Of two claims of one document; null where neither coder nor translator is to be blamed. */
    private static @Nullable Kind note(Member one, Member other) {
        if (!samePassage(one, other)) {
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
