package org.kaoyi.claims.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaoyi.claims.account.ClaimId;
import org.kaoyi.claims.authority.Authority;
import org.kaoyi.claims.authority.AuthorityId;
import org.kaoyi.claims.authority.AuthorityKind;
import org.kaoyi.claims.cases.DescribedAuthority;
import org.kaoyi.claims.event.AuthoritiesMerged;
import org.kaoyi.claims.event.AuthorityRedescribed;
import org.kaoyi.claims.event.AuthoritySplit;

/** Three records of one man: what is known of him while they are one, and what of each when they are parted again. */
class MergedReferencesTest {
    private static final AuthorityId KIM = new AuthorityId("kim");
    private static final AuthorityId GIM = new AuthorityId("gim");
    private static final AuthorityId JIN = new AuthorityId("jin");

    private final ReferenceBook book = new ReferenceBook();

    @BeforeEach
    void threeRecords() {
        book.apply(DescribedAuthority.agent("kim")
                .named("Kim Il-sung")
                .within("party")
                .elsewhere("viaf:1")
                .entered());
        book.apply(DescribedAuthority.agent("gim")
                .named("Ким Ир Сен")
                .within("army")
                .ofSide("DPRK")
                .elsewhere("viaf:1; lccn:2;")
                .entered());
        book.apply(DescribedAuthority.agent("jin")
                .named("金日成")
                .within("gim")
                .ofSide("Korean")
                .entered());
    }

    private void merge(AuthorityId id, AuthorityId into) {
        book.apply(new AuthoritiesMerged(AuthorityKind.AGENT, id, into, "one man"));
    }

    private void split(AuthorityId from, AuthorityId off, String... claims) {
        book.apply(new AuthoritySplit(
                AuthorityKind.AGENT,
                from,
                off,
                Stream.of(claims).map(ClaimId::new).toList(),
                null,
                "two men"));
    }

    private Authority current(AuthorityId id) {
        return book.current(AuthorityKind.AGENT, id).orElseThrow();
    }

    private static List<String> names(Authority authority) {
        return authority.names().stream().map(Authority.Name::text).toList();
    }

    @Test
    void whoAbsorbedOthersHasTheirNamesRelationsAndNumbersAndTheFirstSideThatIsKnown() {
        merge(GIM, KIM);
        merge(JIN, GIM);

        for (AuthorityId id : List.of(KIM, GIM, JIN)) {
            assertThat(current(id).id()).isEqualTo(KIM);
            assertThat(names(current(id))).containsExactly("Kim Il-sung", "Ким Ир Сен", "金日成");
            assertThat(current(id).broader())
                    .as("that he is within one of his own records says nothing")
                    .containsExactly(new AuthorityId("army"), new AuthorityId("party"));
            assertThat(current(id).side()).isEqualTo("DPRK");
            assertThat(current(id).externalIds()).isEqualTo("viaf:1; lccn:2");
        }
    }

    @Test
    void eachStepOfAMergeIsKnown() {
        merge(GIM, KIM);
        merge(JIN, GIM);

        assertThat(book.identities(AuthorityKind.AGENT, JIN)).containsExactly(JIN, GIM, KIM);
        assertThat(book.identity(AuthorityKind.AGENT, JIN)).isEqualTo(KIM);
        assertThat(book.mergedInto(AuthorityKind.AGENT, JIN)).contains(GIM);
        assertThat(book.saidAs(AuthorityKind.AGENT, KIM)).containsExactly(GIM, JIN, KIM);
        assertThat(book.saidAs(AuthorityKind.AGENT, GIM)).containsExactly(GIM, JIN);
        assertThat(book.saidAs(AuthorityKind.AGENT, JIN)).containsExactly(JIN);
    }

    @Test
    void whatIsSaidAnewOfAnAbsorbedRecordIsKnownOfTheOneWhoStands() {
        merge(GIM, KIM);

        book.apply(new AuthorityRedescribed(
                DescribedAuthority.agent("gim").named("Ким Ир-сен").authority(), "a slip"));

        assertThat(names(current(KIM))).containsExactly("Kim Il-sung", "Ким Ир-сен");
    }

    @Test
    void whenAMiddleRecordIsPartedOffItTakesAlongWhatWasMergedIntoIt() {
        merge(JIN, GIM);
        merge(GIM, KIM);

        split(KIM, GIM);

        assertThat(names(current(KIM))).containsExactly("Kim Il-sung");
        assertThat(names(current(JIN))).containsExactly("Ким Ир Сен", "金日成");
        assertThat(book.allAsEntered()).isFalse();
        split(GIM, JIN);
        assertThat(names(current(JIN))).containsExactly("金日成");
        assertThat(book.allAsEntered()).isTrue();
    }

    @Test
    void oneWhoStandsLosesTheNamesOfTheOneWhoIsPartedOffAlone() {
        merge(GIM, KIM);
        merge(JIN, KIM);

        split(KIM, JIN);

        assertThat(names(current(KIM))).containsExactly("Kim Il-sung", "Ким Ир Сен");
    }

    @Test
    void aClaimThatIsReassignedIsSaidUnderItsFormerName() {
        split(KIM, JIN, "C1/talk/invited");

        assertThat(book.allAsEntered()).isFalse();
        assertThat(book.saidAs(AuthorityKind.AGENT, JIN)).containsExactly(JIN, KIM);
        assertThat(book.saidAs(AuthorityKind.AGENT, KIM)).containsExactly(KIM);
        assertThat(book.meant(AuthorityKind.AGENT, KIM, new ClaimId("C1/talk/invited")))
                .isEqualTo(JIN);
        assertThat(book.meantOneAfterTheOther(AuthorityKind.AGENT, KIM, new ClaimId("C1/talk/invited")))
                .containsExactly(JIN);
        assertThat(book.meant(AuthorityKind.AGENT, KIM, new ClaimId("C2/talk/invited")))
                .isEqualTo(KIM);
    }

    @Test
    void aNameOfTwoWhoAreOneAndOfAThirdMeansTwo() {
        for (String id : List.of("one", "two", "three")) {
            book.apply(DescribedAuthority.agent(id).named("Kim").entered());
        }
        merge(new AuthorityId("two"), new AuthorityId("one"));

        assertThat(book.resolve(AuthorityKind.AGENT, null, "Kim"))
                .containsExactly(new AuthorityId("one"), new AuthorityId("three"));
        merge(new AuthorityId("three"), KIM);
        assertThat(book.resolve(AuthorityKind.AGENT, null, "Kim"))
                .as("who is merged into one without the name is found by his own id")
                .containsExactlyInAnyOrder(new AuthorityId("one"), new AuthorityId("three"));
    }
}
