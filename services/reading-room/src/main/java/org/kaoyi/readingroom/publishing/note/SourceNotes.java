package org.kaoyi.readingroom.publishing.note;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.archive.ArchivalReference;

/**
 * Notes on sources in the habit of one language's journals: what it is, of when, where it is kept with its shelf-mark, and for a source that nobody
 * here has read, who cites it. Chicago's are made by a citation processor (The Chicago Manual of Style, 18th ed., §§14.221–231); the others follow
 * what the journals ask for where processors lose the shelf-mark: 歷史研究 (文獻名、時間、藏所及檔號), 역사학보, and GOST R 7.0.5-2008 §7.4.
 */
public final class SourceNotes {
    private final NoteHabit habit;
    private final Map<String, Described> sources = new HashMap<>();

    /** By siglum: a source is named many times in a document, and the processor takes its time. */
    private final Map<String, String> chicago = new HashMap<>();

    /** @param sources all that may be named */
    public SourceNotes(NoteHabit habit, List<Described> sources) {
        this.habit = habit;
        sources.forEach(source -> this.sources.put(source.id(), source));
    }

    /**
     * The note, with its full stop; the siglum where no such source is known.
     *
     * @param locus folio or page within the source, as given; or null
     */
    public String of(String siglum, @Nullable String locus) {
        Described source = sources.get(siglum);
        if (source == null) {
            return siglum;
        }
        return switch (habit) {
            case CHICAGO -> stopped(joined(", ", chicago(source), locus, cited(source)));
            case CHINESE ->
                stopped(joined("，", "《" + source.title() + "》", date(source), shelfMark(source), locus, cited(source)));
            case KOREAN ->
                stopped(joined(
                        ", ", "「" + source.title() + "」", date(source), shelfMark(source), locus, cited(source)));
            case RUSSIAN -> russian(source, locus);
        };
    }

    private String chicago(Described source) {
        return chicago.computeIfAbsent(source.id(), siglum -> ChicagoNotes.of(source, shelfMark(source)));
    }

    /** GOST parts the document from where it is kept by two strokes. */
    private String russian(Described source, @Nullable String locus) {
        String document = joined(". ", source.title(), date(source));
        String place = joined(". ", shelfMark(source), locus);
        String whole = place.isEmpty() ? document : document + " // " + place;
        return stopped(joined(". ", whole, cited(source)));
    }

    /** In the habit of the language; as given where nothing of it was understood. */
    private @Nullable String shelfMark(Described source) {
        ArchivalReference reference = source.reference();
        return reference == null ? null : habit.reference().of(reference);
    }

    private @Nullable String date(Described source) {
        String date = source.date();
        if (date == null) {
            return null;
        }
        String written = NoteDate.of(date, habit.language());
        return habit == NoteHabit.RUSSIAN && !written.equals(date) && !written.endsWith("г.")
                ? written + " г."
                : written;
    }

    /** A source seen only as cited is not passed off as read. */
    private @Nullable String cited(Described source) {
        String siglum = source.citedIn();
        if (siglum == null) {
            return null;
        }
        Described citing = sources.get(siglum);
        String title = citing == null ? siglum : citing.title();
        String note = source.citedNote();
        return switch (habit) {
            case CHICAGO -> "cited in " + title + (note == null ? "" : ", note " + note);
            case CHINESE -> "轉引自" + title + (note == null ? "" : "，註" + note);
            case KOREAN -> title + (note == null ? "" : ", 각주 " + note) + "에서 재인용";
            case RUSSIAN -> "Цит. по: " + title + (note == null ? "" : ". Прим. " + note);
        };
    }

    /** Of two full stops, that of an abbreviation (г.) and the separator's, one is written. */
    private static String joined(String separator, @Nullable String... parts) {
        StringBuilder whole = new StringBuilder();
        for (String part : parts) {
            if (part != null && !part.isBlank()) {
                boolean stopped = separator.startsWith(".") && whole.toString().endsWith(".");
                whole.append(whole.isEmpty() ? "" : separator.substring(stopped ? 1 : 0))
                        .append(part);
            }
        }
        return whole.toString();
    }

    private String stopped(String note) {
        String stop = habit == NoteHabit.CHINESE ? "。" : ".";
        return note.endsWith(".") || note.endsWith("。") ? note : note + stop;
    }
}
