package org.kaoyi.claims.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaoyi.claims.account.Claim;
import org.kaoyi.claims.account.ClaimId;
import org.kaoyi.claims.account.Examination;
import org.kaoyi.claims.account.Scope;
import org.kaoyi.claims.account.TellingChain;
import org.kaoyi.claims.authority.AuthorityId;
import org.kaoyi.claims.authority.AuthorityKind;
import org.kaoyi.claims.authority.AuthorityRef;
import org.kaoyi.claims.cases.Archive;
import org.kaoyi.claims.event.AuthoritiesMerged;
import org.kaoyi.claims.value.AgentValue;
import org.kaoyi.claims.value.Chronology;
import org.kaoyi.claims.value.InitiativeValue;
import org.kaoyi.claims.value.Joining;
import org.kaoyi.claims.value.PlaceValue;
import org.kaoyi.claims.value.SequenceValue;
import org.kaoyi.claims.value.SetValue;
import org.kaoyi.claims.value.TermValue;
import org.kaoyi.claims.value.TextValue;
import org.kaoyi.claims.value.Value;
import org.kaoyi.claims.value.ValueType;

/** Gim was found to be Kim, the retreat to be the withdrawal: what claims and examinations mean by the merged names. */
class UnderstoodTest {
    private static final AuthorityId KIM = new AuthorityId("kim");
    private static final ClaimId CLAIM = new ClaimId("C1/talk/men");

    private final Archive archive = new Archive()
            .source("C1", "Chinese")
            .occasion("talk", "1957-11-09")
            .question("men", ValueType.QUANTITY)
            .question("present", ValueType.AGENT)
            .agents("kim", "gim", "mao")
            .places("pyongyang", "heijo")
            .terms("withdrawal", "retreat", "visit");

    @BeforeEach
    void merges() {
        merge(AuthorityKind.AGENT, "gim", "kim");
        merge(AuthorityKind.PLACE, "heijo", "pyongyang");
        merge(AuthorityKind.TERM, "retreat", "withdrawal");
    }

    private void merge(AuthorityKind kind, String id, String into) {
        archive.book.apply(new AuthoritiesMerged(kind, new AuthorityId(id), new AuthorityId(into), "one"));
    }

    private Value understood(Value value) {
        return archive.book.understood(CLAIM, value);
    }

    private static AuthorityId[] ids(String... ids) {
        return Stream.of(ids).map(AuthorityId::new).toArray(AuthorityId[]::new);
    }

    private static List<Value> all(Function<AuthorityId, Value> value, String... ids) {
        return Arrays.stream(ids(ids)).map(value).toList();
    }

    private static List<List<Value>> chain(String... topics) {
        return Stream.of(topics)
                .map(topic -> List.<Value>of(new TermValue(new AuthorityId(topic))))
                .toList();
    }

    @Test
    void personsPlacesAndTermsAreTheOnesIntoWhichTheyWereMerged() {
        assertThat(understood(new AgentValue(new AuthorityId("gim")))).isEqualTo(new AgentValue(KIM));
        assertThat(understood(new PlaceValue(new AuthorityId("heijo"))))
                .isEqualTo(new PlaceValue(new AuthorityId("pyongyang")));
        assertThat(understood(new TermValue(new AuthorityId("retreat"))))
                .isEqualTo(new TermValue(new AuthorityId("withdrawal")));
        assertThat(understood(new TextValue("gim"))).isEqualTo(new TextValue("gim"));
    }

    @Test
    void twoMembersOfAListWhoAreOneAreSaidOnce() {
        assertThat(understood(new SetValue(all(AgentValue::new, "gim", "mao", "kim"), true)))
                .isEqualTo(new SetValue(all(AgentValue::new, "kim", "mao"), true));
    }

    @Test
    void ofTwoTopicsOfAnOrderThatAreOneTheEarlierPlaceCounts() {
        assertThat(understood(new SequenceValue(chain("retreat", "visit", "withdrawal"), Chronology.STATED)))
                .isEqualTo(new SequenceValue(chain("withdrawal", "visit"), Chronology.STATED));
    }

    @Test
    void eachChainOfAnOrderIsUnderstood() {
        assertThat(understood(SequenceValue.ofChains(
                        List.of(chain("visit", "retreat"), chain("visit", "withdrawal")), Chronology.NO)))
                .isEqualTo(SequenceValue.ofChains(
                        List.of(chain("visit", "withdrawal"), chain("visit", "withdrawal")), Chronology.NO));
    }

    @Test
    void twoWhoTookAnInitiativeTogetherAndAreOneTookItAlone() {
        assertThat(understood(new InitiativeValue("proposed", List.of(ids("kim", "gim")), Joining.JOINT, null, null)))
                .isEqualTo(new InitiativeValue("proposed", List.of(KIM), Joining.SOLE, null, null));
        assertThat(understood(new InitiativeValue("proposed", List.of(ids("mao", "gim")), Joining.STAGED, null, null)))
                .isEqualTo(new InitiativeValue("proposed", List.of(ids("mao", "kim")), Joining.STAGED, null, null));
    }

    @Test
    void aClaimMeansThemInItsChainPlanAttributionAndScope() {
        Claim claim = archive.book.understood(archive.says("C1", "talk", "men", "300,000")
                .planned("gim", "1957")
                .toldBy("gim", "gim")
                .recordedBy("gim")
                .attributedTo("gim", "mao")
                .of("gim")
                .claim());

        assertThat(claim.chain()).isEqualTo(TellingChain.of(List.of(KIM), List.of(KIM), KIM));
        assertThat(claim.plan().holder()).isEqualTo(KIM);
        assertThat(claim.attributedTo()).containsExactly(ids("kim", "mao"));
        assertThat(claim.scope().participant()).isEqualTo("kim");
    }

    @Test
    void wordsOfAScopeThatAreNoIdStayAsTheyWereSaid() {
        Claim claim = archive.says("C1", "talk", "men", "300,000").claim();

        assertThat(archive.book
                        .understood(claim.withScope(new Scope(null, " gim ", "retreat")))
                        .scope())
                .isEqualTo(new Scope(null, " gim ", "withdrawal"));
    }

    @Test
    void anExaminationMeansThemInWhatItMissesAndWhoWasSilent() {
        archive.silent("C1", "talk", "present").on("gim").toldBy("gim", "mao").onWordsOf("gim");
        Examination silence = archive.dossier().examinations().getFirst();
        assertThat(Renaming.mentions(silence))
                .containsExactly(
                        new AuthorityRef(AuthorityKind.AGENT, new AuthorityId("gim")),
                        new AuthorityRef(AuthorityKind.AGENT, new AuthorityId("mao")));

        Examination understood = archive.book.understood(silence);
        assertThat(understood.member()).isEqualTo(new AgentValue(KIM));
        assertThat(understood.chain()).isEqualTo(TellingChain.of(List.of(KIM), List.of(ids("mao")), null));
        assertThat(understood.attributedTo()).containsExactly(KIM);
    }

    @Test
    void whereNobodyIsMergedAClaimIsTheVerySame() {
        Claim claim = archive.says("C1", "talk", "men", "300,000")
                .toldBy("gim", "mao")
                .claim();

        assertThat(new ReferenceBook().understood(claim)).isSameAs(claim);
        assertThat(archive.book.understood(claim)).isNotEqualTo(claim);
    }
}
