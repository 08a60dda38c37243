package org.kaoyi.claims.cases;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.account.Claim;
import org.kaoyi.claims.account.ClaimId;
import org.kaoyi.claims.account.Mode;
import org.kaoyi.claims.account.OccasionId;
import org.kaoyi.claims.account.Plan;
import org.kaoyi.claims.account.Polarity;
import org.kaoyi.claims.account.QuestionId;
import org.kaoyi.claims.account.Quotation;
import org.kaoyi.claims.account.Scope;
import org.kaoyi.claims.account.TellingChain;
import org.kaoyi.claims.archive.Siglum;
import org.kaoyi.claims.authority.AuthorityId;
import org.kaoyi.claims.value.Chronology;
import org.kaoyi.claims.value.DateValue;

/** A claim in the making; what is not said is as an import would leave it. */
public final class SaidRow {
    final ClaimId id;
    long position;
    private final Archive archive;
    private final String source;
    private final String occasion;
    private final String question;
    private final String wording;
    private Polarity polarity = Polarity.AFFIRMS;
    private Mode mode = Mode.HAPPENED;
    private Plan plan = Plan.UNSET;
    private List<AuthorityId> attributedTo = List.of();
    private TellingChain chain = TellingChain.NONE;
    private @Nullable DateValue told;
    private Scope scope = Scope.ALL;
    private @Nullable String population;
    private @Nullable String coder;
    private Quotation quotation = Quotation.NONE;
    private @Nullable String locus;
    private @Nullable String certainty;
    private @Nullable String custody;
    private boolean closed;
    private Chronology chronology = Chronology.ASSUMED;

    SaidRow(Archive archive, ClaimId id, String source, String occasion, String question, String wording) {
        this.archive = archive;
        this.id = id;
        this.source = source;
        this.occasion = occasion;
        this.question = question;
        this.wording = wording;
    }

    public SaidRow denying() {
        polarity = Polarity.DENIES;
        return this;
    }

    public SaidRow planned(String holder, String date) {
        mode = Mode.PLANNED;
        plan = new Plan(new AuthorityId(holder), Archive.date(date));
        return this;
    }

    public SaidRow inMode(Mode other) {
        mode = other;
        return this;
    }

    public SaidRow toldBy(String speaker, String hearer) {
        chain = TellingChain.of(List.of(new AuthorityId(speaker)), List.of(new AuthorityId(hearer)), null);
        return this;
    }

    /** Told and told again, speaker by speaker. */
    public SaidRow toldBy(List<String> speakers, List<String> hearers) {
        chain = TellingChain.of(
                speakers.stream().map(AuthorityId::new).toList(),
                hearers.stream().map(AuthorityId::new).toList(),
                null);
        return this;
    }

    /** Told to nobody known. */
    public SaidRow toldBy(String speaker) {
        chain = TellingChain.of(List.of(new AuthorityId(speaker)), List.of(), null);
        return this;
    }

    public SaidRow recordedBy(String recorder) {
        chain = new TellingChain(chain.hops(), new AuthorityId(recorder));
        return this;
    }

    public SaidRow onPage(String page) {
        locus = page;
        return this;
    }

    public SaidRow codedAs(String howCertain) {
        certainty = howCertain;
        return this;
    }

    public SaidRow keptBy(String whom) {
        custody = whom;
        return this;
    }

    public SaidRow of(String participant) {
        scope = new Scope(scope.time(), participant, null);
        return this;
    }

    public SaidRow told(String date) {
        told = Archive.date(date);
        return this;
    }

    public SaidRow attributedTo(String... persons) {
        attributedTo = Arrays.stream(persons).map(AuthorityId::new).toList();
        return this;
    }

    public SaidRow at(String time) {
        scope = new Scope(Archive.date(time), null, null);
        return this;
    }

    public SaidRow counting(String whom) {
        population = whom;
        return this;
    }

    public SaidRow codedBy(String name) {
        coder = name;
        return this;
    }

    public SaidRow translatedBy(String name) {
        quotation = new Quotation(null, null, null, name, null);
        return this;
    }

    /** The words of the source. */
    public SaidRow inTheWords(String words) {
        quotation = new Quotation(words, null, null, null, null);
        return this;
    }

    public SaidRow asAllThereAre() {
        closed = true;
        return this;
    }

    public SaidRow inOrder(Chronology meant) {
        chronology = meant;
        return this;
    }

    public Claim claim() {
        return new Claim(
                id,
                new OccasionId(occasion),
                new QuestionId(question),
                new Siglum(source),
                polarity,
                wording,
                archive.value(question, wording, closed, chronology),
                "1",
                mode,
                plan,
                attributedTo,
                null,
                custody,
                chain,
                told,
                null,
                null,
                certainty,
                true,
                scope,
                population,
                locus,
                quotation,
                coder,
                null);
    }
}
