package org.kaoyi.claims.audit;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.archive.Siglum;
import org.kaoyi.claims.archive.Source;
import org.kaoyi.claims.audit.Suggestion.Reason;
import org.kaoyi.claims.authority.AuthorityId;
import org.kaoyi.claims.authority.AuthorityKind;
import org.kaoyi.claims.value.DateValue;
import org.kaoyi.claims.value.DaySpan;

/** Whether a sentence is about the time and part of the matter that a claim is about, and tells of who told it. */
final class SettingLikeness {
    private static final double SCOPE_TIME = 1.2;
    private static final double SCOPE_NAMED = 1.8;
    /** A claim about one town is no ground for a sentence that names another, or none. */
    private static final double SCOPE_NOT_NAMED = -1.5;

    private static final double TELLER = 1.4;

    /** Who passed it on, or heard it. */
    private static final double RETOLD = 1.0;

    private static final double TOLD_THEN = 1.2;
    private static final double TOLD_IN_MONTH = 0.4;
    private static final double SOURCE_CITED = 3.0;

    /** Who told it, when, and in which source it stands, as the sentences before say. */
    private static final double BEFORE = 0.5;

    private final ClaimIndex index;
    private final Mentions sentence;
    private final SaidDates dates;

    SettingLikeness(ClaimIndex index, Mentions sentence, SaidDates dates) {
        this.index = index;
        this.sentence = sentence;
        this.dates = dates;
    }

    void addScope(IndexedClaim claim, List<Reason> reasons) {
        DateValue time = claim.scope().time();
        if (time != null) {
            DaySpan own = DaySpan.hull(time.spans());
            for (SaidDates.Spanned said : dates.all()) {
                if (said.span().overlaps(own)) {
                    reasons.add(new Reason("scope-time", said.wording(), SCOPE_TIME));
                    break;
                }
            }
        }
        for (String narrowed :
                new String[] {claim.scope().participant(), claim.scope().topic()}) {
            if (narrowed != null) {
                Set<String> words = ContentWords.of(narrowed);
                boolean named = namesAnyOf(narrowed)
                        || words.stream().filter(sentence.words()::contains).count() * 2 > words.size();
                reasons.add(new Reason(
                        named ? "scope-named" : "scope-not-named", narrowed, named ? SCOPE_NAMED : SCOPE_NOT_NAMED));
            }
        }
    }

    private boolean namesAnyOf(String name) {
        for (AuthorityKind kind : AuthorityKind.values()) {
            if (Narrowing.meant(index.book(), kind, name).stream().anyMatch(id -> sentence.names(kind, id))) {
                return true;
            }
        }
        return false;
    }

    void addTelling(IndexedClaim claim, List<Reason> reasons) {
        if (sentence.cited().contains(claim.source())) {
            reasons.add(new Reason("source-cited", claim.source(), SOURCE_CITED));
        }
        AuthorityId teller = claim.teller();
        if (teller != null && sentence.names(AuthorityKind.AGENT, teller)) {
            reasons.add(new Reason("teller-named", index.book().name(AuthorityKind.AGENT, teller), TELLER));
        }
        claim.retold().stream()
                .filter(agent -> !agent.equals(teller) && sentence.names(AuthorityKind.AGENT, agent))
                .findFirst()
                .ifPresent(agent ->
                        reasons.add(new Reason("retold-by", index.book().name(AuthorityKind.AGENT, agent), RETOLD)));
        DateValue told = claim.told() != null ? claim.told() : sourceDate(claim.source());
        boolean ofOccasion = reasons.stream().anyMatch(reason -> reason.code().equals("occasion-day"));
        boolean isItsAnswer = claim.value() instanceof DateValue it
                && told != null
                && DaySpan.hull(it.spans()).overlaps(DaySpan.hull(told.spans()));
        if (told != null && !ofOccasion && !isItsAnswer && dates.hasDayOf(told)) {
            reasons.add(new Reason("told-then", told.edtf(), dates.isAsNarrowAs(told) ? TOLD_THEN : TOLD_IN_MONTH));
        }
        addTellingBefore(claim, told, reasons);
        Reason titled = teller == null ? index.words().sources().of(claim.source(), sentence) : null;
        if (titled != null) {
            reasons.add(titled);
        }
    }

    private void addTellingBefore(IndexedClaim claim, @Nullable DateValue told, List<Reason> reasons) {
        Mentions before = sentence.before();
        AuthorityId teller = claim.teller();
        if (before == null || sentence.cited().contains(claim.source())) {
            return;
        }
        double points = 0;
        if (before.cited().contains(claim.source())) {
            points = SOURCE_CITED;
        } else if (teller != null) {
            boolean named = before.names(AuthorityKind.AGENT, teller) && !sentence.names(AuthorityKind.AGENT, teller);
            points = (named ? TELLER : 0)
                    + (told != null && SaidDates.of(before).hasDayOf(told) && !dates.hasDayOf(told) ? TOLD_THEN : 0);
        }
        if (points > 0) {
            reasons.add(new Reason("source-before", claim.source(), BEFORE * points));
        }
    }

    private @Nullable DateValue sourceDate(String siglum) {
        return index.book().source(new Siglum(siglum)).map(Source::date).orElse(null);
    }
}
