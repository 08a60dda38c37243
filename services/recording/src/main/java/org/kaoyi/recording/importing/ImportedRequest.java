package org.kaoyi.recording.importing;

import org.kaoyi.recording.deciding.Request;

/** A request of a row, and who hears what became of it. */
record ImportedRequest(Request request, Outcome outcome) {}
