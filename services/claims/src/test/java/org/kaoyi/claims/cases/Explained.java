package org.kaoyi.claims.cases;

import java.util.List;
import org.kaoyi.claims.account.Cardinality;
import org.kaoyi.claims.value.ValueType;

/** What may explain that two sources give different answers, where nothing else is known of them. */
final class Explained {
    private Explained() {}

    /** Days of a talk. */
    static List<Explainer> days(String one, String other) {
        return days("talk", one, other);
    }

    static List<Explainer> days(String occasion, String one, String other) {
        return told(occasion, ValueType.DATE, one, other);
    }

    static List<Explainer> figures(String one, String other) {
        return told("talk", ValueType.QUANTITY, one, other);
    }

    private static List<Explainer> told(String occasion, ValueType type, String one, String other) {
        Archive archive = Archives.ofATalkAndALetter().question("asked", type, Cardinality.ONE, false);
        archive.says("C1", occasion, "asked", one);
        archive.says("K1", occasion, "asked", other);
        return archive.caseOf(occasion, "asked").explainers();
    }
}
