package org.kaoyi.readingroom.api;

import java.util.List;
import java.util.Optional;
import org.kaoyi.readingroom.ReadingRoom;
import org.kaoyi.readingroom.access.Person;
import org.kaoyi.readingroom.access.Role;
import org.kaoyi.recording.importing.KeptMappings;
import org.kaoyi.recording.uploading.Upload;
import org.kaoyi.recording.uploading.UploadDesk;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Where files are taken that are sent to be imported: beside the texts and images of sources, in a folder of their own. */
@Component
public class Uploads implements DisposableBean {
    private static final String FOLDER = "imports";

    private final Optional<UploadDesk> desk;
    private final KeptMappings mappings;

    public Uploads(ReadingRoom room) {
        this.desk = room.attachments()
                .map(kept -> new UploadDesk(
                        room.log(), room.codec(), room.mappings(), kept.root().resolve(FOLDER), kept::holds));
        this.mappings = room.mappings();
    }

    /** Empty where no folder is named for files. */
    public Optional<UploadDesk> desk() {
        return desk;
    }

    /** Those files that whoever asks may know of: all, or where he only contributes his own. Empty where no folder is named for files. */
    public List<Upload> shown() {
        boolean all = Person.hereHas(Role.EDITOR, Role.AUDITOR);
        String asking = Person.here().orElse("");
        return desk.map(UploadDesk::all).orElse(List.of()).stream()
                .filter(upload -> all || upload.by().equals(asking))
                .toList();
    }

    /** Column mappings that imports have left for the next table with the same headings. */
    public KeptMappings mappings() {
        return mappings;
    }

    @Override
    public void destroy() {
        desk.ifPresent(UploadDesk::close);
    }
}
