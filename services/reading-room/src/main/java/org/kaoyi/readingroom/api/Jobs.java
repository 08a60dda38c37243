package org.kaoyi.readingroom.api;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kaoyi.readingroom.Uploads;
import org.kaoyi.recording.uploading.Upload;
import org.kaoyi.recording.uploading.UploadDesk;

/** Which imports went on since it was last asked. */
final class Jobs {
    private final Uploads uploads;
    private final Map<String, Job> known = new HashMap<>();
    private long seen;

    Jobs(Uploads uploads) {
        this.uploads = uploads;
    }

    /**
     * How far an import is.
     *
     * @param state as of {@link ImportView}
     * @param rows read or recorded so far
     */
    record Job(String id, String state, long rows) {
        static Job of(Upload it) {
            return new Job(it.id(), it.state().label(), it.rows());
        }
    }

    /** Those whose state or rows changed; of all imports only when one began or ended. */
    List<Job> moved() {
        return uploads.desk().map(this::moved).orElse(List.of());
    }

    private List<Job> moved(UploadDesk desk) {
        long moves = desk.moves();
        List<Job> moved = (moves == seen ? desk.underWay() : desk.all())
                .stream()
                        .map(Job::of)
                        .filter(it -> !it.equals(known.put(it.id(), it)))
                        .toList();
        seen = moves;
        return moved;
    }
}
