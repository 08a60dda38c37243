package org.kaoyi.app.web;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.SocketAddress;
import org.kaoyi.app.CannotProceed;

/** The address that the server listens to where it is not told another: this machine only. */
public final class Loopback {
    static final String HOST = "127.0.0.1";

    private static final int HIGHEST_PORT = 65_535;

    /** How the library of the server says that a port is another's, and the system too (EADDRINUSE) in a shell that speaks English. */
    private static final String IN_USE = "already in use";

    /** How Linux, macOS and the BSDs say in such a shell that it is not for this user (EACCES). */
    private static final String DENIED = "denied";

    private Loopback() {}

    /**
     * Sees that a port is free before anything else is begun.
     *
     * @param host an address of this machine
     * @param port 0 for any free one
     * @throws CannotProceed when it is taken or not for this user, or the address is another machine's
     */
    public static void requireFree(String host, int port) {
        if (port < 0 || port > HIGHEST_PORT) {
            throw CannotProceed.usage("There is no port %d; ports go from 1 to %d.".formatted(port, HIGHEST_PORT));
        }
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(host, port));
        } catch (IOException e) {
            throw refused(host, port, e);
        }
    }

    /** Why a port can not be listened to, as far as the system says. */
    static CannotProceed refused(String host, int port, Exception cause) {
        if (!isOfThisMachine(host)) {
            return CannotProceed.notReachable(
                    "%s is no address of this machine, so nothing can listen there. Give --address one that it has, or leave it out."
                            .formatted(host),
                    cause);
        }
        return CannotProceed.notReachable(
                "Port %d of %s can not be had: %s, or choose another with --port N (0 takes any free one)."
                        .formatted(port, host, why(toldBy(cause))),
                cause);
    }

    private static String toldBy(Exception cause) {
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }

    private static String why(String message) {
        if (message.contains(IN_USE) || message.contains(toldOfATakenPort())) {
            return "another program listens there. Stop it";
        }
        return message.contains(DENIED)
                ? "this user has no right to it, as is usual of ports below 1024. Let the system's administrator give it"
                : message + ". Mend that";
    }

    /** What the system says of a port that is another's, in the language of the shell: told of one that is for certain. */
    private static String toldOfATakenPort() {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                ServerSocket again = new ServerSocket()) {
            return toldOf(taken.getLocalSocketAddress(), again);
        } catch (IOException e) {
            return IN_USE; // not even one port could be had: that says nothing of those that are taken
        }
    }

    static String toldOf(SocketAddress taken, ServerSocket again) throws IOException {
        try {
            again.bind(taken);
            return IN_USE;
        } catch (BindException e) {
            return e.getMessage() == null ? IN_USE : e.getMessage();
        }
    }

    /** Where that can not be found out, it is taken for one, and the system's words are told. */
    private static boolean isOfThisMachine(String host) {
        try {
            InetAddress address = InetAddress.getByName(host);
            return address.isAnyLocalAddress()
                    || address.isLoopbackAddress()
                    || NetworkInterface.getByInetAddress(address) != null;
        } catch (IOException e) {
            return true;
        }
    }

    static String url(String host, int port) {
        return "http://" + inAddress(host) + ":" + port;
    }

    /** An address as it stands in another: that of IPv6 in brackets (RFC 3986 §3.2.2). */
    static String inAddress(String host) {
        return host.contains(":") ? "[" + host + "]" : host;
    }
}
