package org.kaoyi.app.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which module uses which, read from the bytecode of the main classes. */
public final class ModuleGraph {
    public static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.kaoyi");

    /** For each arrow one dependency that draws it, as an example for the reader of a failure. */
    private final Map<Module, Map<Module, Dependency>> arrows = new EnumMap<>(Module.class);

    private ModuleGraph() {}

    static ModuleGraph ofTheHouse() {
        ModuleGraph graph = new ModuleGraph();
        for (JavaClass each : CLASSES) {
            Optional<Module> from = Module.ofPackage(each.getPackageName());
            if (from.isPresent()) {
                each.getDirectDependenciesFromSelf().forEach(d -> graph.draw(from.get(), d));
            }
        }
        return graph;
    }

    private void draw(Module from, Dependency dependency) {
        Module.ofPackage(dependency.getTargetClass().getBaseComponentType().getPackageName())
                .filter(to -> to != from)
                .ifPresent(
                        to -> arrows.computeIfAbsent(from, m -> new TreeMap<>()).putIfAbsent(to, dependency));
    }

    /** One sentence for each arrow that must not be. */
    Set<String> forbidden() {
        Set<String> sentences = new TreeSet<>();
        arrows.forEach((from, targets) -> targets.forEach((to, example) -> {
            if (!from.mayUse().contains(to)) {
                sentences.add("%s must not use %s. Mend: %s. Seen: %s"
                        .formatted(from.title(), to.title(), from.remedy(to), example.getDescription()));
            }
        }));
        return sentences;
    }

    /** The page docs/module-graph.md. */
    String asMarkdown() {
        StringBuilder page = new StringBuilder("""
                # The modules and who uses whom

                Drawn from the bytecode by `ModuleGraphTest`, which fails when this page is out of date. To renew it:
                `cp services/kaoyi/target/module-graph.md docs/module-graph.md`.

                ```mermaid
                graph TD
                """);
        for (Module from : Module.values()) {
            arrows.getOrDefault(from, Map.of())
                    .keySet()
                    .forEach(to -> page.append("  %s --> %s%n".formatted(from.title(), to.title())));
        }
        return page.append("```\n").toString();
    }
}
