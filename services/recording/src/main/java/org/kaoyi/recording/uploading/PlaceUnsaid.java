package org.kaoyi.recording.uploading;

import java.io.FileNotFoundException;
import java.nio.file.FileSystemException;
import org.kaoyi.recording.importing.ImportRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the file system says of a file that was sent names a path of this machine, which is for its log alone. */
final class PlaceUnsaid {
    private static final Logger LOG = LoggerFactory.getLogger(PlaceUnsaid.class);

    private static final String NOT_READ = "The file can not be read where it is kept; the log of the server says why.";

    private PlaceUnsaid() {}

    static Refused refused(ImportRefused refused) {
        return isOfThisMachine(refused) ? Refused.of(refused).because(NOT_READ) : Refused.of(refused);
    }

    /** Why what was begun was not ended. */
    static String failure(RuntimeException failure) {
        return isOfThisMachine(failure) ? NOT_READ : String.valueOf(failure.getMessage());
    }

    private static boolean isOfThisMachine(RuntimeException failure) {
        boolean here = false;
        for (Throwable cause = failure.getCause(); cause != null && !here; cause = cause.getCause()) {
            here = cause instanceof FileSystemException || cause instanceof FileNotFoundException;
        }
        if (here) {
            LOG.warn("A file that was sent can not be read where it is kept", failure);
        }
        return here;
    }
}
