package org.kaoyi.readingroom.api;

import java.util.List;
import org.kaoyi.claims.account.Cardinality;
import org.kaoyi.claims.account.Exhaustive;
import org.kaoyi.claims.account.Occasion;
import org.kaoyi.claims.account.OccasionId;
import org.kaoyi.claims.account.Question;
import org.kaoyi.claims.account.QuestionId;
import org.kaoyi.claims.archive.Access;
import org.kaoyi.claims.archive.Layer;
import org.kaoyi.claims.archive.Siglum;
import org.kaoyi.claims.archive.Source;
import org.kaoyi.claims.value.ValueType;
import org.kaoyi.codec.Metadata;
import org.kaoyi.recording.Recorder;
import org.kaoyi.recording.deciding.Request;
import org.kaoyi.recording.posequestion.PoseQuestion;
import org.kaoyi.recording.registeroccasion.RegisterOccasion;
import org.kaoyi.recording.registersource.RegisterSource;

/** What must be registered before anything can be claimed. */
public final class Archive {
    private final Recorder recorder;

    public Archive(Recorder recorder) {
        this.recorder = recorder;
    }

    public void source(String siglum, String side) {
        record(new RegisterSource(new Source(
                new Siglum(siglum),
                "Source " + siglum,
                null,
                Layer.RECORD,
                List.of(),
                null,
                side,
                null,
                null,
                Access.ORIGINAL,
                List.of(),
                null,
                List.of(),
                null)));
    }

    public void occasion(String id) {
        record(new RegisterOccasion(
                new Occasion(new OccasionId(id), "A talk", null, null, null, null, List.of(), List.of(), null)));
    }

    /** The question {@code men}: how many there are. */
    public void men() {
        record(new PoseQuestion(new Question(
                new QuestionId("men"),
                "How many men?",
                ValueType.QUANTITY,
                "1",
                Cardinality.ONE,
                null,
                false,
                null,
                Exhaustive.UNKNOWN,
                null,
                null)));
    }

    private void record(Request request) {
        recorder.record(request, new Metadata("test", "test", null, null));
    }
}
