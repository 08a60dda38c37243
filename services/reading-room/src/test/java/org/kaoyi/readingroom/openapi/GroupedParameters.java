package org.kaoyi.readingroom.openapi;

import io.swagger.v3.core.util.PrimitiveType;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kaoyi.readingroom.api.ParameterGroup;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.method.HandlerMethod;

/** Describes the parameters of groups one by one, in the place where a method takes the group; the generator would take a group for a parameter. */
final class GroupedParameters implements OperationCustomizer {
    GroupedParameters() {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(ParameterGroup.class.getPermittedSubclasses());
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        Map<String, Parameter> described = new LinkedHashMap<>();
        Optional.ofNullable(operation.getParameters())
                .ifPresent(all -> all.forEach(each -> described.put(each.getName(), each)));
        List<Parameter> inOrder = new ArrayList<>();
        for (MethodParameter each : ParameterGroup.oneByOne(handler.getMethodParameters())) {
            RequestParam declared = each.getParameterAnnotation(RequestParam.class);
            String name = declared == null || declared.name().isEmpty() ? each.getParameterName() : declared.name();
            Parameter known = described.remove(name);
            if (known != null) {
                inOrder.add(known);
            } else if (declared != null) {
                inOrder.add(query(name, declared, each.getParameterType()));
            }
        }
        inOrder.addAll(described.values());
        operation.setParameters(inOrder.isEmpty() ? null : inOrder);
        return operation;
    }

    private static Parameter query(String name, RequestParam declared, Class<?> type) {
        boolean hasDefault = !declared.defaultValue().equals(ValueConstants.DEFAULT_NONE);
        Schema<?> schema = PrimitiveType.fromType(type).createProperty31();
        if (hasDefault) {
            schema.setDefault(typed(declared.defaultValue(), type));
        }
        return new Parameter()
                .in("query")
                .name(name)
                .required(declared.required() && !hasDefault)
                .schema(schema);
    }

    private static Object typed(String value, Class<?> type) {
        if (type == boolean.class) {
            return Boolean.valueOf(value);
        }
        return type == String.class ? value : Long.valueOf(value);
    }
}
