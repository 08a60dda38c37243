package org.kaoyi.readingroom.publishing.apparatus;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.kaoyi.projections.discrepancies.Apparatus;
import org.kaoyi.projections.discrepancies.CaseView;

/** The apparatus as text: the sigla, then under each occasion one line a case ({@code stages] three C1 : sil. K1}). */
public final class ApparatusText {
    private ApparatusText() {}

    /**
     * The writer stays open.
     *
     * @param scopes how people read the canonical form of a scope
     */
    public static void write(List<CaseView> cases, UnaryOperator<@Nullable String> scopes, Writer out)
            throws IOException {
        Map<String, String> sigla = new TreeMap<>();
        cases.forEach(found -> found.sources().forEach(source -> sigla.put(source.id(), source.title())));
        for (Map.Entry<String, String> each : sigla.entrySet()) {
            out.write(each.getKey() + "  " + each.getValue() + "\n");
        }
        for (Map.Entry<String, List<CaseView>> each : byOccasion(cases).entrySet()) {
            out.write("\n" + each.getValue().getFirst().occasionTitle() + "\n");
            for (CaseView found : each.getValue()) {
                out.write("  "
                        + Apparatus.line(found, scopes.apply(found.scope())).replace("\n", " ") + "\n");
            }
        }
    }

    /** In the order in which occasions first come. */
    static Map<String, List<CaseView>> byOccasion(List<CaseView> cases) {
        Map<String, List<CaseView>> filed = new LinkedHashMap<>();
        cases.forEach(found -> filed.computeIfAbsent(found.occasion(), occasion -> new ArrayList<>())
                .add(found));
        return filed;
    }
}
