package org.kaoyi.app;

/** What was asked for by its id and is not there, and where ids are found: exit code 2. */
public final class NotInLedger {
    private NotInLedger() {}

    /** Also of an examination. Over REST the same is told, so that it names the page too. */
    public static CannotProceed claim(String id) {
        return no("claim", id, "a search finds them by their words (kaoyi search, or the page /search)");
    }

    public static CannotProceed source(String siglum) {
        return no("source", siglum, "kaoyi search --kind source finds them by their titles");
    }

    public static CannotProceed occasion(String id) {
        return no("occasion", id, "kaoyi report synopsis lists them all");
    }

    public static CannotProceed question(String id) {
        return no("question", id, "kaoyi search --kind question finds them by their words");
    }

    public static CannotProceed agent(String id) {
        return no("agent", id, "kaoyi search --kind agent finds them by their names");
    }

    /** Of a text whose support was examined. */
    public static CannotProceed text(String id) {
        return no("text", id, "kaoyi search --kind text finds them by their titles");
    }

    private static CannotProceed no(String what, String id, String where) {
        return CannotProceed.usage("There is no %s \"%s\" in this ledger; %s.".formatted(what, id, where));
    }
}
