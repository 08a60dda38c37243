package org.kaoyi.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The way to a server of this machine, for as many connections as come, that a test can cut. While it is cut nothing passes in either direction
 * and nobody is told, as where packets are dropped; what was sent meanwhile arrives when it is mended, unless the connection was broken.
 */
public final class NetworkLink implements AutoCloseable {
    private static final int CHUNK_BYTES = 16 * 1024;

    private final int target;
    private final ServerSocket door;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Object gate = new Object();
    private boolean cut;
    private volatile boolean down;

    private NetworkLink(int target, ServerSocket door) {
        this.target = target;
        this.door = door;
    }

    /** A way to a port of the loopback. The server need not listen yet. */
    public static NetworkLink to(int port) {
        try {
            NetworkLink link = new NetworkLink(port, new ServerSocket(0, 0, InetAddress.getLoopbackAddress()));
            Thread.ofVirtual().name("link-door").start(link::accept);
            return link;
        } catch (IOException e) {
            throw new UncheckedIOException("no port is free for a link", e);
        }
    }

    /** Where clients connect to, on the loopback. */
    public int port() {
        return door.getLocalPort();
    }

    /** Lets nothing through any more, also of what is on its way; connections stay as they are. */
    public void cut() {
        synchronized (gate) {
            cut = true;
        }
    }

    /** Lets everything through again. */
    public void mend() {
        synchronized (gate) {
            cut = false;
            gate.notifyAll();
        }
    }

    /** As where the server has ended: every connection ends, and who wants a new one is turned away at once. */
    public void shutDown() {
        down = true;
        breakAll();
    }

    /** As where it runs again. */
    public void startUp() {
        down = false;
    }

    /** Ends every connection; what was on its way is lost, and neither side knows what the other has heard. */
    public void breakAll() {
        open.forEach(NetworkLink::end);
    }

    @Override
    public void close() throws IOException {
        door.close();
        breakAll();
        mend();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                if (down) {
                    end(client);
                    continue;
                }
                open.add(client);
                Thread.ofVirtual().name("link").start(() -> connect(client));
            } catch (IOException e) {
                // Closed, or the client has gone before it came in.
            }
        }
    }

    private void connect(Socket client) {
        try {
            awaitMended();
            Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
            open.add(server);
            client.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
            Thread.ofVirtual().name("link").start(() -> pass(server, client));
            pass(client, server);
        } catch (IOException e) {
            open.remove(client);
            end(client); // as where no server listens
        }
    }

    /** Until one side ends; then both do. */
    private void pass(Socket from, Socket to) {
        byte[] chunk = new byte[CHUNK_BYTES];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                awaitMended();
                out.write(chunk, 0, read);
                out.flush();
            }
        } catch (IOException e) {
            // One of them has ended; the other hears of it now.
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    private void awaitMended() throws IOException {
        synchronized (gate) {
            while (cut) {
                try {
                    gate.wait();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new IOException("interrupted", e);
                }
            }
        }
    }

    private static void end(Socket socket) {
        try {
            socket.setSoLinger(true, 0); // at once, by a reset
            socket.close();
        } catch (IOException e) {
            // It has ended already.
        }
    }
}
