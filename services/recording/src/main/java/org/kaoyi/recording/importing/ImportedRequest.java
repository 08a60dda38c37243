package org.kaoyi.recording.importing;

import org.kaoyi.codec.Metadata;
import org.kaoyi.recording.deciding.Request;

/** A request of a row, what is noted beside its events, and who hears what became of it. */
record ImportedRequest(Request request, Metadata metadata, Outcome outcome) {}
