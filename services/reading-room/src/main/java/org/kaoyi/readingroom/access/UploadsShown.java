package org.kaoyi.readingroom.access;

import java.util.List;
import org.kaoyi.readingroom.Uploads;
import org.kaoyi.recording.uploading.Upload;
import org.kaoyi.recording.uploading.UploadDesk;

/** Which of the files that were sent whoever asks may know of. */
public final class UploadsShown {
    private UploadsShown() {}

    /** All, or where he only contributes his own. Empty where no folder is named for files. */
    public static List<Upload> of(Uploads uploads) {
        boolean all = Person.hereHas(Role.EDITOR, Role.AUDITOR);
        String asking = Person.here().orElse("");
        return uploads.desk().map(UploadDesk::all).orElse(List.of()).stream()
                .filter(upload -> all || upload.by().equals(asking))
                .toList();
    }
}
