package org.kaoyi.app.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.kaoyi.app.CannotProceed;

class RoleTest {
    @Test
    void roles_are_named_with_commas_between() {
        assertThat(Role.of("record, read")).containsExactlyInAnyOrder(Role.RECORD, Role.READ);
        assertThat(Role.standalone()).doesNotContain(Role.RELAY);
    }

    @Test
    void what_is_no_role_is_refused_with_those_there_are() {
        assertThatThrownBy(() -> Role.of("record,write"))
                .isInstanceOf(CannotProceed.class)
                .hasMessage("\"write\" is no role; there are record, relay, project, read, separated by commas.");
        assertThatThrownBy(() -> Role.of("")).isInstanceOf(CannotProceed.class);
    }
}
