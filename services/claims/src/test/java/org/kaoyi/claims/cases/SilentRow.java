package org.kaoyi.claims.cases;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.account.ClaimId;
import org.kaoyi.claims.account.Examination;
import org.kaoyi.claims.account.Extent;
import org.kaoyi.claims.account.Mode;
import org.kaoyi.claims.account.OccasionId;
import org.kaoyi.claims.account.Plan;
import org.kaoyi.claims.account.QuestionId;
import org.kaoyi.claims.account.Scope;
import org.kaoyi.claims.account.SilenceBasis;
import org.kaoyi.claims.account.TellingChain;
import org.kaoyi.claims.archive.Siglum;
import org.kaoyi.claims.authority.AuthorityId;
import org.kaoyi.claims.value.Chronology;
import org.kaoyi.claims.value.DateValue;

/** An examination in the making: the relevant extent was read, the teller's presence is unknown. */
public final class SilentRow {
    final ClaimId id;
    long position;
    private final String source;
    private final String occasion;
    private final String question;
    private TellingChain chain = TellingChain.NONE;
    private Extent extent = Extent.RELEVANT;
    private boolean present;
    private @Nullable String ground;
    private @Nullable String member;
    private @Nullable DateValue told;
    private Mode mode = Mode.HAPPENED;
    private Plan plan = Plan.UNSET;
    private List<AuthorityId> attributedTo = List.of();
    private Scope scope = Scope.ALL;
    private @Nullable String population;

    SilentRow(ClaimId id, String source, String occasion, String question) {
        this.id = id;
        this.source = source;
        this.occasion = occasion;
        this.question = question;
    }

    public SilentRow toldBy(String speaker, String hearer) {
        chain = TellingChain.of(List.of(new AuthorityId(speaker)), List.of(new AuthorityId(hearer)), null);
        return this;
    }

    public SilentRow told(String date) {
        told = Archive.date(date);
        return this;
    }

    public SilentRow read(Extent how) {
        extent = how;
        return this;
    }

    public SilentRow tellerPresent() {
        present = true;
        return this;
    }

    public SilentRow expectedBecause(String why) {
        ground = why;
        return this;
    }

    public SilentRow onThePlanOf(String holder, String date) {
        mode = Mode.PLANNED;
        plan = new Plan(new AuthorityId(holder), Archive.date(date));
        return this;
    }

    public SilentRow inMode(Mode other) {
        mode = other;
        return this;
    }

    public SilentRow onWordsOf(String person) {
        attributedTo = List.of(new AuthorityId(person));
        return this;
    }

    public SilentRow at(String time) {
        scope = new Scope(Archive.date(time), null, null);
        return this;
    }

    public SilentRow counting(String whom) {
        population = whom;
        return this;
    }

    public SilentRow on(String value) {
        member = value;
        return this;
    }

    Examination examination(Archive archive) {
        return new Examination(
                id,
                new OccasionId(occasion),
                new QuestionId(question),
                new Siglum(source),
                member,
                member == null ? null : archive.value(question, member, false, Chronology.ASSUMED),
                mode,
                plan,
                attributedTo,
                null,
                chain,
                told,
                scope,
                population,
                null,
                "Shen Zhihua",
                extent,
                SilenceBasis.REPORTED,
                present,
                ground,
                null,
                null);
    }
}
