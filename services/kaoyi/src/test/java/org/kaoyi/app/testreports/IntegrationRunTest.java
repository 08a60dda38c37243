package org.kaoyi.app.testreports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** The guard of the suites that need servers is able to fail: here with servers that are said to be there or not. */
class IntegrationRunTest {
    @Test
    void without_an_engine_the_servers_of_the_build_are_enough() {
        assertThat(new IntegrationRun(Map.of("RelayTest", 1, "SequencerTest", 1), false, null).complaints())
                .isEmpty();
    }

    @Test
    void with_an_engine_every_suite_runs_in_a_container_as_well() {
        assertThat(new IntegrationRun(Map.of("RelayTest", 2, "SequencerTest", 2), true, "required").complaints())
                .isEmpty();
        assertThat(new IntegrationRun(Map.of("RelayTest", 1, "SequencerTest", 2), true, null).complaints())
                .containsExactly("RelayTest was not run in a container, though a Docker engine answers");
    }

    @Test
    void a_suite_that_ran_nowhere_fails_the_build_with_and_without_an_engine() {
        for (boolean engine : new boolean[] {true, false}) {
            assertThat(new IntegrationRun(Map.of("SequencerTest", 0), engine, null).complaints())
                    .containsExactly(
                            "SequencerTest has passed on no server, neither in a container nor on one that comes with the build");
        }
    }

    @Test
    void a_build_without_any_suite_fails() {
        assertThat(new IntegrationRun(Map.of(), true, null).complaints())
                .containsExactly("no suite says @OnEveryPostgres or @OnEveryKafka, so nothing was tried on a server");
    }

    @Test
    void containers_that_were_asked_for_are_there_or_the_build_fails() {
        assertThat(new IntegrationRun(Map.of("RelayTest", 1), false, "required").complaints())
                .containsExactly(
                        "KAOYI_TEST_CONTAINERS=required is set and no Docker engine answers (docker/engine makes one)");
    }

    @Test
    void a_mistyped_wish_for_containers_is_not_taken_for_none() {
        assertThat(new IntegrationRun(Map.of("RelayTest", 1), false, "require").complaints())
                .containsExactly("KAOYI_TEST_CONTAINERS is \"require\"; it may be \"required\", or not be set");
    }
}
