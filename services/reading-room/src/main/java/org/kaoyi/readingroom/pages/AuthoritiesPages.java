package org.kaoyi.readingroom.pages;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.kaoyi.claims.authority.AuthorityKind;
import org.kaoyi.projections.ProjectionsRuntime;
import org.kaoyi.projections.catalogue.AuthorityView;
import org.kaoyi.projections.catalogue.ClaimEntry;
import org.kaoyi.readingroom.ReadingRoom;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Persons, places and terms: their names, what they are part of, whom they were found to be, and what befell them. */
@Controller
class AuthoritiesPages {
    private final ProjectionsRuntime projections;
    private final Desk desk;

    AuthoritiesPages(ReadingRoom room, Desk desk) {
        this.projections = room.projections();
        this.desk = desk;
    }

    /** The twin of one authority, with what befell it. */
    record Described(AuthorityView authority, List<ClaimEntry.Happening> history) {}

    @GetMapping("/agents/{id}")
    ResponseEntity<byte[]> agent(@PathVariable String id, Visit visit) {
        return one(AuthorityKind.AGENT, id, visit);
    }

    @GetMapping("/places/{id}")
    ResponseEntity<byte[]> place(@PathVariable String id, Visit visit) {
        return one(AuthorityKind.PLACE, id, visit);
    }

    @GetMapping("/terms/{id}")
    ResponseEntity<byte[]> term(@PathVariable String id, Visit visit) {
        return one(AuthorityKind.TERM, id, visit);
    }

    private ResponseEntity<byte[]> one(AuthorityKind kind, String id, Visit visit) {
        AuthorityView authority = projections
                .references()
                .authority(kind.label(), id)
                .orElseThrow(() -> PageFault.notFound("authority", id, "/search"));
        List<ClaimEntry.Happening> history = projections.claims().history(kind.label() + "/" + id);
        return desk.page(
                visit,
                "authority",
                new Described(authority, history),
                Map.of(
                        "authority",
                        authority,
                        "names",
                        projections.references().titles(kind.label(), named(authority)),
                        "history",
                        history));
    }

    private static Set<String> named(AuthorityView authority) {
        Set<String> named = new TreeSet<>(authority.absorbed());
        named.addAll(authority.broader());
        named.addAll(authority.entails());
        named.addAll(authority.excludes());
        Optional.ofNullable(authority.mergedInto()).ifPresent(named::add);
        return named;
    }
}
