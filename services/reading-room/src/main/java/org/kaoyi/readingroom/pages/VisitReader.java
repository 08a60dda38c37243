package org.kaoyi.readingroom.pages;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kaoyi.readingroom.wording.Language;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Reads a {@link Visit} off a request. The language is that of {@code ?lang=}, kept in a cookie from then on; else the cookie's;
 * else that of {@code Accept-Language}; else English.
 */
@Component
final class VisitReader implements HandlerMethodArgumentResolver {
    static final String LANGUAGE = "lang";

    /** {@code ?format=json} asks for the twin where a link can not say what it accepts. */
    static final String FORMAT = "format";

    private static final String JSON = "json";

    /** A choice of language is no secret and is not asked for again within a year. */
    private static final Duration REMEMBERED = Duration.ofDays(365);

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Visit.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest asked = request.getNativeRequest(HttpServletRequest.class);
        HttpServletResponse answer = request.getNativeResponse(HttpServletResponse.class);
        if (asked == null) {
            throw new IllegalStateException("pages are served over HTTP only");
        }
        if (answer != null) {
            remember(asked, answer);
        }
        boolean lasting = parameter.hasMethodAnnotation(Lasting.class);
        Visit visit = read(asked, asked.getRequestURI(), lasting);
        if (!lasting && visit.parameter(Visit.AS_OF) != null) {
            throw PageFault.noPast(visit.with(Visit.AS_OF, null));
        }
        return visit;
    }

    /** The visit of a request that was made to {@code path}, where there is only the present. */
    Visit read(HttpServletRequest request, String path) {
        return read(request, path, false);
    }

    private static Visit read(HttpServletRequest request, String path, boolean lasting) {
        Map<String, List<String>> parameters = new TreeMap<>();
        request.getParameterMap().forEach((name, values) -> {
            List<String> given =
                    Arrays.stream(values).filter(value -> !value.isBlank()).toList();
            if (!given.isEmpty() && !name.equals(LANGUAGE) && !name.equals(FORMAT)) {
                parameters.put(name, given);
            }
        });
        boolean json = JSON.equals(request.getParameter(FORMAT)) || prefersJson(request.getHeader(HttpHeaders.ACCEPT));
        return new Visit(language(request), lasting, json, path, parameters);
    }

    /** The visit of a request whose form can not be read: what it asks for is not known, but in which language to say so. */
    static Visit ofUnreadable(HttpServletRequest request, String path) {
        Language language = remembered(request).orElseGet(() -> accepted(request));
        return new Visit(language, false, prefersJson(request.getHeader(HttpHeaders.ACCEPT)), path, Map.of());
    }

    private static void remember(HttpServletRequest request, HttpServletResponse response) {
        chosen(request)
                .map(language -> ResponseCookie.from(LANGUAGE, language.tag())
                        .path("/")
                        .maxAge(REMEMBERED)
                        .sameSite("Lax")
                        .httpOnly(true)
                        .build())
                .ifPresent(cookie -> response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString()));
    }

    private static Language language(HttpServletRequest request) {
        return chosen(request).or(() -> remembered(request)).orElseGet(() -> accepted(request));
    }

    private static Language accepted(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        return accepted == null ? Language.ENGLISH : Language.accepted(accepted);
    }

    private static Optional<Language> chosen(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter(LANGUAGE)).flatMap(Language::tagged);
    }

    private static Optional<Language> remembered(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(LANGUAGE))
                        .findFirst()
                        .flatMap(cookie -> Language.tagged(cookie.getValue()));
    }

    /** Whether JSON is liked better than HTML, or as well while HTML is not named (RFC 9110 §12.5.1). */
    static boolean prefersJson(@Nullable String accept) {
        if (accept == null) {
            return false;
        }
        try {
            List<MediaType> types = MediaType.parseMediaTypes(accept);
            double json = quality(types, MediaType.APPLICATION_JSON);
            double html = quality(types, MediaType.TEXT_HTML);
            boolean htmlNamed = types.stream().anyMatch(type -> type.equalsTypeAndSubtype(MediaType.TEXT_HTML));
            boolean jsonNamed = types.stream().anyMatch(type -> type.equalsTypeAndSubtype(MediaType.APPLICATION_JSON));
            return json > html || (jsonNamed && !htmlNamed && json == html);
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }

    private static double quality(List<MediaType> accepted, MediaType wanted) {
        return accepted.stream()
                .filter(type -> type.includes(wanted))
                .mapToDouble(MediaType::getQualityValue)
                .max()
                .orElse(0);
    }
}
