package org.kaoyi.recording.drafting;

import java.util.List;

/** What became of a row: an object of the domain, or everything that is wrong with it. */
public sealed interface Draft<T> {

    /** The row could be read. */
    record Made<T>(T value) implements Draft<T> {}

    /** The row could not be read; at least one problem. */
    record Faulty<T>(List<Problem> problems) implements Draft<T> {
        public Faulty {
            problems = List.copyOf(problems);
            if (problems.isEmpty()) {
                throw new IllegalArgumentException("a faulty draft names its problems");
            }
        }
    }
}
