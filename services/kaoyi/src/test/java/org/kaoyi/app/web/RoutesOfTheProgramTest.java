package org.kaoyi.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.kaoyi.readingroom.access.Route;
import org.kaoyi.readingroom.access.Routes;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/** The doors that the program adds to the reading room stand in its table too; they are read off the classes, without a server. */
class RoutesOfTheProgramTest {
    /** What the reading room itself says that it leaves to the program, besides what opens by a key. */
    private static final Set<String> BY_ROLE = Set.of("GET /health", "GET /ready", "GET /metrics");

    @Test
    void every_door_of_the_program_stands_in_the_table() {
        Set<String> served = new TreeSet<>();
        for (Class<?> each :
                ReadingRoomApplication.class.getAnnotation(Import.class).value()) {
            if (AnnotatedElementUtils.hasAnnotation(each, Controller.class)) {
                for (Method method : each.getDeclaredMethods()) {
                    add(method, served);
                }
            }
        }
        Set<String> written = Routes.all().stream()
                .filter(route -> route.door() == Route.Door.KEY || BY_ROLE.contains(route.written()))
                .map(Route::written)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(served)
                .as(
                        "say in org.kaoyi.readingroom.access.Routes who may ask for a new route, and take out what is no more")
                .isEqualTo(written);
    }

    private static void add(Method method, Set<String> served) {
        RequestMapping mapping = AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
        if (mapping != null) {
            for (RequestMethod verb : mapping.method()) {
                for (String path : mapping.path()) {
                    served.add(verb + " " + path);
                }
            }
        }
    }
}
