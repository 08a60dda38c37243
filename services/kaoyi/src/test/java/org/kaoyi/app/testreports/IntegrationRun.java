package org.kaoyi.app.testreports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kaoyi.testing.Docker;

/**
 * On how many servers the suites of databases and brokers have run.
 *
 * @param servers by suite; 0 for one that has not run, 1 for the embedded PostgreSQL or the broker in a process, 2 where it ran in a
 *     container too
 * @param engineAnswers whether a Docker engine is there to run containers
 * @param containers what {@link Docker#CONTAINERS_VARIABLE} says
 */
record IntegrationRun(
        Map<String, Integer> servers,
        boolean engineAnswers,
        @Nullable String containers) {
    /** One that comes with the build, and one in a container. */
    private static final int WITH_CONTAINER = 2;

    IntegrationRun {
        servers = new TreeMap<>(servers);
    }

    /** Why the run bears out less than it seems to; empty where every suite ran on all there is. */
    List<String> complaints() {
        List<String> complaints = new ArrayList<>();
        if (servers.isEmpty()) {
            complaints.add("no suite says @OnEveryPostgres or @OnEveryKafka, so nothing was tried on a server");
        }
        if (Docker.REQUIRED.equals(containers) && !engineAnswers) {
            complaints.add("%s=%s is set and no Docker engine answers (docker/engine makes one)"
                    .formatted(Docker.CONTAINERS_VARIABLE, Docker.REQUIRED));
        } else if (containers != null && !containers.isBlank() && !Docker.REQUIRED.equals(containers)) {
            complaints.add("%s is \"%s\"; it may be \"%s\", or not be set"
                    .formatted(Docker.CONTAINERS_VARIABLE, containers, Docker.REQUIRED));
        }
        servers.forEach((suite, count) -> {
            if (count == 0) {
                complaints.add(suite
                        + " has passed on no server, neither in a container nor on one that comes with the build");
            } else if (engineAnswers && count < WITH_CONTAINER) {
                complaints.add(suite + " was not run in a container, though a Docker engine answers");
            }
        });
        return complaints;
    }
}
