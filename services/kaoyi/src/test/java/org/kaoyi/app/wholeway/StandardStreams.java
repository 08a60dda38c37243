package org.kaoyi.app.wholeway;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.function.IntSupplier;

/**
 * Standard output and error, parted by who says something: what a thread says, and what the threads say that it begins, is heard by who
 * asked for it, and everything else goes where it always went. So several runs of the program can go on in one process.
 */
final class StandardStreams {
    private static final Parted OUT = new Parted(System.out);
    private static final Parted ERR = new Parted(System.err);

    static {
        System.setOut(new PrintStream(OUT, true, UTF_8));
        System.setErr(new PrintStream(ERR, true, UTF_8));
    }

    private StandardStreams() {}

    /** Runs something and hears what it says. */
    static int hearing(OutputStream said, OutputStream complained, IntSupplier run) {
        OUT.hearer.set(said);
        ERR.hearer.set(complained);
        try {
            return run.getAsInt();
        } finally {
            System.out.flush();
            System.err.flush();
            OUT.hearer.remove();
            ERR.hearer.remove();
        }
    }

    private static final class Parted extends OutputStream {
        private final InheritableThreadLocal<OutputStream> hearer = new InheritableThreadLocal<>();
        private final OutputStream others;

        private Parted(OutputStream others) {
            this.others = others;
        }

        private OutputStream current() {
            OutputStream own = hearer.get();
            return own == null ? others : own;
        }

        @Override
        public void write(int octet) throws IOException {
            current().write(octet);
        }

        @Override
        public void write(byte[] octets, int offset, int length) throws IOException {
            current().write(octets, offset, length);
        }

        @Override
        public void flush() throws IOException {
            current().flush();
        }
    }
}
