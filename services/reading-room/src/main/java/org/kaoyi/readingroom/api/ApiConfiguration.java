package org.kaoyi.readingroom.api;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** Puts the guards before the REST interface, and lets its lists be written by lines. */
@Configuration(proxyBeanMethods = false)
public class ApiConfiguration implements WebMvcConfigurer {
    private final Guard guard;
    private final JsonMapper json;

    public ApiConfiguration(Guard guard, JsonMapper json) {
        this.json = json;
        this.guard = guard;
    }

    /** Behind the others: who does not say what he accepts gets a list as one value. */
    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
        converters.configureMessageConvertersList(all -> all.add(new LinesOfJson(json)));
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new ParameterGroups());
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(guard).addPathPatterns("/api/v1/**");
        registry.addInterceptor(new KnownParameters()).addPathPatterns("/api/v1/**");
    }
}
