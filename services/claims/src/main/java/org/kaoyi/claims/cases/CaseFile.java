package org.kaoyi.claims.cases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kaoyi.claims.account.Examination;
import org.kaoyi.claims.account.Question;
import org.kaoyi.claims.comparison.ValueComparator;
import org.kaoyi.claims.reference.ReferenceBook;

/**
 * Everything on the table when one case is examined.
 *
 * @param own claims that carry the case themselves
 * @param members all standing claims that pass its gate, sorted by id; {@code own} among them
 * @param examinations the family's examinations of the same question and level
 * @param stances the members grouped by what they say
 */
record CaseFile(
        CaseKey key,
        Question question,
        ReferenceBook book,
        Gate gate,
        ValueComparator comparator,
        ValueClasses values,
        List<Member> own,
        List<Member> members,
        List<Examination> examinations,
        List<Stance> stances) {

    static CaseFile open(
            CaseKey key,
            Question question,
            ReferenceBook book,
            ValueComparator comparator,
            List<Member> own,
            List<Member> members,
            List<Examination> examinations) {
        ValueClasses values = new ValueClasses(question, comparator);
        Map<Stance.Signature, List<Member>> bySignature = new LinkedHashMap<>();
        for (Member member : members) {
            Stance.Signature signature = Stance.Signature.of(member, values.of(member.value()));
            bySignature.computeIfAbsent(signature, unused -> new ArrayList<>()).add(member);
        }
        List<Stance> stances = new ArrayList<>();
        bySignature.forEach((signature, said) -> stances.add(new Stance(signature, List.copyOf(said))));
        return new CaseFile(
                key,
                question,
                book,
                new Gate(book),
                comparator,
                values,
                own,
                members,
                examinations,
                List.copyOf(stances));
    }

    boolean carries(Stance stance) {
        return stance.signature().key().equals(key);
    }

    /** Whether a pair of stances counts here rather than in the case that the other one carries. */
    boolean isHomeOf(Stance one, Stance other) {
        return gate.home(one.any(), other.any()).equals(key);
    }
}
