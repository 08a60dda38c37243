package org.kaoyi.readingroom.pages;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.time.Duration;
import java.util.List;
import org.apache.catalina.connector.Connector;
import org.apache.tomcat.util.buf.EncodedSolidusHandling;
import org.kaoyi.readingroom.ReadingRoom;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What the pages are made with. */
@Configuration(proxyBeanMethods = false)
class PagesConfiguration implements WebMvcConfigurer {
    /** Where the build puts the templates' classes; the same as in the module's pom. */
    static final String TEMPLATES = "org.kaoyi.readingroom.pages.template";

    /** Style changes with releases only, and a stale hour does no harm. */
    private static final Duration STYLE_KEPT = Duration.ofHours(1);

    private final VisitReader visits;

    PagesConfiguration(VisitReader visits) {
        this.visits = visits;
    }

    @Bean
    static TemplateEngine templates() {
        return TemplateEngine.createPrecompiled(
                null, ContentType.Html, PagesConfiguration.class.getClassLoader(), TEMPLATES);
    }

    @Bean
    static Desk desk(TemplateEngine templates, ReadingRoom room) {
        return new Desk(templates, room.log());
    }

    /** Ids may hold a slash or a backslash, and stand percent-encoded in addresses; the server must not turn those away. */
    @Bean
    static WebServerFactoryCustomizer<TomcatServletWebServerFactory> slashesInIds() {
        return factory -> factory.addConnectorCustomizers(PagesConfiguration::letEncodedSlashesPass);
    }

    private static void letEncodedSlashesPass(Connector connector) {
        connector.setEncodedSolidusHandling(EncodedSolidusHandling.PASS_THROUGH.getValue());
        connector.setEncodedReverseSolidusHandling(EncodedSolidusHandling.PASS_THROUGH.getValue());
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(visits);
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/static/**")
                .addResourceLocations("classpath:/static/")
                .setCacheControl(CacheControl.maxAge(STYLE_KEPT));
    }
}
