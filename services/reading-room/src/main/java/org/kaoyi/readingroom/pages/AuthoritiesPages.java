package org.kaoyi.readingroom.pages;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.kaoyi.claims.authority.AuthorityKind;
import org.kaoyi.projections.Reports;
import org.kaoyi.projections.catalogue.AuthorityView;
import org.kaoyi.projections.catalogue.ClaimEntry;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Persons, places and terms: their names, what they are part of, whom they were found to be, and what befell them. */
@Controller
class AuthoritiesPages {
    private final Desk desk;
    private final Times times;

    AuthoritiesPages(Desk desk, Times times) {
        this.desk = desk;
        this.times = times;
    }

    /** The twin of one authority, with what befell it. */
    record Described(AuthorityView authority, List<ClaimEntry.Happening> history) {}

    @Lasting
    @GetMapping("/agents/{id}")
    ResponseEntity<byte[]> agent(@PathVariable String id, Visit visit) {
        return one(AuthorityKind.AGENT, id, visit);
    }

    @Lasting
    @GetMapping("/places/{id}")
    ResponseEntity<byte[]> place(@PathVariable String id, Visit visit) {
        return one(AuthorityKind.PLACE, id, visit);
    }

    @Lasting
    @GetMapping("/terms/{id}")
    ResponseEntity<byte[]> term(@PathVariable String id, Visit visit) {
        return one(AuthorityKind.TERM, id, visit);
    }

    private ResponseEntity<byte[]> one(AuthorityKind kind, String id, Visit visit) {
        Shown shown = times.at(visit, reports -> shown(reports, kind, id));
        Described described = shown.described();
        return desk.page(
                visit,
                "authority",
                described,
                Map.of("authority", described.authority(), "names", shown.names(), "history", described.history()));
    }

    /** @param names of the authorities that it names */
    private record Shown(Described described, Map<String, String> names) {}

    private static Shown shown(Reports reports, AuthorityKind kind, String id) {
        AuthorityView authority = reports.references()
                .authority(kind.label(), id)
                .orElseThrow(() -> PageFault.notFound("authority", id, "/search"));
        return new Shown(
                new Described(authority, reports.claims().history(kind.label() + "/" + id)),
                reports.references().titles(kind.label(), named(authority)));
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
