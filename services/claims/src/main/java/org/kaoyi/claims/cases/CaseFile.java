package org.kaoyi.claims.cases;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kaoyi.claims.account.Examination;
import org.kaoyi.claims.account.Extent;
import org.kaoyi.claims.account.Question;
import org.kaoyi.claims.archive.Siglum;
import org.kaoyi.claims.comparison.ValueComparator;
import org.kaoyi.claims.reference.ReferenceBook;

/**
 * Everything on the table when one case is examined.
 *
 * @param own claims that carry the case themselves
 * @param members all standing claims that pass its gate, sorted by id; {@code own} among them
 * @param family the standing claims of the whole family, all questions and levels
 * @param parts those of the family on what is part of what the case asks, or on another occasion of the same question
 * @param examinations the family's examinations of the same question, of its level or of any
 * @param stances the members grouped by what they say
 * @param incompleteSources sources that somebody found lacunose or had only an excerpt of
 */
record CaseFile(
        CaseKey key,
        Question question,
        ReferenceBook book,
        Gate gate,
        Pairings pairings,
        ValueComparator comparator,
        ValueClasses values,
        List<Member> own,
        List<Member> members,
        List<Member> family,
        List<Member> parts,
        List<Examination> examinations,
        List<Stance> stances,
        Set<Siglum> incompleteSources) {

    static CaseFile open(
            CaseKey key,
            Question question,
            ReferenceBook book,
            ValueComparator comparator,
            List<Member> own,
            List<Member> members,
            List<Member> family,
            List<Examination> examinations) {
        ValueClasses values = new ValueClasses(question, comparator);
        Map<Stance.Signature, List<Member>> bySignature = new LinkedHashMap<>();
        for (Member member : members) {
            Stance.Signature signature = Stance.Signature.of(member, values.of(member.value()));
            bySignature.computeIfAbsent(signature, unused -> new ArrayList<>()).add(member);
        }
        Map<Stance.Gated, Integer> gated = new HashMap<>();
        List<Stance> stances = new ArrayList<>();
        bySignature.forEach((signature, said) -> {
            int number = gated.computeIfAbsent(signature.gated(), unused -> gated.size());
            stances.add(Stance.of(signature, number, said));
        });
        Gate gate = new Gate(book);
        return new CaseFile(
                key,
                question,
                book,
                gate,
                new Pairings(gate, key),
                comparator,
                values,
                own,
                members,
                family,
                DeclaredParts.told(key, book, family),
                examinations,
                List.copyOf(stances),
                incomplete(examinations));
    }

    private static Set<Siglum> incomplete(List<Examination> examinations) {
        Set<Siglum> sources = new HashSet<>();
        for (Examination examination : examinations) {
            if (examination.extent() == Extent.EXCERPT || examination.extent() == Extent.LACUNOSE) {
                sources.add(examination.source());
            }
        }
        return sources;
    }

    boolean carries(Stance stance) {
        return stance.signature().gated().key().equals(key);
    }

    /** Whether a pair of stances counts here rather than in the case that the other one carries. */
    boolean isHomeOf(Stance one, Stance other) {
        return pairings.of(one, other).atHome();
    }
}
