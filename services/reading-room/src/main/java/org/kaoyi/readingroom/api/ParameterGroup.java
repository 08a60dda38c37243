package org.kaoyi.readingroom.api;

import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;

/**
 * Parameters of an address that belong together: a record whose components are annotated as a controller's own parameters are. A controller
 * that takes the record reads each of them; what can not stand in one alone the record refuses when it is made.
 */
public sealed interface ParameterGroup
        permits CaseParameters, ClaimParameters, FileParameters, Knowable, Moment, Paging {
    /** What a method reads, parameter by parameter in the order of declaration; in the place of a group its own. */
    static List<MethodParameter> oneByOne(MethodParameter[] declared) {
        List<MethodParameter> all = new ArrayList<>();
        for (MethodParameter each : declared) {
            all.addAll(isGroup(each) ? members(each.getParameterType()) : List.of(each));
        }
        DefaultParameterNameDiscoverer names = new DefaultParameterNameDiscoverer();
        all.forEach(each -> each.initParameterNameDiscovery(names));
        return all;
    }

    /** Whether a method takes a group there. */
    static boolean isGroup(MethodParameter parameter) {
        return ParameterGroup.class.isAssignableFrom(parameter.getParameterType());
    }

    /** The constructor that takes all components of the record. */
    static Constructor<?> canonical(Class<?> group) {
        Constructor<?>[] constructors = group.getDeclaredConstructors();
        if (constructors.length != 1) {
            throw new IllegalStateException("%s has one constructor that parameters are read for".formatted(group));
        }
        return constructors[0];
    }

    private static List<MethodParameter> members(Class<?> group) {
        Constructor<?> canonical = canonical(group);
        return Stream.iterate(0, i -> i < canonical.getParameterCount(), i -> i + 1)
                .map(i -> new MethodParameter(canonical, i))
                .toList();
    }
}
