package org.kaoyi.readingroom;

import org.kaoyi.codec.EventCodec;
import org.kaoyi.ledger.EventLog;
import org.kaoyi.projections.ProjectionsRuntime;
import org.kaoyi.recording.Recorder;

/**
 * What the reading room stands on; whoever assembles the application brings it as a bean.
 *
 * @param projections the read side, already following
 * @param recorder the write side
 * @param log for its head, and for reference data while a claim is drafted
 */
public record ReadingRoom(ProjectionsRuntime projections, Recorder recorder, EventLog log, EventCodec codec) {}
