package org.kaoyi.readingroom.access;

import java.util.Collections;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who may ask for what, by the table alone; asked for a request, and by pages that offer nobody what he would be refused. */
@Component
public final class Rights {
    private final RouteTable table;
    private final Ownership ownership;

    Rights(RouteTable table, Ownership ownership) {
        this.table = table;
        this.ownership = ownership;
    }

    /**
     * Whether whoever is asking now would be let through.
     *
     * @param method such as {@code POST}
     * @param address of this server, as a link or form has it
     */
    public boolean allow(String method, String address) {
        int query = address.indexOf('?');
        PathContainer path = PathContainer.parsePath(query < 0 ? address : address.substring(0, query));
        Authentication now = SecurityContextHolder.getContext().getAuthentication();
        return table.find(method, path).map(found -> allow(now, found)).orElse(false);
    }

    boolean allow(@Nullable Authentication person, RouteTable.Found found) {
        Route route = found.route();
        if (route.door() != Route.Door.ROLE) {
            return true;
        }
        if (person == null || !person.isAuthenticated()) {
            return false;
        }
        Set<Role> roles = Role.of(person);
        return !Collections.disjoint(roles, route.roles())
                || (!Collections.disjoint(roles, route.ownRoles())
                        && ownership.isOf(person.getName(), route.own(), found.variables()));
    }
}
