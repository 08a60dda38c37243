package org.kaoyi.recording.deciding;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.account.Claim;
import org.kaoyi.claims.account.Examination;
import org.kaoyi.claims.account.OccasionId;
import org.kaoyi.claims.account.Plan;
import org.kaoyi.claims.account.QuestionId;
import org.kaoyi.claims.account.TellingChain;
import org.kaoyi.claims.archive.Siglum;
import org.kaoyi.claims.archive.Source;
import org.kaoyi.claims.authority.AuthorityId;
import org.kaoyi.claims.authority.AuthorityKind;
import org.kaoyi.claims.event.Streams;
import org.kaoyi.claims.value.AgentValue;
import org.kaoyi.claims.value.InitiativeValue;
import org.kaoyi.claims.value.PlaceValue;
import org.kaoyi.claims.value.SequenceValue;
import org.kaoyi.claims.value.SetValue;
import org.kaoyi.claims.value.TermValue;
import org.kaoyi.claims.value.Value;

/** The reference streams that rows of the claims table name: what a decision on them reads. */
public final class ReferenceStreams {
    private ReferenceStreams() {}

    /** Of a claim: occasion, question, source, the persons who tell, and the authorities in its value. */
    public static Set<String> of(Claim claim) {
        Set<String> streams = common(claim.occasion(), claim.question(), claim.source());
        addPersons(streams, claim.chain(), claim.plan(), claim.attributedTo());
        addValue(streams, claim.value());
        return streams;
    }

    /** Of an examination, likewise. */
    public static Set<String> of(Examination examination) {
        Set<String> streams = common(examination.occasion(), examination.question(), examination.source());
        addPersons(streams, examination.chain(), examination.plan(), examination.attributedTo());
        Value member = examination.member();
        if (member != null) {
            addValue(streams, member);
        }
        return streams;
    }

    /** Of a source: its own and those of what it copies and derives from. */
    public static Set<String> of(Source source) {
        Set<String> streams = new LinkedHashSet<>();
        streams.add(Streams.source(source.id()));
        if (source.contentOf() != null) {
            streams.add(Streams.source(source.contentOf()));
        }
        source.derivedFrom().forEach(origin -> streams.add(Streams.source(origin)));
        return streams;
    }

    private static Set<String> common(OccasionId occasion, QuestionId question, Siglum source) {
        Set<String> streams = new LinkedHashSet<>();
        streams.add(Streams.occasion(occasion));
        streams.add(Streams.question(question));
        streams.add(Streams.source(source));
        return streams;
    }

    private static void addPersons(Set<String> streams, TellingChain chain, Plan plan, List<AuthorityId> attributedTo) {
        List<@Nullable AuthorityId> persons = new ArrayList<>(attributedTo);
        for (TellingChain.Hop hop : chain.hops()) {
            persons.add(hop.speaker());
            persons.add(hop.hearer());
        }
        persons.add(chain.recorder());
        persons.add(plan.holder());
        for (AuthorityId person : persons) {
            if (person != null) {
                streams.add(Streams.authority(AuthorityKind.AGENT, person));
            }
        }
    }

    private static void addValue(Set<String> streams, Value value) {
        switch (value) {
            case AgentValue it -> streams.add(Streams.authority(AuthorityKind.AGENT, it.agent()));
            case PlaceValue it -> streams.add(Streams.authority(AuthorityKind.PLACE, it.place()));
            case TermValue it -> streams.add(Streams.authority(AuthorityKind.TERM, it.term()));
            case InitiativeValue it ->
                it.agents().forEach(agent -> streams.add(Streams.authority(AuthorityKind.AGENT, agent)));
            case SetValue it -> it.members().forEach(member -> addValue(streams, member));
            case SequenceValue it -> it.topics().forEach(topic -> addValue(streams, topic));
            default -> {
                // Dates, figures, yes-no and text name no authority.
            }
        }
    }
}
