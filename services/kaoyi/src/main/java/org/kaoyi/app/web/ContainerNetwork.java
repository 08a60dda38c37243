package org.kaoyi.app.web;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kaoyi.app.CannotProceed;
import org.kaoyi.app.FileTrouble;

/** What a process can see of the container it runs in. */
final class ContainerNetwork {
    /** Left by Docker and by Podman in every container. */
    private static final List<String> MARKS = List.of(".dockerenv", "run/.containerenv");

    /** The kernel's IPv4 routes, one a line: interface, destination, gateway (hexadecimal, lowest byte first), … */
    private static final String ROUTES = "proc/net/route";

    private static final String DEFAULT_ROUTE = "00000000";
    private static final int DESTINATION = 1;
    private static final int GATEWAY = 2;

    private ContainerNetwork() {}

    /** Whether there is a container at all. */
    static boolean isContainer(Path root) {
        return MARKS.stream().anyMatch(mark -> Files.exists(root.resolve(mark)));
    }

    /**
     * The addresses through which this container reaches the world: those of the engine's bridges on the host. An engine hands on
     * what comes to a port published on the host's loopback from there.
     *
     * @throws CannotProceed when the routes can not be read
     */
    static Set<InetAddress> gateways(Path root) {
        Path routes = root.resolve(ROUTES);
        try {
            Set<InetAddress> gateways = new HashSet<>();
            for (String line : Files.readAllLines(routes)) {
                String[] fields = line.strip().split("\\s+");
                if (fields.length > GATEWAY
                        && fields[DESTINATION].equals(DEFAULT_ROUTE)
                        && !fields[GATEWAY].equals(DEFAULT_ROUTE)) {
                    gateways.add(address(fields[GATEWAY]));
                }
            }
            return gateways;
        } catch (IOException | NumberFormatException e) {
            throw CannotProceed.notReachable(
                    "%s can not be read (%s), so it is not known by which way this container is reached. Give it its /proc, or unset %s."
                            .formatted(routes, FileTrouble.in(e), Listening.VARIABLE),
                    e);
        }
    }

    private static InetAddress address(String hexadecimal) throws UnknownHostException {
        int number = Integer.reverseBytes(Integer.parseUnsignedInt(hexadecimal, 16));
        return InetAddress.getByAddress(
                new byte[] {(byte) (number >> 24), (byte) (number >> 16), (byte) (number >> 8), (byte) number});
    }
}
