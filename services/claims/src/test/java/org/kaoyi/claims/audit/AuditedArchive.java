package org.kaoyi.claims.audit;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.account.Cardinality;
import org.kaoyi.claims.account.ClaimId;
import org.kaoyi.claims.account.Exhaustive;
import org.kaoyi.claims.account.Mode;
import org.kaoyi.claims.account.Question;
import org.kaoyi.claims.account.QuestionId;
import org.kaoyi.claims.archive.Siglum;
import org.kaoyi.claims.authority.AuthorityKind;
import org.kaoyi.claims.cases.Archive;
import org.kaoyi.claims.cases.DescribedAuthority;
import org.kaoyi.claims.cases.DescribedOccasion;
import org.kaoyi.claims.cases.DescribedSource;
import org.kaoyi.claims.cases.Provenance;
import org.kaoyi.claims.event.ClaimRecorded;
import org.kaoyi.claims.event.QuestionRegistered;
import org.kaoyi.claims.text.LinkReview;
import org.kaoyi.claims.text.LinkedClaim;
import org.kaoyi.claims.text.SupportRelation;
import org.kaoyi.claims.text.TextId;
import org.kaoyi.claims.value.ValueType;

/** Three archives on a talk in Moscow and on what was withdrawn after it, and texts that are audited against them. */
class AuditedArchive {
    final ClaimIndex index = new ClaimIndex();
    final Archive archive = new Archive();
    private final TextAudit audit = new TextAudit(index);

    AuditedArchive() {
        source("C1", "Chinese record of the Moscow talk", "1957-11-09");
        source("K1", "Korean embassy, report on the Volunteers", "1958-03");
        source("S1", "Diary of ambassador Puzanov", "1957-12-30");
        named(AuthorityKind.AGENT, "mao", "Mao Zedong", "毛澤東", "Мао Цзэдун", "마오쩌둥");
        named(AuthorityKind.AGENT, "kim", "Kim Il-sung", "金日成", "Ким Ир Сен", "김일성");
        named(AuthorityKind.PLACE, "moscow", "Moscow", "莫斯科", "Москва", "모스크바");
        named(AuthorityKind.PLACE, "korea", "Korea", "朝鮮", "Корея", "조선");
        named(AuthorityKind.TERM, "apology", "apology", "道歉", "извинение", "사과");
        named(AuthorityKind.TERM, "withdrawal", "withdrawal of the Volunteers", "志願軍撤軍", "вывод добровольцев");
        named(AuthorityKind.TERM, "emigrants", "emigrants");
        occasion("talk", "The talk of Mao and Kim in Moscow", "1957-11-09", "moscow", "mao", "kim");
        occasion("withdrawal-1958", "The withdrawal of the Volunteers", "1958", "korea");
        question("proposer", "Who proposed the withdrawal?", ValueType.AGENT);
        question("men", "How many men stood in Korea?", ValueType.QUANTITY);
        question("stages", "Into how many stages is the withdrawal divided?", ValueType.QUANTITY);
        question("day", "On what day did they meet?", ValueType.DATE);
        question("where", "Where did they meet?", ValueType.PLACE);
        question("word", "With what word did Mao speak of 1956?", ValueType.TERM);
        question("agreed", "Did Kim agree to the withdrawal?", ValueType.YES_NO);
        question("topics", "Of what did they speak?", ValueType.SET);
        question("reason", "Why were the Volunteers withdrawn?", ValueType.TEXT);
        archive.says("C1", "talk", "proposer", "mao").toldBy("mao", "kim");
        archive.says("S1", "talk", "proposer", "kim").toldBy("kim");
        archive.says("C1", "withdrawal-1958", "men", "300,000");
        archive.says("K1", "withdrawal-1958", "men", "about 250,000");
        archive.says("C1", "withdrawal-1958", "stages", "three");
        archive.says("C1", "talk", "day", "1957-11-09");
        archive.says("C1", "talk", "where", "moscow");
        archive.says("K1", "talk", "word", "apology").toldBy("mao", "kim");
        archive.says("S1", "talk", "agreed", "yes").denying();
        archive.says("C1", "talk", "topics", "withdrawal; emigrants");
        archive.says("K1", "withdrawal-1958", "reason", "to lighten the burden of the Korean harvest");
        archive.says("S1", "withdrawal-1958", "stages", "two").inMode(Mode.PROPOSED);
        recorded();
    }

    /** All that was said is in the ledger from here on. */
    final void recorded() {
        archive.dossier().claims().stream()
                .filter(claim -> index.claim(claim.id().value()) == null)
                .forEach(claim -> index.apply(new ClaimRecorded(claim)));
    }

    /** What is suggested and found for a text of some sentences, to which nothing is linked. */
    TextAudit.Report audited(String... sentences) {
        return audit.of(new TextId("article"), unlinked(sentences));
    }

    TextAudit.Report audited(AuditMemory memory, String... sentences) {
        return audit.of(new TextId("article"), unlinked(sentences), memory);
    }

    private static List<TextAudit.Statement> unlinked(String... sentences) {
        return Stream.of(sentences)
                .map(it -> new TextAudit.Statement(it, List.of(), List.of()))
                .toList();
    }

    /** What is found of one sentence that rests on some claims. */
    StatementAudit restingOn(String sentence, String... claims) {
        List<StatementLink> links = Stream.of(claims)
                .map(id -> new StatementLink(
                        new LinkedClaim(
                                new ClaimId(id),
                                SupportRelation.SUPPORTS,
                                true,
                                false,
                                true,
                                1,
                                id,
                                false,
                                null,
                                false),
                        "a historian",
                        LinkReview.CONFIRMED,
                        new Provenance(null, List.of(), new Siglum("C1"), Set.of())))
                .toList();
        return audit.of(new TextId("article"), List.of(new TextAudit.Statement(sentence, List.of(), links)))
                .statements()
                .getFirst();
    }

    /** The same of one sentence that cites something. */
    TextAudit.Report citing(String citation, String sentence) {
        return audit.of(
                new TextId("article"), List.of(new TextAudit.Statement(sentence, List.of(citation), List.of())));
    }

    final void source(String siglum, String title, String date) {
        archive.source(siglum, siglum.startsWith("K") ? "DPRK" : "Chinese");
        index.apply(DescribedSource.of(siglum).titled(title).on(date).registered());
    }

    final void named(AuthorityKind kind, String id, String... names) {
        switch (kind) {
            case AGENT -> archive.agentNamed(id, names);
            case PLACE -> archive.placeNamed(id, names);
            case TERM -> archive.terms(id);
        }
        index.apply(DescribedAuthority.of(kind, id).named(names).entered());
    }

    final void occasion(String id, String title, String date, @Nullable String place, String... participants) {
        archive.occasion(id, date);
        index.apply(DescribedOccasion.of(id)
                .titled(title)
                .on(date)
                .at(place)
                .with(participants)
                .registered());
    }

    final void question(String id, String text, ValueType type) {
        archive.question(id, type);
        posed(id, text, type, null);
    }

    /** Asked for persons and bodies: who is in such a list is one of them, and no free word. */
    final void questionOfAgents(String id, String text) {
        archive.questionOfAgents(id);
        posed(id, text, ValueType.SET, "agents");
    }

    private void posed(String id, String text, ValueType type, @Nullable String vocabulary) {
        index.apply(new QuestionRegistered(new Question(
                new QuestionId(id),
                text,
                type,
                null,
                type == ValueType.SET ? Cardinality.MANY : Cardinality.ONE,
                vocabulary,
                false,
                null,
                Exhaustive.UNKNOWN,
                null,
                null)));
    }
}
