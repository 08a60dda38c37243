package org.kaoyi.readingroom.pages;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import jakarta.servlet.MultipartConfigElement;
import java.time.Duration;
import java.util.List;
import org.apache.catalina.connector.Connector;
import org.apache.tomcat.util.buf.EncodedSolidusHandling;
import org.kaoyi.readingroom.ReadingRoom;
import org.kaoyi.readingroom.access.Rights;
import org.kaoyi.recording.uploading.UploadLimits;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.multipart.MultipartResolver;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What the pages are made with. */
@Configuration(proxyBeanMethods = false)
class PagesConfiguration implements WebMvcConfigurer {
    /** Where the build puts the templates' classes; the same as in the module's pom. */
    static final String TEMPLATES = "org.kaoyi.readingroom.pages.template";

    /** Style changes with releases only, and a stale hour does no harm. */
    private static final Duration STYLE_KEPT = Duration.ofHours(1);

    /** A form's own fields beside its file: a pasted table is some megabytes at most. */
    private static final long FIELDS_BYTES_MAX = 16L * 1024 * 1024;

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
    static Desk desk(TemplateEngine templates, ReadingRoom room, Rights rights) {
        return new Desk(templates, room.log(), rights);
    }

    /** Files come with forms; what a file may hold is measured where it is kept. A file goes to the disk and not into memory. */
    @Bean
    static MultipartConfigElement files() {
        return new MultipartConfigElement(
                "", UploadLimits.FILE_BYTES_MAX, UploadLimits.FILE_BYTES_MAX + FIELDS_BYTES_MAX, 0);
    }

    /** A form is read when somebody asks for its fields: who tells that it can not be read must not read it first. */
    @Bean
    static MultipartResolver multipartResolver() {
        StandardServletMultipartResolver resolver = new StandardServletMultipartResolver();
        resolver.setResolveLazily(true);
        return resolver;
    }

    /** Pasted tables come as a field of a form, beside a file that is not there. */
    @Bean
    static WebServerFactoryCustomizer<TomcatServletWebServerFactory> fieldsOfForms() {
        return factory ->
                factory.addConnectorCustomizers(connector -> connector.setMaxPostSize((int) FIELDS_BYTES_MAX));
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
        registry.addResourceHandler(BundledFonts.FILES + "**")
                .addResourceLocations("classpath:/" + BundledFonts.FOLDER + "/files/")
                .setCacheControl(BundledFonts.KEPT);
        registry.addResourceHandler("/static/**")
                .addResourceLocations("classpath:/static/")
                .setCacheControl(CacheControl.maxAge(STYLE_KEPT));
    }
}
