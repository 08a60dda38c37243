package org.kaoyi.readingroom.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** Lets through what the table lets through, and nothing else. */
final class RouteRules implements AuthorizationManager<RequestAuthorizationContext> {
    /** On a request that was let through: the row of the table that did. */
    static final String LET_THROUGH_BY = RouteRules.class.getName() + ".route";

    private static final AuthorizationDecision YES = new AuthorizationDecision(true);
    private static final AuthorizationDecision NO = new AuthorizationDecision(false);

    private final RouteTable table;
    private final Rights rights;

    RouteRules(RouteTable table, Rights rights) {
        this.table = table;
        this.rights = rights;
    }

    @Override
    public AuthorizationResult authorize(
            Supplier<? extends @Nullable Authentication> asking, RequestAuthorizationContext context) {
        HttpServletRequest request = context.getRequest();
        return table.find(request)
                .map(found -> {
                    boolean may = found.route().door() != Route.Door.ROLE || rights.allow(asking.get(), found);
                    if (may) {
                        request.setAttribute(LET_THROUGH_BY, found.route());
                    }
                    return may ? YES : NO;
                })
                .orElse(NO);
    }
}
