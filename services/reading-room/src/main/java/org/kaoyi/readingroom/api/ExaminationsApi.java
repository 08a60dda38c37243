package org.kaoyi.readingroom.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import org.kaoyi.recording.drafting.CodedRow;
import org.kaoyi.recording.examinesource.ExamineSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Examinations: a source was read for an occasion and says nothing. They are read beside the claims, with which they share ids. */
@RestController
@RequestMapping("/api/v1/examinations")
public class ExaminationsApi {
    private static final String POLARITY = "polarity";
    private static final String SILENT = "silent";

    private final Drafting drafting;
    private final Writing writing;

    public ExaminationsApi(Drafting drafting, Writing writing) {
        this.drafting = drafting;
        this.writing = writing;
    }

    /** Records an examination; fields as in the claims table, of polarity silent. */
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    public ResponseEntity<Writing.Recorded> examine(@RequestBody Map<String, Object> body, HttpServletRequest http) {
        Map<String, Object> fields = new HashMap<>(body);
        fields.putIfAbsent(POLARITY, SILENT);
        if (drafting.claim(fields, Writing.actor(http)) instanceof CodedRow.Silence silence) {
            String id = silence.examination().id().value();
            return writing.record(
                    Writing.Order.adds(new ExamineSource(silence.examination()), id, Writing.place("claims", id)),
                    body,
                    http);
        }
        throw FieldReading.wrong(
                POLARITY, fields.get(POLARITY), "An examination is silent. Record what a source says under claims.");
    }
}
