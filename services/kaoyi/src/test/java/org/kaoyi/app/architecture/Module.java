package org.kaoyi.app.architecture;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** The modules of the house, from the top down, and which others each may use (docs/decisions/0001). */
enum Module {
    KAOYI("kaoyi", "org.kaoyi.app"),
    READING_ROOM("reading-room", "org.kaoyi.readingroom"),
    RECORDING("recording", "org.kaoyi.recording"),
    PROJECTIONS("projections", "org.kaoyi.projections"),
    CODEC("codec", "org.kaoyi.codec"),
    LEDGER("ledger", "org.kaoyi.ledger"),
    CLAIMS("claims", "org.kaoyi.claims"),
    VERIFIER("verifier", "org.kaoyi.verifier"),
    /** For tests of the others; no product class may use it. */
    TESTING("testing", "org.kaoyi.testing");

    private final String title;
    private final String rootPackage;

    Module(String title, String rootPackage) {
        this.title = title;
        this.rootPackage = rootPackage;
    }

    String title() {
        return title;
    }

    Set<Module> mayUse() {
        return switch (this) {
            case KAOYI -> EnumSet.of(READING_ROOM, RECORDING, PROJECTIONS, CODEC, LEDGER, CLAIMS, VERIFIER);
            case READING_ROOM -> EnumSet.of(RECORDING, PROJECTIONS, CODEC, LEDGER, CLAIMS);
            case RECORDING, PROJECTIONS -> EnumSet.of(CODEC, LEDGER, CLAIMS);
            case CODEC -> EnumSet.of(CLAIMS);
            case LEDGER, CLAIMS, VERIFIER, TESTING -> EnumSet.noneOf(Module.class);
        };
    }

    /** What to do about an arrow from this module that points where it must not. */
    String remedy(Module target) {
        if (this == CLAIMS) {
            return "claims is the domain and stands alone: move what it needs into claims, or hand it in as a value or a function";
        }
        if (this == VERIFIER || target == VERIFIER) {
            return "the verifier shares only the format with the writer, so that a mistake in one of them shows: write it anew there";
        }
        if (this == LEDGER) {
            return "the ledger stores bytes and knows no claim: let the caller encode (codec) and hand in bytes";
        }
        if (this == RECORDING && target == PROJECTIONS || this == PROJECTIONS && target == RECORDING) {
            return "the write side and the read side never see each other: put what both need into claims or codec, or join them in reading-room";
        }
        return "arrows point downwards only: move the class down into a module that both may use, or pass an interface from above";
    }

    static Optional<Module> ofPackage(String packageName) {
        return Arrays.stream(values())
                .filter(m -> packageName.equals(m.rootPackage) || packageName.startsWith(m.rootPackage + "."))
                .max(Comparator.comparingInt(m -> m.rootPackage.length()));
    }

    String rootPackage() {
        return rootPackage;
    }
}
