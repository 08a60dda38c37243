package org.kaoyi.app.revising;

import java.util.List;

/**
 * What a newer version made of a text.
 *
 * @param version its number, from 1
 * @param position at which it is recorded; 0 in a dry run
 * @param alreadyRecorded whether the ledger held it before, so that nothing was added
 * @param kept how many sentences stand in the newer version as they stood before
 * @param added how many are new in it, or changed
 * @param changed sentences that are no longer in it as they stood, and have links
 */
public record Revised(
        String id, int version, long position, boolean alreadyRecorded, int kept, int added, List<Changed> changed) {
    public Revised {
        changed = List.copyOf(changed);
    }

    /**
     * A sentence of an earlier version.
     *
     * @param now numbers of the sentences in its place; empty where it was left out
     * @param claims to which it was linked
     */
    public record Changed(String text, List<Integer> now, List<String> claims) {}
}
