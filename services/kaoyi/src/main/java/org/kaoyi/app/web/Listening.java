package org.kaoyi.app.web;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kaoyi.app.CannotProceed;
import org.kaoyi.readingroom.access.AccessSettings;
import org.kaoyi.readingroom.access.Auth;

/**
 * Where the server listens, whom it answers, and under which names. Where nobody is asked who they are it answers this machine only
 * (docs/decisions/0023, 0057).
 *
 * @param host to bind to
 * @param isForAll whether it answers whatever peer, since each is asked who he is
 * @param gateways peers that stand for the people of this machine, besides the loopback
 * @param names that the {@code Host} of a request may be
 */
public record Listening(String host, boolean isForAll, Set<InetAddress> gateways, Set<String> names) {
    /** Says that the program runs in a container whose port is published on the host's loopback. */
    static final String VARIABLE = "KAOYI_LISTEN";

    static final String CONTAINER = "container";

    private static final String ALL = "0.0.0.0";
    private static final Set<String> NAMES_OF_THIS_MACHINE = Set.of("127.0.0.1", "localhost", "[::1]");

    public Listening {
        gateways = Set.copyOf(gateways);
        names = Set.copyOf(names);
    }

    /** The loopback, unless the environment says that this is a container; for who is not asked who he is. */
    public static Listening here() {
        return here(AccessSettings.NONE, null);
    }

    /**
     * As the command line and the environment say.
     *
     * @param address to listen to, or null for the usual one
     * @throws CannotProceed when they would open the server to people who are not asked who they are, or do not go together
     */
    public static Listening here(AccessSettings settings, @Nullable String address) {
        return of(settings, address, System.getenv(), Path.of("/"));
    }

    /** @param root of the file system that is looked at */
    static Listening of(AccessSettings settings, @Nullable String address, Map<String, String> environment, Path root) {
        String asked = environment.getOrDefault(VARIABLE, "").strip();
        boolean nobodyIsAsked = settings.auth() == Auth.NONE;
        if (!asked.isEmpty()) {
            return nobodyIsAsked ? inContainer(asked, root) : inContainerForAll(asked, root, settings.publicUrl());
        }
        InetAddress bound = address(address == null ? Loopback.HOST : address);
        if (nobodyIsAsked && !bound.isLoopbackAddress()) {
            throw CannotProceed.usage(
                    "Others reach %s, and with --auth none nobody is asked who they are. Give --auth token or --auth oidc, or leave --address out: then the server listens to %s only."
                            .formatted(address, Loopback.HOST));
        }
        if (bound.isAnyLocalAddress() && settings.publicUrl() == null) {
            throw CannotProceed.usage(
                    "%s is every address of this machine. Say under which one people reach the server: --public-url https://kaoyi.example.org."
                            .formatted(address));
        }
        return new Listening(bound.getHostAddress(), !nobodyIsAsked, Set.of(), names(bound, settings.publicUrl()));
    }

    private static Listening inContainer(String asked, Path root) {
        requireContainer(asked, root);
        Set<InetAddress> gateways = ContainerNetwork.gateways(root);
        if (gateways.isEmpty()) {
            throw CannotProceed.usage(
                    "%s=%s, but this container has no gateway, so no published port leads here. Give it a network that is not internal, or unset it."
                            .formatted(VARIABLE, CONTAINER));
        }
        return new Listening(ALL, false, gateways, NAMES_OF_THIS_MACHINE);
    }

    private static Listening inContainerForAll(String asked, Path root, @Nullable URI publicUrl) {
        requireContainer(asked, root);
        return new Listening(ALL, true, Set.of(), names(InetAddress.getLoopbackAddress(), publicUrl));
    }

    private static void requireContainer(String asked, Path root) {
        if (!asked.equals(CONTAINER)) {
            throw CannotProceed.usage("%s=%s is not known; it may be %s, or unset: then the server listens to %s only."
                    .formatted(VARIABLE, asked, CONTAINER, Loopback.HOST));
        }
        if (!ContainerNetwork.isContainer(root)) {
            throw CannotProceed.usage(
                    "%s=%s would open this machine's ledger to others: it is for a container, and this is none. Unset it."
                            .formatted(VARIABLE, CONTAINER));
        }
    }

    private static InetAddress address(String text) {
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException e) {
            throw CannotProceed.usage(
                    "--address takes an address of this machine, such as 192.0.2.7, and not \"%s\".".formatted(text));
        }
    }

    /** In the form in which a request's {@code Host} gives them. */
    private static Set<String> names(InetAddress bound, @Nullable URI publicUrl) {
        Set<String> names = new HashSet<>(NAMES_OF_THIS_MACHINE);
        if (!bound.isAnyLocalAddress()) {
            names.add(Loopback.inAddress(bound.getHostAddress()));
        }
        if (publicUrl != null && publicUrl.getHost() != null) {
            names.add(publicUrl.getHost().toLowerCase(Locale.ROOT));
        }
        return names;
    }

    /** Whether a peer is one to be answered: anybody who is asked who he is, else this machine or a person of the container's host. */
    boolean answers(InetAddress peer) {
        return isForAll || peer.isLoopbackAddress() || gateways.contains(peer);
    }

    /** Where commands of this machine, and people at it, find the server. */
    String url(int port) {
        return host.equals(ALL) ? Loopback.url(Loopback.HOST, port) : Loopback.url(host, port);
    }
}
