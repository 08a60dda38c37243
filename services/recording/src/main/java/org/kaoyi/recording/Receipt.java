package org.kaoyi.recording;

/**
 * What a writer gets.
 *
 * @param position a position of the log at which the request is recorded; a reader that has passed it sees the request's effect
 * @param alreadyRecorded whether the ledger held it before, so that nothing was added
 */
public record Receipt(long position, boolean alreadyRecorded) {}
