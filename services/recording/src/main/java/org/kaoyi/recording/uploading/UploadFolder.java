package org.kaoyi.recording.uploading;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kaoyi.codec.KaoyiJson;
import org.kaoyi.ledger.attachment.AttachmentFolder;
import org.kaoyi.recording.importing.ErrorsFile;
import org.kaoyi.recording.importing.RowError;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/**
 * Where files lie that are to be imported: each under its SHA-256, with what is known of it and the table of its errors beside it. They are no part of
 * the ledger, and outlive a crash so that the import can be gone on with.
 *
 * @param root made when the first file comes
 * @param most bytes of a file
 */
record UploadFolder(Path root, long most) {
    private static final Logger LOG = LoggerFactory.getLogger(UploadFolder.class);
    private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");
    private static final String RECORD = ".json";
    private static final String ERRORS = ".errors.csv";

    UploadFolder(Path root) {
        this(root, UploadLimits.FILE_BYTES_MAX);
    }

    AttachmentFolder.Kept keep(InputStream in) throws IOException {
        return new AttachmentFolder(root).keep(in, most);
    }

    /** The bytes of an upload. */
    Path file(Upload upload) {
        return root.resolve(upload.sha256().substring(0, 2)).resolve(upload.sha256());
    }

    /** All faults of its rows, as a table that a spreadsheet opens; empty where it was not read to its end. */
    Optional<Path> errors(String id) {
        return beside(id, ERRORS).filter(Files::exists);
    }

    void write(Upload upload) {
        Path place = beside(upload.id(), RECORD).orElseThrow();
        try {
            Path unfinished = Files.createTempFile(root, ".unfinished", "");
            Files.writeString(unfinished, KaoyiJson.reports().writeValueAsString(upload), UTF_8);
            Files.move(unfinished, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void writeErrors(String id, List<RowError> errors) {
        try {
            ErrorsFile.write(beside(id, ERRORS).orElseThrow(), errors);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<Upload> find(String id) {
        return beside(id, RECORD).flatMap(UploadFolder::read);
    }

    /** All of them, the newest first. */
    List<Upload> all() {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(root)) {
            return files.filter(file -> file.getFileName().toString().endsWith(RECORD))
                    .map(UploadFolder::read)
                    .flatMap(Optional::stream)
                    .sorted(Comparator.comparing(Upload::at).reversed().thenComparing(Upload::id))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The bytes are of no more use; what is known of it stays. */
    void deleteFile(Upload upload) {
        try {
            Files.deleteIfExists(file(upload));
        } catch (IOException e) {
            LOG.warn("The file {} was imported and can not be deleted: {}", file(upload), e.toString());
        }
    }

    void delete(Upload upload) {
        try {
            Files.deleteIfExists(file(upload));
            Files.deleteIfExists(beside(upload.id(), ERRORS).orElseThrow());
            Files.deleteIfExists(beside(upload.id(), RECORD).orElseThrow());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Empty where it can be no id, so that no name from outside becomes a path. */
    private Optional<Path> beside(String id, String ending) {
        return ID.matcher(id).matches() ? Optional.of(root.resolve(id + ending)) : Optional.empty();
    }

    private static Optional<Upload> read(Path file) {
        try {
            return Optional.of(KaoyiJson.reports().readValue(Files.readString(file, UTF_8), Upload.class));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException | JacksonException e) {
            LOG.warn("What is known of an upload can not be read in {}: {}", file, e.toString());
            return Optional.empty();
        }
    }
}
