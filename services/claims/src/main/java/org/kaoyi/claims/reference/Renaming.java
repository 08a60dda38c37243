package org.kaoyi.claims.reference;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.Identifiers;
import org.kaoyi.claims.account.Claim;
import org.kaoyi.claims.account.Examination;
import org.kaoyi.claims.account.Plan;
import org.kaoyi.claims.account.Scope;
import org.kaoyi.claims.account.TellingChain;
import org.kaoyi.claims.authority.AuthorityId;
import org.kaoyi.claims.authority.AuthorityKind;
import org.kaoyi.claims.authority.AuthorityRef;
import org.kaoyi.claims.value.AgentValue;
import org.kaoyi.claims.value.InitiativeValue;
import org.kaoyi.claims.value.Joining;
import org.kaoyi.claims.value.PlaceValue;
import org.kaoyi.claims.value.SequenceValue;
import org.kaoyi.claims.value.SetValue;
import org.kaoyi.claims.value.TermValue;
import org.kaoyi.claims.value.Value;

/**
 * Goes to every place of a claim or examination where an authority stands: value, plan, attribution, telling chain; scope, where that names
 * one by id. Free words are left alone.
 */
public final class Renaming {
    private final Named named;

    private Renaming(Named named) {
        this.named = named;
    }

    /** What an authority is called instead. */
    interface Named {
        AuthorityId instead(AuthorityKind kind, AuthorityId id);
    }

    /** The authorities that a claim names, its scope aside. */
    public static Set<AuthorityRef> mentions(Claim claim) {
        Set<AuthorityRef> found = new TreeSet<>();
        collecting(found).claim(claim.withScope(Scope.ALL));
        return found;
    }

    /** The authorities that an examination names, its scope aside. */
    public static Set<AuthorityRef> mentions(Examination examination) {
        Set<AuthorityRef> found = new TreeSet<>();
        collecting(found).examination(examination.withScope(Scope.ALL));
        return found;
    }

    /** The authorities that a value names. */
    public static Set<AuthorityRef> mentions(Value value) {
        Set<AuthorityRef> found = new TreeSet<>();
        collecting(found).value(value);
        return found;
    }

    private static Renaming collecting(Set<AuthorityRef> found) {
        return new Renaming((kind, id) -> {
            found.add(new AuthorityRef(kind, id));
            return id;
        });
    }

    static Claim claim(Claim claim, Named named) {
        return new Renaming(named).claim(claim);
    }

    static Value value(Value value, Named named) {
        return new Renaming(named).value(value);
    }

    static Scope scope(Scope scope, Named named) {
        return new Renaming(named).scope(scope);
    }

    static Examination examination(Examination examination, Named named) {
        return new Renaming(named).examination(examination);
    }

    private Claim claim(Claim it) {
        return it.understoodAs(
                value(it.value()), plan(it.plan()), agents(it.attributedTo()), chain(it.chain()), scope(it.scope()));
    }

    private Examination examination(Examination it) {
        Value member = it.member();
        return it.understoodAs(
                member == null ? null : value(member),
                plan(it.plan()),
                agents(it.attributedTo()),
                chain(it.chain()),
                scope(it.scope()));
    }

    private Value value(Value value) {
        return switch (value) {
            case AgentValue it -> new AgentValue(agent(it.agent()));
            case PlaceValue it -> new PlaceValue(named.instead(AuthorityKind.PLACE, it.place()));
            case TermValue it -> new TermValue(named.instead(AuthorityKind.TERM, it.term()));
            case InitiativeValue it -> initiative(it);
            case SetValue it -> new SetValue(distinct(it.members()), it.closed());
            case SequenceValue it ->
                SequenceValue.ofChains(it.chains().stream().map(this::chain).toList(), it.chronology());
            default -> value; // dates, figures, yes and free words name nobody
        };
    }

    /** Two members that turn out to be one are said once. */
    private List<Value> distinct(List<Value> members) {
        return members.stream().map(this::value).distinct().toList();
    }

    /** Of two topics that turn out to be one the earlier place counts: a topic stands in one step of a chain. */
    private List<List<Value>> chain(List<List<Value>> steps) {
        Set<Value> seen = new HashSet<>();
        return steps.stream()
                .map(tied -> tied.stream().map(this::value).filter(seen::add).toList())
                .filter(tied -> !tied.isEmpty())
                .toList();
    }

    /** Two who acted together and turn out to be one acted alone. */
    private InitiativeValue initiative(InitiativeValue it) {
        List<AuthorityId> agents = agents(it.agents()).stream().distinct().toList();
        Joining joining = agents.size() == 1 ? Joining.SOLE : it.joining();
        return new InitiativeValue(it.act(), agents, joining, it.object(), it.audience());
    }

    private Plan plan(Plan plan) {
        AuthorityId holder = plan.holder();
        return holder == null ? plan : new Plan(agent(holder), plan.date());
    }

    private TellingChain chain(TellingChain chain) {
        AuthorityId recorder = chain.recorder();
        return new TellingChain(
                chain.hops().stream()
                        .map(hop -> new TellingChain.Hop(agent(hop.speaker()), agentOrNull(hop.hearer())))
                        .toList(),
                agentOrNull(recorder));
    }

    private Scope scope(Scope scope) {
        return scope.isAll()
                ? scope
                : new Scope(
                        scope.time(),
                        words(AuthorityKind.AGENT, scope.participant()),
                        words(AuthorityKind.TERM, scope.topic()));
    }

    private @Nullable String words(AuthorityKind kind, @Nullable String idOrWords) {
        return idOrWords == null || Identifiers.problem(idOrWords).isPresent()
                ? idOrWords
                : named.instead(kind, new AuthorityId(idOrWords)).value();
    }

    private List<AuthorityId> agents(List<AuthorityId> agents) {
        return agents.stream().map(this::agent).toList();
    }

    private AuthorityId agent(AuthorityId agent) {
        return named.instead(AuthorityKind.AGENT, agent);
    }

    private @Nullable AuthorityId agentOrNull(@Nullable AuthorityId agent) {
        return agent == null ? null : agent(agent);
    }
}
