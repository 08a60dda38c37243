package org.kaoyi.app.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.kaoyi.app.crate.CrateFile;
import org.kaoyi.ledger.merkle.TreeHash;

/** A backup in other hands: parts can be changed, added and taken away, with or without a manifest that fits. */
final class TamperedBackup {
    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    TamperedBackup(Path sound) throws IOException {
        try (ZipFile zip = new ZipFile(sound.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                try (InputStream in = zip.getInputStream(entry)) {
                    parts.put(entry.getName(), in.readAllBytes());
                }
            }
        }
    }

    TamperedBackup with(String name, String content) {
        parts.put(name, content.getBytes(UTF_8));
        return this;
    }

    TamperedBackup without(String name) {
        parts.remove(name);
        return this;
    }

    String text(String name) {
        return new String(parts.get(name), UTF_8);
    }

    /** The name of the one attachment. */
    String attachment() {
        return parts.keySet().stream()
                .filter(name -> name.startsWith(BackupLayout.ATTACHMENTS))
                .findFirst()
                .orElseThrow();
    }

    TamperedBackup manifest(UnaryOperator<Manifest> change) throws IOException {
        parts.put(
                BackupLayout.MANIFEST,
                change.apply(Manifest.read(parts.get(BackupLayout.MANIFEST))).json());
        return this;
    }

    /** Makes a manifest that tells of exactly the parts that there are, as whoever forges a backup would. */
    TamperedBackup refitted() throws IOException {
        List<CrateFile.Part> fitting = new ArrayList<>();
        parts.forEach((name, bytes) -> {
            if (!name.equals(BackupLayout.MANIFEST) && !name.equals(BackupLayout.HEADER)) {
                String sha256 = HexFormat.of().formatHex(TreeHash.sha256().digest(bytes));
                fitting.add(new CrateFile.Part(name, name, "text/plain", bytes.length, sha256));
            }
        });
        return manifest(it -> changed(it, it.root(), it.signingKey(), fitting));
    }

    /** A manifest that differs in these. */
    static Manifest changed(Manifest it, String root, boolean signingKey, List<CrateFile.Part> parts) {
        return new Manifest(it.format(), it.program(), it.made(), it.position(), root, it.origin(), signingKey, parts);
    }

    Path write(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> each : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(each.getKey()));
                zip.write(each.getValue());
                zip.closeEntry();
            }
        }
        return file;
    }
}
