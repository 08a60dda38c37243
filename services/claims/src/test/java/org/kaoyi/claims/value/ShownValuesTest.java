package org.kaoyi.claims.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kaoyi.claims.authority.AuthorityId;

/** How answers are shown, and which extent of time can hold another. */
class ShownValuesTest {
    @Test
    void aSetIsShownInOneOrderAndInBracesWhereItIsWhole() {
        List<Value> members = List.of(new TextValue("visits"), new TextValue("emigrants"));

        assertThat(new SetValue(members, false).display()).isEqualTo("emigrants; visits");
        assertThat(new SetValue(members, true).display()).isEqualTo("{emigrants; visits}");
    }

    @Test
    void aPlaceIsShownByItsId() {
        assertThat(new PlaceValue(new AuthorityId("moscow")).display()).isEqualTo("moscow");
    }
}
