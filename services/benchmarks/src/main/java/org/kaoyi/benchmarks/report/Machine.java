package org.kaoyi.benchmarks.report;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.kaoyi.benchmarks.measure.Percentile;

/** The machine that a run was made on. */
public final class Machine {
    private static final Path CPU_INFO = Path.of("/proc/cpuinfo");
    private static final int SYNCS = 500;
    private static final int PAGE_BYTES = 8 * 1024;

    private Machine() {}

    /**
     * @param folder on the disk that the database uses
     */
    public static Map<String, Object> described(Path folder) throws IOException {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        Map<String, Object> machine = new LinkedHashMap<>();
        machine.put("cpu", cpuModel());
        machine.put("cores", Runtime.getRuntime().availableProcessors());
        machine.put("memoryMegabytes", system.getTotalMemorySize() / (1024 * 1024));
        machine.put("heapMegabytes", Runtime.getRuntime().maxMemory() / (1024 * 1024));
        machine.put("os", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        machine.put("jdk", System.getProperty("java.vm.vendor") + " " + Runtime.version());
        machine.put("fileSystem", Files.getFileStore(folder).type());
        machine.put("fdatasyncMicroseconds", fdatasyncMicros(folder));
        // Of the last minute, before anything is measured: a quiet machine shows far less than its cores.
        machine.put("loadBefore", Math.round(system.getSystemLoadAverage() * 100) / 100.0);
        return machine;
    }

    private static String cpuModel() throws IOException {
        if (!Files.isReadable(CPU_INFO)) {
            return System.getProperty("os.arch");
        }
        return Files.readString(CPU_INFO, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse(System.getProperty("os.arch"));
    }

    /** The median of writing a page over an existing one and forcing it to disk, without its times ({@code fdatasync}). */
    private static long fdatasyncMicros(Path folder) throws IOException {
        Path file = Files.createTempFile(folder, "sync", "");
        long[] nanos = new long[SYNCS];
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            for (int i = -1; i < SYNCS; i++) { // the first makes the page
                long began = System.nanoTime();
                channel.write(ByteBuffer.allocate(PAGE_BYTES), 0);
                channel.force(false);
                if (i >= 0) {
                    nanos[i] = System.nanoTime() - began;
                }
            }
        } finally {
            Files.delete(file);
        }
        return TimeUnit.NANOSECONDS.toMicros(Percentile.of(nanos, 50));
    }
}
