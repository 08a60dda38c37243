package org.kaoyi.app.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Keeps the arrows between modules, and between the packages of the read side, pointing one way. */
class ModuleGraphTest {
    private static final Path DRAWN = Path.of("target/module-graph.md");
    private static final Path CHECKED_IN = Path.of("../../docs/module-graph.md");

    /** What the projections share: the feed that drives them, and the plain form of a claim. */
    private static final Set<String> SHARED_BY_PROJECTIONS = Set.of("feed", "view");

    private final ModuleGraph graph = ModuleGraph.ofTheHouse();

    @Test
    void every_class_of_the_house_belongs_to_a_module() {
        assertThat(ModuleGraph.CLASSES.stream()
                        .filter(c -> Module.ofPackage(c.getPackageName()).isEmpty())
                        .map(JavaClass::getName))
                .as("give each class a package below one of the modules' root packages (see Module)")
                .isEmpty();
    }

    @Test
    void arrows_between_modules_point_one_way() {
        assertThat(graph.forbidden()).isEmpty();
    }

    @Test
    void the_drawn_graph_is_the_one_in_the_documentation() throws IOException {
        Files.createDirectories(DRAWN.getParent());
        Files.writeString(DRAWN, graph.asMarkdown(), UTF_8);

        assertThat(Files.exists(CHECKED_IN) ? Files.readString(CHECKED_IN, UTF_8) : "(no such page)")
                .as("if the new arrow is meant: cp services/kaoyi/target/module-graph.md docs/module-graph.md")
                .isEqualTo(graph.asMarkdown());
    }

    @Test
    void the_domain_uses_nothing_but_java() {
        classes()
                .that()
                .resideInAPackage("org.kaoyi.claims..")
                .should()
                .onlyDependOnClassesThat(DescribedPredicate.describe(
                        "are of java.*, org.jspecify or claims itself",
                        c -> c.isPrimitive() || c.isArray() || belongsToJavaOrClaims(c.getPackageName())))
                .because("claims holds pure functions that must outlive every framework; "
                        + "move what needs a library to the module that calls it")
                .check(ModuleGraph.CLASSES);
    }

    @Test
    void the_verifier_uses_nothing_but_java() {
        classes()
                .that()
                .resideInAPackage("org.kaoyi.verifier..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", "org.kaoyi.verifier..")
                .because("verifier.jar is one file that runs by itself (docs/decisions/0015)")
                .check(ModuleGraph.CLASSES);
    }

    private static boolean belongsToJavaOrClaims(String name) {
        return name.startsWith("java.") || name.startsWith("org.jspecify") || name.startsWith("org.kaoyi.claims");
    }

    @Test
    void projections_never_see_each_other() {
        Set<String> sentences = new TreeSet<>();
        for (JavaClass each : ModuleGraph.CLASSES) {
            String from = projectionOf(each);
            each.getDirectDependenciesFromSelf().forEach(d -> {
                String to = projectionOf(d.getTargetClass().getBaseComponentType());
                if (!from.isEmpty() && !to.isEmpty() && !from.equals(to) && !SHARED_BY_PROJECTIONS.contains(to)) {
                    sentences.add(
                            ("projections.%s must not use projections.%s. Mend: fold what it needs from the events itself, "
                                            + "or let reading-room join the two answers. Seen: %s")
                                    .formatted(from, to, d.getDescription()));
                }
            });
        }

        assertThat(sentences).isEmpty();
    }

    /** What is said in a language knows no page, and who may ask knows no operation (docs/decisions/0089). */
    @Test
    void rooms_of_the_reading_room_use_each_other_one_way() {
        slices().matching("org.kaoyi.readingroom.(*)..")
                .should()
                .beFreeOfCycles()
                .check(ModuleGraph.CLASSES);
    }

    @Test
    void what_lies_beside_the_rooms_of_the_reading_room_uses_none() {
        noClasses()
                .that()
                .resideInAPackage("org.kaoyi.readingroom")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.kaoyi.readingroom.*..")
                .because("every room uses it; what needs a room belongs into that room")
                .check(ModuleGraph.CLASSES);
    }

    /** The first package name below projections, or nothing. */
    private static String projectionOf(JavaClass each) {
        String root = Module.PROJECTIONS.rootPackage() + ".";
        String name = each.getPackageName();
        return name.startsWith(root) ? name.substring(root.length()).split("\\.", 2)[0] : "";
    }
}
