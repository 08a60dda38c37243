package org.kaoyi.readingroom;

import java.util.Optional;
import org.kaoyi.recording.importing.KeptMappings;
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

    /** Column mappings that imports have left for the next table with the same headings. */
    public KeptMappings mappings() {
        return mappings;
    }

    @Override
    public void destroy() {
        desk.ifPresent(UploadDesk::close);
    }
}
