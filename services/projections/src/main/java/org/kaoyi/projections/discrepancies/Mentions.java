package org.kaoyi.projections.discrepancies;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.account.Claim;
import org.kaoyi.claims.account.Examination;
import org.kaoyi.claims.account.Plan;
import org.kaoyi.claims.account.TellingChain;
import org.kaoyi.claims.authority.AuthorityId;
import org.kaoyi.claims.authority.AuthorityKind;
import org.kaoyi.claims.event.Streams;
import org.kaoyi.claims.value.AgentValue;
import org.kaoyi.claims.value.DateValue;
import org.kaoyi.claims.value.InitiativeValue;
import org.kaoyi.claims.value.PlaceValue;
import org.kaoyi.claims.value.QuantityValue;
import org.kaoyi.claims.value.SequenceValue;
import org.kaoyi.claims.value.SetValue;
import org.kaoyi.claims.value.TermValue;
import org.kaoyi.claims.value.TextValue;
import org.kaoyi.claims.value.Value;
import org.kaoyi.claims.value.YesNoValue;

/** The authorities that a row names, as the names of their streams ({@code agent/mao-zedong}). */
final class Mentions {
    private final Set<String> found = new TreeSet<>();

    private Mentions() {}

    static Set<String> of(Claim claim) {
        Mentions mentions = new Mentions();
        mentions.value(claim.value());
        mentions.plan(claim.plan());
        mentions.chain(claim.chain());
        claim.attributedTo().forEach(mentions::agent);
        return mentions.found;
    }

    static Set<String> of(Examination examination) {
        Mentions mentions = new Mentions();
        if (examination.member() != null) {
            mentions.value(examination.member());
        }
        mentions.plan(examination.plan());
        mentions.chain(examination.chain());
        examination.attributedTo().forEach(mentions::agent);
        return mentions.found;
    }

    private void plan(Plan plan) {
        agent(plan.holder());
    }

    private void chain(TellingChain chain) {
        chain.hops().forEach(hop -> {
            agent(hop.speaker());
            agent(hop.hearer());
        });
        agent(chain.recorder());
    }

    private void value(Value value) {
        switch (value) {
            case AgentValue it -> agent(it.agent());
            case PlaceValue it -> add(AuthorityKind.PLACE, it.place());
            case TermValue it -> add(AuthorityKind.TERM, it.term());
            case InitiativeValue it -> it.agents().forEach(this::agent);
            case SetValue it -> it.members().forEach(this::value);
            case SequenceValue it -> it.topics().forEach(this::value);
            case DateValue it -> {}
            case QuantityValue it -> {}
            case YesNoValue it -> {}
            case TextValue it -> {}
        }
    }

    private void agent(@Nullable AuthorityId id) {
        if (id != null) {
            add(AuthorityKind.AGENT, id);
        }
    }

    private void add(AuthorityKind kind, AuthorityId id) {
        found.add(Streams.authority(kind, id));
    }
}
