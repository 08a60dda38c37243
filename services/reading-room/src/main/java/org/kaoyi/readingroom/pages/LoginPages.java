package org.kaoyi.readingroom.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
import org.kaoyi.readingroom.access.Auth;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Where people say who they are; what they send is taken by the chain of filters. */
@Controller
class LoginPages {
    private static final String PAGE = "/login";

    /** By which a login can fail. */
    private static final Set<String> WAYS = Set.of("token", "provider");

    private final Desk desk;

    LoginPages(Desk desk) {
        this.desk = desk;
    }

    /**
     * The twin.
     *
     * @param auth how one logs in
     * @param failed what did not succeed before: empty, token or provider
     */
    record Login(String auth, String failed) {}

    @GetMapping(PAGE)
    ResponseEntity<byte[]> login(Visit visit, HttpServletRequest request) {
        if (!(request.getAttribute(Auth.ASKED) instanceof Auth auth)) {
            throw PageFault.ofStatus(HttpStatus.NOT_FOUND);
        }
        String given = visit.parameter("failed");
        String failed = given != null && WAYS.contains(given) ? given : "";
        return desk.page(
                visit,
                "login",
                new Login(auth.label(), failed),
                Map.of("provider", auth == Auth.OIDC, "failed", failed));
    }
}
