package org.kaoyi.projections.discrepancies;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.kaoyi.claims.account.Claim;
import org.kaoyi.claims.account.ClaimId;
import org.kaoyi.claims.account.Examination;
import org.kaoyi.claims.archive.Siglum;
import org.kaoyi.claims.cases.Dossier;
import org.kaoyi.claims.cases.RuleChanges;
import org.kaoyi.claims.event.ClaimRecorded;
import org.kaoyi.claims.event.LedgerEvent;
import org.kaoyi.claims.event.SourceExamined;
import org.kaoyi.claims.reference.ReferenceBook;

/** A dossier while its rows are read. */
final class DossierDraft {
    private final ReferenceBook book;
    private final List<Claim> claims = new ArrayList<>();
    private final List<Examination> examinations = new ArrayList<>();
    private final List<Claim> retracted = new ArrayList<>();
    private final List<Examination> retractedExaminations = new ArrayList<>();
    private final List<Dossier.Ruling> rulings = new ArrayList<>();
    private final Map<ClaimId, Long> positions = new HashMap<>();
    private final Set<ClaimId> ended = new HashSet<>();
    private RuleChanges rules = RuleChanges.NONE;

    DossierDraft(ReferenceBook book) {
        this.book = book;
    }

    /** A claim or examination; those of a withdrawn source stand no more. */
    void row(long position, boolean standing, LedgerEvent event) {
        switch (event) {
            case ClaimRecorded it ->
                claim(position, standing && reliable(it.claim().source()), it.claim());
            case SourceExamined it ->
                examination(position, standing && reliable(it.examination().source()), it.examination());
            default -> throw new IllegalStateException("a row holds a claim or an examination");
        }
    }

    private void claim(long position, boolean stands, Claim claim) {
        if (stands) {
            claims.add(claim);
            positions.put(claim.id(), position);
        } else {
            retracted.add(claim);
        }
    }

    private void examination(long position, boolean stands, Examination examination) {
        if (stands) {
            examinations.add(examination);
            positions.put(examination.id(), position);
        } else {
            retractedExaminations.add(examination);
        }
    }

    void ruling(Dossier.Ruling ruling) {
        rulings.add(ruling);
    }

    void ended(String ground) {
        ended.add(new ClaimId(ground));
    }

    void rules(RuleChanges changes) {
        rules = changes;
    }

    /** The position of the earliest ruling; empty where nobody has ruled. */
    OptionalLong firstRuling() {
        return rulings.stream().mapToLong(DossierDraft::seen).min();
    }

    private static long seen(Dossier.Ruling ruling) {
        long seen = ruling.assessment().seenPosition();
        return seen > 0 ? seen : ruling.position();
    }

    boolean saysSomething() {
        return !claims.isEmpty() || !retracted.isEmpty() || !examinations.isEmpty() || !retractedExaminations.isEmpty();
    }

    Dossier finished() {
        return new Dossier(
                book, claims, examinations, retracted, retractedExaminations, rulings, positions, ended, rules);
    }

    private boolean reliable(Siglum source) {
        return book.withdrawn(source).isEmpty();
    }
}
