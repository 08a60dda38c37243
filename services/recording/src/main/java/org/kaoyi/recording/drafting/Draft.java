package org.kaoyi.recording.drafting;

import java.util.List;
import java.util.function.Function;

/** What became of a row: an object of the domain, or everything that is wrong with it. */
public sealed interface Draft<T> {

    /** The same draft of something made from this. */
    <U> Draft<U> map(Function<? super T, ? extends U> form);

    /** The row could be read. */
    record Made<T>(T value) implements Draft<T> {
        @Override
        public <U> Draft<U> map(Function<? super T, ? extends U> form) {
            return new Made<>(form.apply(value));
        }
    }

    /** The row could not be read; at least one problem. */
    record Faulty<T>(List<Problem> problems) implements Draft<T> {
        public Faulty {
            problems = List.copyOf(problems);
            if (problems.isEmpty()) {
                throw new IllegalArgumentException("a faulty draft names its problems");
            }
        }

        @Override
        public <U> Draft<U> map(Function<? super T, ? extends U> form) {
            return new Faulty<>(problems);
        }
    }
}
