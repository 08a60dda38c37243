package org.kaoyi.readingroom.pages;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.kaoyi.ledger.LogUnavailable;
import org.kaoyi.readingroom.api.ApiProblem;
import org.kaoyi.recording.RefusedByRule;

/**
 * Rows that were recorded one by one.
 *
 * @param recorded how many
 * @param position of the last that was recorded; 0 where none was
 * @param back rows that are not recorded, with what is wrong
 * @param stopped why it ended before the last row, or null
 */
record GridRecording(
        int recorded,
        long position,
        List<GridForm.Row> back,
        @Nullable LogUnavailable stopped) {
    /**
     * Records what can be recorded.
     *
     * @param record answers with the position
     * @param type of the question that a row answers, or null where it is not known
     * @throws LogUnavailable when the store fails before anything was recorded; later it is told beside the row, since what was recorded stands
     */
    static GridRecording of(
            List<GridForm.Row> rows,
            ToLongFunction<GridForm.Row> record,
            FaultWords words,
            Function<GridForm.Row, @Nullable String> type) {
        List<GridForm.Row> back = new ArrayList<>();
        long position = 0;
        int recorded = 0;
        Iterator<GridForm.Row> ahead = rows.stream().filter(row -> !row.blank()).iterator();
        while (ahead.hasNext()) {
            GridForm.Row row = ahead.next();
            try {
                position = record.applyAsLong(row);
                recorded++;
            } catch (ApiProblem unreadable) {
                back.add(row.with(words.unreadable(unreadable, type.apply(row))));
            } catch (RefusedByRule broken) {
                back.add(row.with(List.of(words.refused(broken.refusal()))));
            } catch (LogUnavailable away) {
                if (recorded == 0) {
                    throw away;
                }
                back.add(row.with(List.of(words.unavailable(away))));
                ahead.forEachRemaining(back::add);
                return new GridRecording(recorded, position, back, away);
            }
        }
        return new GridRecording(recorded, position, back, null);
    }
}
