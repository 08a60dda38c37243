package org.kaoyi.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The program says of which commit it is, unpacked and as one file. */
class ProgramBuildTest {
    private static final String PATH = "/org/kaoyi/app/ProgramBuild.class";

    @Test
    void its_manifest_is_that_of_the_jar_and_not_of_the_part_in_which_its_classes_lie() {
        assertThat(ProgramBuild.manifestBeside("jar:file:/opt/app/kaoyi.jar!" + PATH, PATH))
                .isEqualTo("jar:file:/opt/app/kaoyi.jar!/META-INF/MANIFEST.MF");
        assertThat(ProgramBuild.manifestBeside("jar:nested:/opt/kaoyi.jar/!BOOT-INF/classes/!" + PATH, PATH))
                .isEqualTo("jar:file:/opt/kaoyi.jar!/META-INF/MANIFEST.MF");
    }
}
