package org.kaoyi.readingroom;

import java.util.Optional;
import org.kaoyi.codec.EventCodec;
import org.kaoyi.ledger.EventLog;
import org.kaoyi.ledger.attachment.AttachmentFolder;
import org.kaoyi.projections.ProjectionsRuntime;
import org.kaoyi.recording.Recorder;
import org.kaoyi.recording.importing.KeptMappings;

/**
 * What the reading room stands on; whoever assembles the application brings it as a bean.
 *
 * @param projections the read side, already following
 * @param recorder the write side
 * @param attachments where texts and images of sources are kept; empty where no folder was named for them
 * @param mappings column mappings that imports leave for the next table
 * @param log for its head, and for reference data while a claim is drafted
 */
public record ReadingRoom(
        ProjectionsRuntime projections,
        Recorder recorder,
        EventLog log,
        EventCodec codec,
        Optional<AttachmentFolder> attachments,
        KeptMappings mappings) {}
