package org.kaoyi.readingroom.pages;

import java.time.Duration;
import org.kaoyi.codec.Metadata;
import org.kaoyi.readingroom.ReadingRoom;
import org.kaoyi.recording.Receipt;
import org.kaoyi.recording.deciding.Request;

/** Records what a form asks for, and waits until the next page shows it. */
final class FormRecording {
    private static final String VIA = "page";

    /** A page shows an append within some hundred milliseconds; who waits longer sees the page as it was, and reloads it. */
    private static final Duration SHOWING_PATIENCE = Duration.ofSeconds(3);

    private FormRecording() {}

    /**
     * Has a request recorded and shown.
     *
     * @param actor who sent the form
     * @throws org.kaoyi.recording.RefusedByRule when a rule of the ledger forbids it
     */
    static Receipt record(ReadingRoom room, Request request, String actor) {
        Receipt receipt = room.recorder().record(request, by(actor));
        awaitShown(room, receipt.position());
        return receipt;
    }

    /** What an event says of its origin. */
    static Metadata by(String actor) {
        return new Metadata(actor, VIA, null, null);
    }

    /** Waits until pages show the log up to {@code position}, and not for long. */
    static void awaitShown(ReadingRoom room, long position) {
        room.projections().awaitPosition(position, SHOWING_PATIENCE.toMillis());
    }
}
