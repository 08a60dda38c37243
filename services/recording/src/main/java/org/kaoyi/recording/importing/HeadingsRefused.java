package org.kaoyi.recording.importing;

import java.io.Serial;
import java.util.List;
import java.util.Map;
import org.kaoyi.recording.drafting.TableKind;

/** The headings of a table are not ours; with a mapping they can be. */
public final class HeadingsRefused extends ImportRefused {
    @Serial
    private static final long serialVersionUID = 1L;

    private final TableKind kind;
    private final transient List<String> headings;
    private final transient Map<String, String> suggestions;

    HeadingsRefused(
            String file,
            long row,
            String reason,
            TableKind kind,
            List<String> headings,
            Map<String, String> suggestions) {
        super(ImportFault.HEADINGS, file, row, reason);
        this.kind = kind;
        this.headings = List.copyOf(headings);
        this.suggestions = Map.copyOf(suggestions);
    }

    /** As what the table was looked at. */
    public TableKind kind() {
        return kind;
    }

    /** As they stand in the file, without spaces around them. */
    public List<String> headings() {
        return headings;
    }

    /** Heading to the column of ours that it is, or probably is. */
    public Map<String, String> suggestions() {
        return suggestions;
    }
}
