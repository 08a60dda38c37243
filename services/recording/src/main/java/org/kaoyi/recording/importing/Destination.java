package org.kaoyi.recording.importing;

import org.kaoyi.codec.Metadata;
import org.kaoyi.recording.deciding.Request;

/** Where the requests of one table are carried out, in the order in which they come. */
interface Destination {

    /** The reference desk knows the request's effect when this returns; {@code outcome} hears of it once it is certain. */
    void submit(Request request, Outcome outcome);

    /** Returns when every outcome has been told. */
    void settle();

    /** By {@code writer}, with {@code metadata} beside every event. */
    static Destination of(LedgerWriter writer, Metadata metadata) {
        return new Destination() {
            @Override
            public void submit(Request request, Outcome outcome) {
                writer.submit(new ImportedRequest(request, metadata, outcome));
            }

            @Override
            public void settle() {
                writer.settle();
            }
        };
    }
}
