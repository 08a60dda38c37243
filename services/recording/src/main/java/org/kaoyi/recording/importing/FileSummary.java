package org.kaoyi.recording.importing;

import org.kaoyi.recording.drafting.TableKind;

/**
 * What became of one file.
 *
 * @param rows rows that hold something, the heading not counted
 * @param added rows that the ledger did not hold; in a dry run, that it would take
 * @param alreadyThere rows that it held
 * @param refused rows that were refused
 */
public record FileSummary(String file, TableKind kind, long rows, long added, long alreadyThere, long refused) {}
