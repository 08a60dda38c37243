package org.kaoyi.app.wholeway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * The RELAX NG schema of TEI P5 that the TEI Consortium made, as Debian's package xmlcopyeditor brings it; it is in no repository of ours. It is
 * the draft of 24 September 2006, a year before the release of P5, and the newest that was found in a registry. Where the apparatus uses what has
 * changed until the release, the draft is changed alike ({@link #SINCE_THE_DRAFT}).
 */
final class TeiSchema {
    /** Names the folder of the package where it lies elsewhere. */
    static final String VARIABLE = "KAOYI_TEI_SCHEMAS";

    /** Set to {@value #REQUIRED} by whoever has fetched it: then its absence is a failure, and not a choice. */
    static final String WISH = "KAOYI_TEST_TEI";

    static final String WHY =
            "the apparatus was not validated by TEI's own schema: none was found (install Debian's package xmlcopyeditor, or name its folder in "
                    + VARIABLE + ")";

    private static final String REQUIRED = "required";
    private static final String WHERE_DEBIAN_PUTS_IT = "/usr/share/xmlcopyeditor";

    /**
     * What stands in the draft, and what was released, by the specifications of the elements and classes in TEI's own repository (P5/Source/Specs):
     * the list of witnesses was among paragraphs and called otherwise, and is of {@code model.listLike}, which {@code sourceDesc} may hold; notes
     * are of {@code model.global} and may stand between readings.
     */
    private static final Map<String, String> SINCE_THE_DRAFT = Map.of(
            "<element name=\"witList\">", "<element name=\"listWit\">",
            "name=\"model.sourceDescPart\"><choice>", "name=\"model.sourceDescPart\"><choice><ref name=\"witList\"/>",
            "name=\"model.global\"><choice>", "name=\"model.global\"><choice><ref name=\"note\"/>");

    private TeiSchema() {}

    static boolean required() {
        return REQUIRED.equals(System.getenv(WISH));
    }

    /** The schema, if there is one on this machine. */
    static Optional<String> found() throws IOException {
        String named = System.getenv(VARIABLE);
        Path schema = Path.of(named == null ? WHERE_DEBIAN_PUTS_IT : named, "rng", "tei_all.rng");
        return Files.isReadable(schema) ? Optional.of(asReleased(Files.readString(schema))) : Optional.empty();
    }

    private static String asReleased(String draft) {
        if (draft.contains("name=\"listWit\"")) {
            return draft; // a release, should the package bring one
        }
        String schema = draft;
        for (Map.Entry<String, String> change : SINCE_THE_DRAFT.entrySet()) {
            assertThat(schema).as("the draft of 2006").contains(change.getKey());
            schema = schema.replace(change.getKey(), change.getValue());
        }
        return schema;
    }
}
