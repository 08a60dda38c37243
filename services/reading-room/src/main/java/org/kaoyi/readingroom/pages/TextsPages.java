package org.kaoyi.readingroom.pages;

import java.util.List;
import java.util.Map;
import org.kaoyi.projections.support.SupportQueries;
import org.kaoyi.projections.support.SupportView;
import org.kaoyi.readingroom.ReadingRoom;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Texts under audit: which of their sentences the sources carry. */
@Controller
class TextsPages {
    private final SupportQueries support;
    private final Desk desk;

    TextsPages(ReadingRoom room, Desk desk) {
        this.support = room.projections().support();
        this.desk = desk;
    }

    /** The twin of the list. */
    record Texts(List<SupportView.TextTitle> texts) {}

    @GetMapping("/texts")
    ResponseEntity<byte[]> all(Visit visit) {
        List<SupportView.TextTitle> texts = support.texts();
        return desk.page(visit, "texts", new Texts(texts), Map.of("texts", texts));
    }

    @GetMapping("/texts/{id}")
    ResponseEntity<byte[]> one(@PathVariable String id, Visit visit) {
        SupportView text = support.text(id).orElseThrow(() -> PageFault.notFound("text", id, "/texts"));
        return desk.page(visit, "text", text, Map.of("text", text));
    }
}
