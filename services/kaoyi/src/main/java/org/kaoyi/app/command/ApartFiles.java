package org.kaoyi.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaoyi.app.CannotProceed;

/** Files that a command reads, and others that it writes: whoever names one as both would lose what he has. */
final class ApartFiles {
    private final List<Path> read;
    private final List<Path> written = new ArrayList<>();

    /** @param read files that are to stay as they are */
    ApartFiles(List<Path> read) {
        this.read = List.copyOf(read);
    }

    /**
     * @param option by which it is named
     * @param file that is to be written; null where the option is not given
     * @throws CannotProceed when it is read as well, or written as another one
     */
    ApartFiles writing(String option, @Nullable Path file) {
        if (file == null) {
            return this;
        }
        if (read.stream().anyMatch(each -> areSame(each, file))) {
            throw CannotProceed.usage("%s would write over %s, which is read here. Nothing was done; name another file."
                    .formatted(option, file));
        }
        if (written.stream().anyMatch(each -> areSame(each, file))) {
            throw CannotProceed.usage(
                    "%s names %s, which another option has written by then. Nothing was done; name another file."
                            .formatted(option, file));
        }
        written.add(file);
        return this;
    }

    private static boolean areSame(Path one, Path other) {
        try {
            return Files.isSameFile(one, other) && !WholeFile.isNoFile(one);
        } catch (IOException e) { // one of them is not there
            return one.toAbsolutePath()
                    .normalize()
                    .equals(other.toAbsolutePath().normalize());
        }
    }
}
