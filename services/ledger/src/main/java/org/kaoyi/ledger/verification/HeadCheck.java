package org.kaoyi.ledger.verification;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.kaoyi.ledger.merkle.Frontier;
import org.kaoyi.ledger.merkle.TreeHash;

/** Holds the head row against the tree over all events, all of which are sound by themselves. */
final class HeadCheck {
    private HeadCheck() {}

    static Optional<Fault> of(Snapshot.StoredHead head, Frontier tree, long agreed) {
        boolean rootFits = Arrays.equals(head.root(), tree.root());
        if (rootFits && Arrays.equals(head.frontier(), tree.toBytes())) {
            return Optional.empty();
        }
        if (rootFits) {
            return Optional.of(altered(tree, "its frontier is not that of the events; its root is"));
        }
        if (agreed == tree.size()) {
            return Optional.of(altered(
                    tree,
                    "its root is %s, and a checkpoint confirms the events' root %s"
                            .formatted(hex(head.root()), hex(tree.root()))));
        }
        return Optional.of(
                agreesWithItself(head)
                        ? rewritten(head, tree, agreed)
                        : altered(tree, "its root and its frontier disagree"));
    }

    /** Before the first event is blamed for standing beyond the head or being missing: does the head row know its own size? */
    static Optional<Fault> position(Snapshot.StoredHead head) {
        try {
            long size = Frontier.fromBytes(head.frontier()).size();
            return size == head.position()
                    ? Optional.empty()
                    : Optional.of(new Fault(
                            Math.max(1, Math.min(size, head.position())),
                            Fault.What.HEAD,
                            "the head row was altered: its position is %d and its frontier is over %d events"
                                    .formatted(head.position(), size)));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // told at the end, when all events were looked at
        }
    }

    /** @param confirmed events of a checkpoint beyond the head with which they agree */
    static Fault putBack(long headPosition, long confirmed) {
        return new Fault(
                headPosition + 1,
                Fault.What.HEAD,
                "the head row was put back: it says that the log ends at %d, and a signed checkpoint confirms the events up to %d"
                        .formatted(headPosition, confirmed));
    }

    private static boolean agreesWithItself(Snapshot.StoredHead head) {
        try {
            Frontier frontier = Frontier.fromBytes(head.frontier());
            return frontier.size() == head.position() && Arrays.equals(frontier.root(), head.root());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static Fault altered(Frontier tree, String how) {
        return new Fault(
                Math.max(1, tree.size()),
                Fault.What.HEAD,
                "all events are sound, and the head row was altered: " + how);
    }

    /** The head holds the roots of perfect subtrees; the first one that differs says where to look. */
    private static Fault rewritten(Snapshot.StoredHead head, Frontier tree, long agreed) {
        byte[] computed = tree.toBytes();
        long from = 0;
        int at = Long.BYTES;
        for (long leaves = Long.highestOneBit(tree.size()); leaves > 0; leaves >>= 1) {
            if ((tree.size() & leaves) == 0) {
                continue;
            }
            if (!Arrays.equals(head.frontier(), at, at + TreeHash.HASH_BYTES, computed, at, at + TreeHash.HASH_BYTES)) {
                return between(Math.max(from, agreed) + 1, from + leaves, head, tree);
            }
            at += TreeHash.HASH_BYTES;
            from += leaves;
        }
        return between(agreed + 1, tree.size(), head, tree);
    }

    private static Fault between(long first, long last, Snapshot.StoredHead head, Frontier tree) {
        return new Fault(
                first,
                Fault.What.REWRITTEN,
                "every event is sound by itself, but among the positions %d to %d one was rewritten together with its hash: the events' root is %s and the head says %s"
                        .formatted(first, last, hex(tree.root()), hex(head.root())));
    }

    private static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }
}
