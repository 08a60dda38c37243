package org.kaoyi.claims.cases;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.kaoyi.claims.account.Claim;
import org.kaoyi.claims.account.Mode;
import org.kaoyi.claims.account.OccasionId;
import org.kaoyi.claims.account.Polarity;
import org.kaoyi.claims.account.Question;
import org.kaoyi.claims.account.Quotation;
import org.kaoyi.claims.account.Scope;
import org.kaoyi.claims.value.YesNoValue;

/**
 * Whoever tells that something happened at an occasion affirms that the occasion took place ({@code domain.md} §3, polarity), and with a
 * part its whole. Said only where somebody has put the question, by an answer to it or by an examination for it; of a part only where
 * its whole is denied or somebody was examined for it, for who affirms the whole questions no part.
 */
final class TookPlace {
    private TookPlace() {}

    /** The claims with one answer more for each source and teller that tells of an occasion of which the question is put. */
    static List<Claim> withImplied(Dossier dossier) {
        List<Claim> claims = dossier.claims();
        Set<OccasionId> asked = asked(dossier, TookPlace::answers);
        if (asked.isEmpty()) {
            return claims;
        }
        Set<OccasionId> doubted = asked(dossier, claim -> answers(claim) && claim.polarity() == Polarity.DENIES);
        Set<List<Object>> answered = new HashSet<>();
        claims.stream().filter(TookPlace::answers).forEach(claim -> answered.add(account(claim)));
        List<Claim> all = new ArrayList<>(claims);
        claims.stream()
                .sorted(Comparator.comparing(Claim::id))
                .filter(claim -> implies(claim)
                        && (asked.contains(claim.occasion())
                                || dossier.book().wholes(claim.occasion()).stream()
                                        .anyMatch(doubted::contains))
                        && answered.add(account(claim)))
                .map(TookPlace::answer)
                .forEach(all::add);
        return all;
    }

    /** The occasions on which there is such an answer, or for which somebody was examined. */
    private static Set<OccasionId> asked(Dossier dossier, Predicate<Claim> answer) {
        Set<OccasionId> asked = new HashSet<>();
        dossier.claims().stream().filter(answer).forEach(claim -> asked.add(claim.occasion()));
        dossier.examinations().stream()
                .filter(it -> it.question().equals(Question.TOOK_PLACE) && it.level() == 0)
                .forEach(it -> asked.add(it.occasion()));
        return asked;
    }

    private static boolean answers(Claim claim) {
        return claim.question().equals(Question.TOOK_PLACE) && claim.level() == 0 && claim.mode() == Mode.HAPPENED;
    }

    private static boolean implies(Claim claim) {
        return claim.polarity() == Polarity.AFFIRMS && claim.level() == 0 && claim.mode() == Mode.HAPPENED;
    }

    private static List<Object> account(Claim claim) {
        return List.of(claim.occasion(), claim.source(), claim.chain().teller());
    }

    /** The claim under its own id, as an answer to the question that it does not put. */
    private static Claim answer(Claim it) {
        return new Claim(
                it.id(),
                it.occasion(),
                Question.TOOK_PLACE,
                it.source(),
                Polarity.AFFIRMS,
                YesNoValue.YES.display(),
                YesNoValue.YES,
                it.readerVersion(),
                Mode.HAPPENED,
                it.plan(),
                List.of(),
                it.side(),
                it.custody(),
                it.chain(),
                it.told(),
                it.act(),
                it.confidence(),
                it.certainty(),
                it.explicit(),
                Scope.ALL,
                null,
                it.locus(),
                Quotation.NONE,
                it.coder(),
                it.note());
    }
}
