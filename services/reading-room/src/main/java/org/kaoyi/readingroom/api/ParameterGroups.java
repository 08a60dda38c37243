package org.kaoyi.readingroom.api;

import java.lang.reflect.InvocationTargetException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.annotation.RequestParamMethodArgumentResolver;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Makes the groups of parameters that controllers take, each parameter read as it would be by itself. */
final class ParameterGroups implements HandlerMethodArgumentResolver {
    private final RequestParamMethodArgumentResolver single = new RequestParamMethodArgumentResolver(false);

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return ParameterGroup.isGroup(parameter);
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer view,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders)
            throws Exception {
        List<MethodParameter> members = ParameterGroup.oneByOne(new MethodParameter[] {parameter});
        @Nullable Object[] read = new Object[members.size()];
        for (int i = 0; i < read.length; i++) {
            read[i] = single.resolveArgument(members.get(i), view, request, binders);
        }
        try {
            return ParameterGroup.canonical(parameter.getParameterType()).newInstance(read);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof ApiProblem refused) {
                throw refused;
            }
            throw e;
        }
    }
}
