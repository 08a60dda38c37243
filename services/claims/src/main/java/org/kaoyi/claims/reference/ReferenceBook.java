package org.kaoyi.claims.reference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.account.BalancePart;
import org.kaoyi.claims.account.Claim;
import org.kaoyi.claims.account.ClaimId;
import org.kaoyi.claims.account.Examination;
import org.kaoyi.claims.account.Occasion;
import org.kaoyi.claims.account.OccasionId;
import org.kaoyi.claims.account.Question;
import org.kaoyi.claims.account.QuestionId;
import org.kaoyi.claims.account.Scope;
import org.kaoyi.claims.archive.Siglum;
import org.kaoyi.claims.archive.Source;
import org.kaoyi.claims.authority.Authority;
import org.kaoyi.claims.authority.AuthorityId;
import org.kaoyi.claims.authority.AuthorityKind;
import org.kaoyi.claims.authority.AuthorityNames;
import org.kaoyi.claims.authority.AuthorityRelations;
import org.kaoyi.claims.event.AuthoritiesMerged;
import org.kaoyi.claims.event.AuthorityEntered;
import org.kaoyi.claims.event.AuthorityRedescribed;
import org.kaoyi.claims.event.AuthoritySplit;
import org.kaoyi.claims.event.BalancePartDeclared;
import org.kaoyi.claims.event.LedgerEvent;
import org.kaoyi.claims.event.OccasionRedescribed;
import org.kaoyi.claims.event.OccasionRegistered;
import org.kaoyi.claims.event.PassageAttached;
import org.kaoyi.claims.event.QuestionRedescribed;
import org.kaoyi.claims.event.QuestionRegistered;
import org.kaoyi.claims.event.SourceRedescribed;
import org.kaoyi.claims.event.SourceRegistered;
import org.kaoyi.claims.event.SourceWithdrawn;
import org.kaoyi.claims.event.TextEntered;
import org.kaoyi.claims.event.TextRevised;
import org.kaoyi.claims.passage.Passage;
import org.kaoyi.claims.text.Text;
import org.kaoyi.claims.text.TextId;
import org.kaoyi.claims.value.Value;

/**
 * Everything that claims refer to, folded from the reference events of the log: sources, occasions, questions, authorities,
 * balances, texts. The write side decides by it and the read side compares by it. Not thread-safe.
 */
public final class ReferenceBook implements AuthorityNames, AuthorityRelations {
    private final Register<Siglum, Source> sources = new Register<>();
    private final Map<Siglum, String> withdrawn = new HashMap<>();
    private final QuestionTree questions = new QuestionTree();
    private final Map<TextId, List<Text>> texts = new TreeMap<>();
    private final AuthorityFiles authorities = new AuthorityFiles();
    private final SourcePassages passages = new SourcePassages();
    private final ReassignedClaims reassigned = new ReassignedClaims();
    private final OccasionTree occasions = new OccasionTree();
    private final BalanceParts balances = new BalanceParts();

    /** Takes in an event; events that are no reference data change nothing. */
    public void apply(LedgerEvent event) {
        switch (event) {
            case SourceRegistered it -> sources.put(it.source().id(), it.source());
            case SourceRedescribed it -> sources.put(it.source().id(), it.source());
            case SourceWithdrawn it -> withdrawn.put(it.source(), it.reason());
            case PassageAttached it -> passages.attach(it.source(), it.passage());
            case OccasionRegistered it -> occasions.put(it.occasion());
            case OccasionRedescribed it -> occasions.put(it.occasion());
            case QuestionRegistered it -> questions.put(it.question());
            case QuestionRedescribed it -> questions.put(it.question());
            case AuthorityEntered it -> authorities.of(it.authority().kind()).put(it.authority());
            case AuthorityRedescribed it ->
                authorities.of(it.authority().kind()).put(it.authority());
            case AuthoritiesMerged it -> authorities.of(it.kind()).merge(it.id(), it.into());
            case AuthoritySplit it -> {
                authorities.of(it.kind()).split(it.off());
                reassigned.put(it);
            }
            case BalancePartDeclared it -> {
                balances.put(it.part());
                occasions.link(it.part().wholeOccasion(), it.part().partOccasion());
            }
            case TextEntered it -> put(it.text());
            case TextRevised it -> put(it.text());
            default -> {
                // Claims, examinations and judgements are folded by who shows them.
            }
        }
    }

    private void put(Text text) {
        texts.computeIfAbsent(text.id(), unused -> new ArrayList<>()).add(text);
    }

    public Optional<Source> source(Siglum id) {
        return sources.find(id);
    }

    /** Why a source was withdrawn; empty while it stands. */
    public Optional<String> withdrawn(Siglum id) {
        return Optional.ofNullable(withdrawn.get(id));
    }

    /** The texts and images of a source, in the order in which they were attached. */
    public List<Passage> passages(Siglum source) {
        return passages.of(source);
    }

    /** All sources that have texts or images. */
    public Collection<Siglum> sourcesWithPassages() {
        return passages.sources();
    }

    /** The passage that counts where {@code passage} was attached: itself, or the last of those that replaced it. */
    public Passage replacement(Siglum source, Passage passage) {
        return passages.replacement(source, passage);
    }

    public Optional<Occasion> occasion(OccasionId id) {
        return occasions.find(id);
    }

    /** What an occasion is called; its id while it is not described. */
    public String title(OccasionId id) {
        return occasion(id).map(Occasion::title).orElse(id.value());
    }

    /** What a question asks; its id while it is not described. */
    public String asked(QuestionId id) {
        return question(id).map(Question::text).orElse(id.value());
    }

    public Optional<Question> question(QuestionId id) {
        return questions.find(id);
    }

    /** An authority as it was described under its own id, also when it was merged into another. */
    public Optional<Authority> authority(AuthorityKind kind, AuthorityId id) {
        return authorities.of(kind).find(id);
    }

    /** Whom an id means now: the authority into which it was merged, with the names and relations of all that were. */
    public Optional<Authority> current(AuthorityKind kind, AuthorityId id) {
        return authorities.current(kind, id);
    }

    /** Into which other an authority was merged, or empty. */
    public Optional<AuthorityId> mergedInto(AuthorityKind kind, AuthorityId id) {
        return authorities.of(kind).merged().into(id);
    }

    /** The id that {@code id} stands for: itself, unless it was merged. */
    public AuthorityId identity(AuthorityKind kind, AuthorityId id) {
        return authorities.identity(kind, id);
    }

    /** The id, that into which it was merged, and so on to the one that stands. */
    public List<AuthorityId> identities(AuthorityKind kind, AuthorityId id) {
        return authorities.of(kind).merged().chain(id);
    }

    /** What a claim that names {@code id} means by it. */
    public AuthorityId meant(AuthorityKind kind, AuthorityId id, ClaimId claim) {
        return identity(kind, reassigned.in(claim, kind, id));
    }

    /** What a claim means by {@code id}: whom it names, into whom that one was merged, and so on to the one that stands. */
    public List<AuthorityId> meantOneAfterTheOther(AuthorityKind kind, AuthorityId id, ClaimId claim) {
        return identities(kind, reassigned.in(claim, kind, id));
    }

    /** All ids by which claims may name an authority: its own, those merged into it, and those from which claims were reassigned. */
    public Set<AuthorityId> saidAs(AuthorityKind kind, AuthorityId id) {
        Set<AuthorityId> own = authorities.of(kind).merged().into(id, new TreeSet<>(Set.of(id)));
        Set<AuthorityId> all = new TreeSet<>(own);
        own.forEach(it -> all.addAll(reassigned.namesOf(kind, it)));
        return all;
    }

    /** A claim with the authorities that it means now; the claim itself where none was merged or split. */
    public Claim understood(Claim claim) {
        return allAsEntered() ? claim : Renaming.claim(claim, (kind, id) -> meant(kind, id, claim.id()));
    }

    /** A value of a claim with the authorities that the claim means by it now. */
    public Value understood(ClaimId claim, Value value) {
        return allAsEntered() ? value : Renaming.value(value, (kind, id) -> meant(kind, id, claim));
    }

    /** The scope of a claim with the authorities that the claim means by it now, where that names them by their ids. */
    public Scope understood(ClaimId claim, Scope scope) {
        return allAsEntered() ? scope : Renaming.scope(scope, (kind, id) -> meant(kind, id, claim));
    }

    /** An examination with the authorities that it means now. */
    public Examination understood(Examination it) {
        return allAsEntered() ? it : Renaming.examination(it, (kind, id) -> meant(kind, id, it.id()));
    }

    /** Whether no authority is merged, and no claim reassigned. */
    public boolean allAsEntered() {
        return reassigned.isEmpty() && authorities.noneMerged();
    }

    /** The newest version of a text. */
    public Optional<Text> text(TextId id) {
        return versions(id).reversed().stream().findFirst();
    }

    /** The versions of a text, the first first; empty where there is none. */
    public List<Text> versions(TextId id) {
        return Collections.unmodifiableList(texts.getOrDefault(id, List.of()));
    }

    public Collection<Source> sources() {
        return sources.all();
    }

    public Collection<Occasion> occasions() {
        return occasions.all();
    }

    public Collection<Question> questions() {
        return questions.all();
    }

    public Collection<Authority> authorities(AuthorityKind kind) {
        return Collections.unmodifiableCollection(authorities.of(kind).all());
    }

    public List<BalancePart> balances() {
        return balances.all();
    }

    /** The parts declared of figures of an occasion. */
    public List<BalancePart> balancesOf(OccasionId whole) {
        return balances.of(whole);
    }

    /** The questions that ask a part of what {@code whole} asks. */
    public List<Question> partsOf(QuestionId whole) {
        return questions.partsOf(whole);
    }

    /** The occasions whose claims may be compared with those of {@code id}: joined by part and whole, or by a balance. */
    public Set<OccasionId> family(OccasionId id) {
        return occasions.family(id);
    }

    /** The occasion itself and everything it is part of. */
    public List<OccasionId> wholes(OccasionId id) {
        return occasions.wholes(id);
    }

    @Override
    public List<AuthorityId> resolve(AuthorityKind kind, @Nullable String scheme, String idOrName) {
        return authorities.resolve(kind, scheme, idOrName);
    }

    @Override
    public boolean within(AuthorityKind kind, AuthorityId narrower, AuthorityId broader) {
        return authorities.within(kind, narrower, broader);
    }

    @Override
    public boolean entails(AuthorityKind kind, AuthorityId stronger, AuthorityId weaker) {
        return authorities.entails(kind, stronger, weaker);
    }

    @Override
    public boolean excludes(AuthorityKind kind, AuthorityId one, AuthorityId other) {
        return authorities.excludes(kind, one, other);
    }

    @Override
    public boolean same(AuthorityKind kind, AuthorityId one, AuthorityId other) {
        return authorities.same(kind, one, other);
    }

    @Override
    public String name(AuthorityKind kind, AuthorityId id) {
        return authorities.name(kind, id);
    }

    /** What holds wherever the authority does, itself included: what it is a kind of and what it entails, at whatever depth. */
    public Set<AuthorityId> implied(AuthorityKind kind, AuthorityId id) {
        return authorities.implied(kind, id);
    }

    /** The vocabularies of a term and of all that it implies, by the ids under which they may be described. */
    public Set<AuthorityId> vocabularies(AuthorityId term) {
        return authorities.vocabularies(term);
    }
}
