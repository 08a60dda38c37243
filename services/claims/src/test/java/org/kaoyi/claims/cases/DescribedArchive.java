package org.kaoyi.claims.cases;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.account.BalancePart;
import org.kaoyi.claims.account.Cardinality;
import org.kaoyi.claims.account.Exhaustive;
import org.kaoyi.claims.account.OccasionId;
import org.kaoyi.claims.account.Question;
import org.kaoyi.claims.account.QuestionId;
import org.kaoyi.claims.archive.Access;
import org.kaoyi.claims.archive.AccessForm;
import org.kaoyi.claims.archive.Layer;
import org.kaoyi.claims.archive.Siglum;
import org.kaoyi.claims.authority.AuthorityKind;
import org.kaoyi.claims.event.AuthorityEntered;
import org.kaoyi.claims.event.BalancePartDeclared;
import org.kaoyi.claims.event.QuestionRegistered;
import org.kaoyi.claims.reference.ReferenceBook;
import org.kaoyi.claims.value.Chronology;
import org.kaoyi.claims.value.DateValue;
import org.kaoyi.claims.value.Policy;
import org.kaoyi.claims.value.ReadResult;
import org.kaoyi.claims.value.Value;
import org.kaoyi.claims.value.ValueContext;
import org.kaoyi.claims.value.ValueType;
import org.kaoyi.claims.value.reading.ValueReader;

/** Describes the sources, occasions, questions and authorities of an archive in the historian's words. */
public abstract class DescribedArchive<A extends DescribedArchive<A>> {
    public final ReferenceBook book = new ReferenceBook();
    private final Set<String> listsOfAgents = new HashSet<>();

    /** The archive itself, so that one description follows the other. */
    abstract A self();

    public A source(String siglum, String side) {
        return source(siglum, side, Layer.RECORD, null);
    }

    /** A record that could be read from one date to another, or that is known as cited in another source. */
    public A sourceSeen(String siglum, @Nullable String seen, @Nullable String closed, @Nullable String citedIn) {
        AccessForm form = citedIn == null ? AccessForm.ORIGINAL : AccessForm.CITED;
        Siglum citing = citedIn == null ? null : new Siglum(citedIn);
        return registered(DescribedSource.of(siglum).seenAs(new Access(form, citing, null, seen, closed)));
    }

    /** A translation of another source. */
    public A translation(String siglum, String of) {
        return copy(siglum, of, AccessForm.TRANSLATION);
    }

    /** A carbon, scan or publication of another source, as it stands. */
    public A copy(String siglum, String of, AccessForm form) {
        return registered(DescribedSource.of(siglum)
                .seenAs(new Access(form, null, null, null, null))
                .copying(of));
    }

    /** A source that is perhaps the same document as another. */
    public A perhapsSame(String siglum, String other) {
        return registered(DescribedSource.of(siglum).ofSide("Chinese").perhapsSameAs(other));
    }

    public A source(String siglum, String side, Layer layer, @Nullable String date, String... derivedFrom) {
        return registered(DescribedSource.of(siglum)
                .in(layer)
                .on(date)
                .ofSide(side)
                .keptBy("Soviet")
                .seenAs(new Access(AccessForm.CITED, null, null, null, null))
                .derivedFrom(derivedFrom));
    }

    private A registered(DescribedSource source) {
        book.apply(source.registered());
        return self();
    }

    public A occasion(String id, String date) {
        return occasion(id, date, null, null);
    }

    public A occasion(String id, @Nullable String date, @Nullable String partOf, @Nullable String kind) {
        book.apply(DescribedOccasion.of(id).ofKind(kind).partOf(partOf).on(date).registered());
        return self();
    }

    public A question(String id, ValueType type) {
        return question(id, type, type == ValueType.SET ? Cardinality.MANY : Cardinality.ONE, false);
    }

    public A question(String id, ValueType type, Cardinality cardinality, boolean variesWithTime) {
        return posed(id, type, cardinality, variesWithTime, null, Exhaustive.UNKNOWN, null);
    }

    /** A list of persons and bodies: of a vocabulary that is declared every member is one. */
    public A questionOfAgents(String id) {
        listsOfAgents.add(id);
        return question(id, ValueType.SET);
    }

    public A agents(String... ids) {
        for (String id : ids) {
            entered(DescribedAuthority.agent(id));
        }
        return self();
    }

    /** A person or body under several spellings. */
    public A agentNamed(String id, String... names) {
        return entered(DescribedAuthority.agent(id).named(names));
    }

    /** A person who speaks for a body. */
    public A agentOf(String id, String body) {
        return entered(DescribedAuthority.agent(id).within(body));
    }

    public A placeNamed(String id, String... names) {
        return entered(DescribedAuthority.of(AuthorityKind.PLACE, id).named(names));
    }

    private A entered(DescribedAuthority authority) {
        book.apply(authority.entered());
        return self();
    }

    /** A question that asks a part of another. */
    public A partQuestion(String id, String whole, Exhaustive exhaustive) {
        return posed(id, ValueType.QUANTITY, Cardinality.ONE, false, new QuestionId(whole), exhaustive, null);
    }

    public A weightQuestion(String id) {
        return posed(id, ValueType.SET, Cardinality.MANY, false, null, Exhaustive.UNKNOWN, "emphasis");
    }

    private A posed(
            String id,
            ValueType type,
            Cardinality cardinality,
            boolean variesWithTime,
            @Nullable QuestionId partOf,
            Exhaustive exhaustive,
            @Nullable String family) {
        book.apply(new QuestionRegistered(new Question(
                new QuestionId(id),
                id,
                type,
                null,
                cardinality,
                null,
                variesWithTime,
                partOf,
                exhaustive,
                family,
                null)));
        return self();
    }

    public A places(String... ids) {
        for (String id : ids) {
            entered(DescribedAuthority.of(AuthorityKind.PLACE, id));
        }
        return self();
    }

    public A terms(String... ids) {
        for (String id : ids) {
            entered(DescribedAuthority.term(id));
        }
        return self();
    }

    /** Terms of a vocabulary, between which nothing is declared. */
    public A termsOf(String vocabulary, String... ids) {
        for (String id : ids) {
            entered(DescribedAuthority.term(id).ofVocabulary(vocabulary));
        }
        return self();
    }

    /** A term of a vocabulary that is a kind of another. */
    public A termUnder(String vocabulary, String id, String broader) {
        return entered(DescribedAuthority.term(id).ofVocabulary(vocabulary).within(broader));
    }

    /** The declaration that the terms of a vocabulary exclude each other. */
    public static AuthorityEntered exclusive(String vocabulary) {
        return DescribedAuthority.term(vocabulary).excluding(vocabulary).entered();
    }

    public A termEntailing(String stronger, String weaker) {
        return entered(DescribedAuthority.term(stronger).entailing(weaker));
    }

    public A termExcluding(String id, String excluded) {
        return entered(DescribedAuthority.term(id).excluding(excluded));
    }

    public A balance(String whole, String wholeQuestion, String part, String partQuestion, Exhaustive exhaustive) {
        book.apply(new BalancePartDeclared(new BalancePart(
                new OccasionId(whole),
                new QuestionId(wholeQuestion),
                new OccasionId(part),
                new QuestionId(partQuestion),
                exhaustive,
                null)));
        return self();
    }

    static DateValue date(String edtf) {
        return (DateValue) read(ValueType.DATE, null, edtf, new ReferenceBook(), true, Chronology.ASSUMED);
    }

    Value value(String question, String wording, boolean closed, Chronology chronology) {
        return read(
                book.question(new QuestionId(question)).orElseThrow().type(),
                listsOfAgents.contains(question) ? ValueType.AGENT : null,
                wording,
                book,
                closed,
                chronology);
    }

    private static Value read(
            ValueType type,
            @Nullable ValueType memberType,
            String wording,
            ReferenceBook names,
            boolean closed,
            Chronology chronology) {
        ReadResult result = new ValueReader(Policy.STANDARD)
                .read(wording, new ValueContext(type, memberType, null, null, null, null, closed, chronology, names));
        if (result instanceof ReadResult.Understood understood) {
            return understood.value();
        }
        throw new AssertionError(wording + ": " + result);
    }
}
