package org.kaoyi.recording.linting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kaoyi.claims.account.Claim;
import org.kaoyi.claims.account.Examination;
import org.kaoyi.claims.account.OccasionId;
import org.kaoyi.claims.account.Polarity;
import org.kaoyi.claims.account.QuestionId;
import org.kaoyi.claims.reference.ReferenceBook;

/** All standing rows of a ledger, also by what they answer. */
record Coding(ReferenceBook book, List<Claim> claims, List<Examination> examinations, Map<Point, List<Claim>> byPoint) {

    /** What a row answers. */
    record Point(OccasionId occasion, QuestionId question) {}

    static Coding of(ReferenceBook book, Collection<Claim> claims, Collection<Examination> examinations) {
        Map<Point, List<Claim>> byPoint = new LinkedHashMap<>();
        for (Claim claim : claims) {
            byPoint.computeIfAbsent(new Point(claim.occasion(), claim.question()), point -> new ArrayList<>())
                    .add(claim);
        }
        return new Coding(book, List.copyOf(claims), List.copyOf(examinations), byPoint);
    }

    List<Claim> at(OccasionId occasion, QuestionId question) {
        return byPoint.getOrDefault(new Point(occasion, question), List.of());
    }

    /** Claims there that affirm. */
    List<Claim> affirming(OccasionId occasion, QuestionId question) {
        return at(occasion, question).stream()
                .filter(claim -> claim.polarity() == Polarity.AFFIRMS)
                .toList();
    }
}
