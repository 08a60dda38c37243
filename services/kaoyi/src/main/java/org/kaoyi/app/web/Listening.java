package org.kaoyi.app.web;

import java.net.InetAddress;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.kaoyi.app.CannotProceed;

/**
 * Where the server listens, and whom it answers. Nobody is asked who they are, so it answers this machine only
 * (docs/decisions/0023).
 *
 * @param host to bind to
 * @param gateways peers that stand for the people of this machine, besides the loopback
 */
public record Listening(String host, Set<InetAddress> gateways) {
    /** Says that the program runs in a container whose port is published on the host's loopback. */
    static final String VARIABLE = "KAOYI_LISTEN";

    static final String CONTAINER = "container";

    private static final String ALL = "0.0.0.0";

    public Listening {
        gateways = Set.copyOf(gateways);
    }

    /** The loopback, unless the environment says that this is a container. */
    public static Listening here() {
        return of(System.getenv(), Path.of("/"));
    }

    /**
     * @param root of the file system that is looked at
     * @throws CannotProceed when the environment asks for what would open the server to other machines
     */
    static Listening of(Map<String, String> environment, Path root) {
        String asked = environment.getOrDefault(VARIABLE, "").strip();
        if (asked.isEmpty()) {
            return new Listening(Loopback.HOST, Set.of());
        }
        if (!asked.equals(CONTAINER)) {
            throw CannotProceed.usage("%s=%s is not known; it may be %s, or unset: then the server listens to %s only."
                    .formatted(VARIABLE, asked, CONTAINER, Loopback.HOST));
        }
        if (!ContainerNetwork.isContainer(root)) {
            throw CannotProceed.usage(
                    "%s=%s would open this machine's ledger to others: it is for a container, and this is none. Unset it."
                            .formatted(VARIABLE, CONTAINER));
        }
        Set<InetAddress> gateways = ContainerNetwork.gateways(root);
        if (gateways.isEmpty()) {
            throw CannotProceed.usage(
                    "%s=%s, but this container has no gateway, so no published port leads here. Give it a network that is not internal, or unset it."
                            .formatted(VARIABLE, CONTAINER));
        }
        return new Listening(ALL, gateways);
    }

    /** Whether a peer is this machine, or a person of the container's host. */
    boolean answers(InetAddress peer) {
        return peer.isLoopbackAddress() || gateways.contains(peer);
    }
}
