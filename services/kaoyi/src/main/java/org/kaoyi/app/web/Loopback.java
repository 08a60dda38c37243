package org.kaoyi.app.web;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.kaoyi.app.CannotProceed;

/** The address that the server listens to where it is not told another: this machine only. */
public final class Loopback {
    static final String HOST = "127.0.0.1";

    private static final int HIGHEST_PORT = 65_535;

    private Loopback() {}

    /**
     * Sees that a port is free before anything else is begun.
     *
     * @param host an address of this machine
     * @param port 0 for any free one
     * @throws CannotProceed when it is taken, or no port at all
     */
    public static void requireFree(String host, int port) {
        if (port < 0 || port > HIGHEST_PORT) {
            throw CannotProceed.usage("There is no port %d; ports go from 1 to %d.".formatted(port, HIGHEST_PORT));
        }
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(host, port));
        } catch (IOException e) {
            throw portTaken(host, port, e);
        }
    }

    static CannotProceed portTaken(String host, int port, Exception cause) {
        return CannotProceed.notReachable(
                "Port %d of %s can not be had (%s): another program listens there. Stop it, or choose another with --port N (0 takes any free one)."
                        .formatted(port, host, cause.getMessage()),
                cause);
    }

    static String url(String host, int port) {
        return "http://" + inAddress(host) + ":" + port;
    }

    /** An address as it stands in another: that of IPv6 in brackets (RFC 3986 §3.2.2). */
    static String inAddress(String host) {
        return host.contains(":") ? "[" + host + "]" : host;
    }
}
