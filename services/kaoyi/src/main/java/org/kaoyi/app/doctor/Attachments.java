package org.kaoyi.app.doctor;

import java.util.ArrayList;
import java.util.List;
import org.kaoyi.app.passages.AttachmentsCheck;

/** Whether the texts and images of sources are there, and are those that were attached. */
public final class Attachments {
    private static final String SUBJECT = "attachments";

    /** The first are named; a folder that is lost has all of them lost. */
    private static final int NAMED_MAX = 10;

    private Attachments() {}

    /** Nothing where no source has one. */
    public static List<Examination> examinations(AttachmentsCheck.Found found) {
        if (found.unseen() > 0) {
            return List.of(Examination.warn(
                    SUBJECT,
                    found.unseen() == 1
                            ? "1 text or image belongs to this ledger, and no folder is named for it"
                            : "%d texts and images belong to this ledger, and no folder is named for them"
                                    .formatted(found.unseen()),
                    "Name it in KAOYI_ATTACHMENTS."));
        }
        List<Examination> all = new ArrayList<>();
        found.faults().values().stream().limit(NAMED_MAX).forEach(fault -> all.add(fault(fault)));
        int further = found.faults().size() - NAMED_MAX;
        if (further > 0) {
            all.add(fault(
                    further == 1
                            ? "the same holds of 1 further one"
                            : "the same holds of %d further ones".formatted(further)));
        }
        if (all.isEmpty() && found.compared() > 0) {
            all.add(Examination.ok(
                    SUBJECT,
                    found.compared() == 1
                            ? "1 text or image is what was attached"
                            : "%d texts and images are what was attached".formatted(found.compared())));
        }
        return all;
    }

    private static Examination fault(String finding) {
        return Examination.fail(
                SUBJECT, finding, "Put the file back from a backup, or attach the same file again with kaoyi attach.");
    }
}
