package org.kaoyi.projections.feed;

/**
 * One set of a projection's tables. There are two at most: the one that is read, and one that is being built or was read before.
 *
 * @param foldVersion of the fold that made its rows
 * @param position up to where they reflect the log
 */
public record Generation(String projection, Slot slot, State state, int foldVersion, long position) {

    /** Two places, used in turn. */
    public enum Slot {
        A,
        B;

        public Slot other() {
            return this == A ? B : A;
        }

        String letter() {
            return this == A ? "a" : "b";
        }

        static Slot of(String letter) {
            return letter.equals("a") ? A : B;
        }
    }

    /** Whether it is read. */
    public enum State {
        BUILDING("building"),
        ACTIVE("active"),
        FORMER("former");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        static State of(String label) {
            for (State state : values()) {
                if (state.label.equals(label)) {
                    return state;
                }
            }
            throw new IllegalArgumentException("a generation is building, active or former, and not " + label);
        }
    }

    /** The schema in which its tables lie. */
    public static String schema(String projection, Slot slot) {
        return "view_" + projection + "_" + slot.letter();
    }

    public String schema() {
        return schema(projection, slot);
    }
}
