package org.kaoyi.projections.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.account.Claim;
import org.kaoyi.claims.account.Examination;
import org.kaoyi.claims.account.Occasion;
import org.kaoyi.claims.account.Plan;
import org.kaoyi.claims.account.Question;
import org.kaoyi.claims.account.TellingChain;
import org.kaoyi.claims.archive.Source;
import org.kaoyi.claims.authority.Authority;
import org.kaoyi.claims.authority.AuthorityId;
import org.kaoyi.claims.event.AuthorityEntered;
import org.kaoyi.claims.event.AuthorityRedescribed;
import org.kaoyi.claims.event.ClaimRecorded;
import org.kaoyi.claims.event.LedgerEvent;
import org.kaoyi.claims.event.OccasionRedescribed;
import org.kaoyi.claims.event.OccasionRegistered;
import org.kaoyi.claims.event.QuestionRedescribed;
import org.kaoyi.claims.event.QuestionRegistered;
import org.kaoyi.claims.event.SourceExamined;
import org.kaoyi.claims.event.SourceRedescribed;
import org.kaoyi.claims.event.SourceRegistered;
import org.kaoyi.claims.event.TextEntered;
import org.kaoyi.claims.event.TextRevised;
import org.kaoyi.claims.text.Text;
import org.kaoyi.claims.value.AgentValue;
import org.kaoyi.claims.value.InitiativeValue;
import org.kaoyi.claims.value.PlaceValue;
import org.kaoyi.claims.value.SequenceValue;
import org.kaoyi.claims.value.SetValue;
import org.kaoyi.claims.value.TermValue;
import org.kaoyi.claims.value.Value;

/** Finds in an event what it adds to be searched. */
final class Documents {
    private static final String NOTE = "note";

    private Documents() {}

    /** What an event describes; empty where it describes nothing that is searched by its words. */
    static List<Document> of(LedgerEvent event) {
        return switch (event) {
            case ClaimRecorded it -> List.of(claim(it.claim()));
            case SourceExamined it -> List.of(examination(it.examination()));
            case SourceRegistered it -> List.of(source(it.source()));
            case SourceRedescribed it -> List.of(source(it.source()));
            case OccasionRegistered it -> List.of(occasion(it.occasion()));
            case OccasionRedescribed it -> List.of(occasion(it.occasion()));
            case QuestionRegistered it -> List.of(question(it.question()));
            case QuestionRedescribed it -> List.of(question(it.question()));
            case AuthorityEntered it -> List.of(authority(it.authority()));
            case AuthorityRedescribed it -> List.of(authority(it.authority()));
            case TextEntered it -> text(it.text());
            case TextRevised it -> text(it.text());
            default -> List.of();
        };
    }

    private static Document claim(Claim it) {
        Passages passages = new Passages()
                .add("wording", languageOfWording(it), it.wording())
                .add("quotation", it.quotation().language(), it.quotation().text())
                .add("translation", null, it.quotation().translation())
                .add("locus", null, it.locus())
                .add("population", null, it.population())
                .add(NOTE, null, it.note())
                .add("id", null, it.id().value());
        Set<String> mentions = new TreeSet<>();
        mention(it.value(), mentions);
        mention(it.attributedTo(), it.chain(), it.plan(), mentions);
        return new Document(
                Shelf.CLAIM,
                it.id().value(),
                0,
                it.occasion().value(),
                it.question().value(),
                it.source().value(),
                List.copyOf(mentions),
                passages.list);
    }

    private static Document examination(Examination it) {
        Passages passages = new Passages()
                .add("wording", null, it.wording())
                .add("reader", null, it.reader())
                .add("ground", null, it.ground())
                .add("locus", null, it.locus())
                .add("population", null, it.population())
                .add(NOTE, null, it.note())
                .add("id", null, it.id().value());
        Set<String> mentions = new TreeSet<>();
        Value member = it.member();
        if (member != null) {
            mention(member, mentions);
        }
        mention(it.attributedTo(), it.chain(), it.plan(), mentions);
        return new Document(
                Shelf.CLAIM,
                it.id().value(),
                0,
                it.occasion().value(),
                it.question().value(),
                it.source().value(),
                List.copyOf(mentions),
                passages.list);
    }

    /** A wording that is the quotation itself is in its language; of another nobody has said it. */
    private static @Nullable String languageOfWording(Claim it) {
        return it.wording().equals(it.quotation().text()) ? it.quotation().language() : null;
    }

    private static Document source(Source it) {
        return thing(
                Shelf.SOURCE,
                it.id().value(),
                List.of(),
                new Passages()
                        .add("id", null, it.id().value())
                        .add("title", null, it.title())
                        .add("kind", null, it.kind())
                        .add(
                                "reference",
                                null,
                                it.reference() == null ? null : it.reference().asGiven())
                        .add(NOTE, null, it.note()));
    }

    private static Document occasion(Occasion it) {
        Set<String> mentions = new TreeSet<>();
        it.participants().forEach(agent -> mentions.add(agent(agent)));
        AuthorityId place = it.place();
        if (place != null) {
            mentions.add(Terms.mention(Shelf.PLACE.label(), place.value()));
        }
        return thing(
                Shelf.OCCASION,
                it.id().value(),
                List.copyOf(mentions),
                new Passages()
                        .add("title", null, it.title())
                        .add("kind", null, it.kind())
                        .add(NOTE, null, it.note())
                        .add("id", null, it.id().value()));
    }

    private static Document question(Question it) {
        return thing(
                Shelf.QUESTION,
                it.id().value(),
                List.of(),
                new Passages()
                        .add("question", null, it.text())
                        .add("family", null, it.family())
                        .add("rule", null, it.rule())
                        .add("id", null, it.id().value()));
    }

    private static Document authority(Authority it) {
        Passages passages = new Passages();
        it.names().forEach(name -> passages.add(Names.FIELD, name.language(), name.text()));
        return thing(
                Shelf.of(it.kind()),
                it.id().value(),
                List.of(),
                passages.add("scheme", null, it.scheme())
                        .add("external_ids", null, it.externalIds())
                        .add("id", null, it.id().value()));
    }

    private static List<Document> text(Text it) {
        List<Document> documents = new ArrayList<>(it.statements().size() + 1);
        String id = it.id().value();
        documents.add(thing(
                Shelf.TEXT,
                id,
                List.of(),
                new Passages().add("title", it.language(), it.title()).add("id", null, id)));
        for (int i = 0; i < it.statements().size(); i++) {
            documents.add(new Document(
                    Shelf.STATEMENT,
                    id,
                    i + 1,
                    null,
                    null,
                    null,
                    List.of(),
                    List.of(new Passage(
                            "statement", it.language(), it.statements().get(i)))));
        }
        return documents;
    }

    private static Document thing(Shelf shelf, String id, List<String> mentions, Passages passages) {
        return new Document(shelf, id, 0, null, null, null, mentions, passages.list);
    }

    private static void mention(List<AuthorityId> attributedTo, TellingChain chain, Plan plan, Set<String> mentions) {
        AuthorityId holder = plan.holder();
        if (holder != null) {
            mentions.add(agent(holder));
        }
        attributedTo.forEach(agent -> mentions.add(agent(agent)));
        chain.hops().forEach(hop -> {
            mentions.add(agent(hop.speaker()));
            AuthorityId hearer = hop.hearer();
            if (hearer != null) {
                mentions.add(agent(hearer));
            }
        });
        AuthorityId recorder = chain.recorder();
        if (recorder != null) {
            mentions.add(agent(recorder));
        }
    }

    private static void mention(Value value, Set<String> mentions) {
        switch (value) {
            case AgentValue it -> mentions.add(agent(it.agent()));
            case PlaceValue it ->
                mentions.add(Terms.mention(Shelf.PLACE.label(), it.place().value()));
            case TermValue it ->
                mentions.add(Terms.mention(Shelf.TERM.label(), it.term().value()));
            case SetValue it -> it.members().forEach(member -> mention(member, mentions));
            case SequenceValue it -> it.topics().forEach(topic -> mention(topic, mentions));
            case InitiativeValue it -> it.agents().forEach(agent -> mentions.add(agent(agent)));
            default -> {
                // Figures, dates and free words name no authority.
            }
        }
    }

    private static String agent(AuthorityId agent) {
        return Terms.mention(Shelf.AGENT.label(), agent.value());
    }

    /** Collects what is there. */
    private static final class Passages {
        private final List<Passage> list = new ArrayList<>();

        Passages add(String field, @Nullable String language, @Nullable String text) {
            if (text != null && !text.isBlank()) {
                list.add(new Passage(field, language, text));
            }
            return this;
        }
    }
}
