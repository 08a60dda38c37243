package org.kaoyi.app;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import org.jspecify.annotations.Nullable;

/**
 * Which program this is, as the build wrote it into the jar.
 *
 * @param version such as 0.1.0
 * @param commit of its sources; "unknown" where whoever built it did not say
 */
public record ProgramBuild(String version, String commit) {
    private static final String UNKNOWN = "unknown";
    private static final String MANIFEST = "/META-INF/MANIFEST.MF";

    private static final ProgramBuild RUNNING =
            new ProgramBuild(versionOf(ProgramBuild.class), commitOf(ProgramBuild.class));

    /** The program that runs. */
    public static ProgramBuild running() {
        return RUNNING;
    }

    private static String versionOf(Class<?> type) {
        @Nullable String version = type.getPackage().getImplementationVersion();
        return version == null ? "(from its classes)" : version;
    }

    /** From the manifest of the jar that holds the class, since others on the class path have one too. */
    private static String commitOf(Class<?> type) {
        String path = "/" + type.getName().replace('.', '/') + ".class";
        URL place = type.getResource(path);
        String address = String.valueOf(place);
        if (place == null || !address.startsWith("jar:")) {
            return UNKNOWN;
        }
        try (InputStream in = URI.create(manifestBeside(address, path)).toURL().openStream()) {
            Attributes entries = new Manifest(in).getMainAttributes();
            @Nullable String commit = entries.getValue("Implementation-Build");
            return commit == null ? UNKNOWN : commit;
        } catch (IOException e) {
            return UNKNOWN;
        }
    }

    /** Within the program as one file the classes lie in a part of it ({@code jar:nested:FILE/!BOOT-INF/classes/!}), which has no manifest. */
    static String manifestBeside(String address, String path) {
        String root = address.substring(0, address.length() - path.length());
        return root.replaceFirst("^jar:nested:(.*)/!BOOT-INF/.*$", "jar:file:$1!") + MANIFEST;
    }
}
