package org.kaoyi.readingroom.access;

import java.util.Set;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * A row of the table: what may be asked for, and by whom.
 *
 * @param method such as {@code GET}, which includes {@code HEAD}; {@link #ANY_METHOD} for all
 * @param pattern as the controller's mapping writes it
 * @param door who is let through
 * @param roles any of which is enough, where it goes by roles
 * @param ownRoles any of which is enough for what is one's own
 */
public record Route(String method, PathPattern pattern, Door door, Set<Role> roles, Own own, Set<Role> ownRoles) {
    static final String ANY_METHOD = "*";

    /** Who is let through to a route. */
    public enum Door {
        /** Everybody, also who has not said who he is. */
        OPEN,
        /** Who has a role. */
        ROLE,
        /** Who shows a key that the route itself asks for: commands of the data folder's owner, processes of the cluster. */
        KEY
    }

    /** @param written such as {@code GET /claims/{id}} */
    public static Route of(String written, Door door, Set<Role> roles, Own own, Set<Role> ownRoles) {
        int gap = written.indexOf(' ');
        return new Route(
                written.substring(0, gap),
                PathPatternParser.defaultInstance.parse(written.substring(gap + 1)),
                door,
                roles,
                own,
                ownRoles);
    }

    boolean takes(String asked) {
        return method.equals(ANY_METHOD) || method.equals(asked) || (method.equals("GET") && asked.equals("HEAD"));
    }

    /** As the table writes it. */
    public String written() {
        return method + " " + pattern.getPatternString();
    }
}
