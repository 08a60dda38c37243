package org.kaoyi.recording.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.Identifiers;
import org.kaoyi.claims.account.Scope;
import org.kaoyi.claims.authority.AuthorityId;
import org.kaoyi.claims.authority.AuthorityKind;
import org.kaoyi.claims.reference.ReferenceBook;
import org.kaoyi.claims.value.Chronology;
import org.kaoyi.claims.value.DateValue;
import org.kaoyi.claims.value.ReadResult;
import org.kaoyi.claims.value.Value;
import org.kaoyi.claims.value.ValueContext;
import org.kaoyi.claims.value.ValueType;
import org.kaoyi.claims.value.reading.ValueReader;

/** Cells that need the ledger or the reader of wordings: names, dates, scopes. */
final class RowReading {
    private static final String TIME = "time";
    private static final String PARTICIPANT = "participant";
    private static final String TOPIC = "topic";

    private final ReferenceBook book;
    private final ValueReader reader;
    private final Cells cells;

    RowReading(ReferenceBook book, ValueReader reader, Cells cells) {
        this.book = book;
        this.reader = reader;
        this.cells = cells;
    }

    /** The agent or place that a cell names by id or name, or null where the cell is blank or the name can not be resolved. */
    @Nullable
    AuthorityId authority(String column, AuthorityKind kind) {
        String name = cells.text(column);
        return name == null ? null : resolve(column, kind, name).orElse(null);
    }

    /** The agents that a cell names, separated by {@code separator}; unresolved ones are noted and left out. */
    List<AuthorityId> agents(String column, char separator) {
        if (!cells.has(column)) {
            return List.of();
        }
        return cells.list(column, separator).stream()
                .flatMap(name -> resolve(column, AuthorityKind.AGENT, name).stream())
                .toList();
    }

    Optional<AuthorityId> resolve(String column, AuthorityKind kind, String name) {
        List<AuthorityId> found = book.resolve(kind, null, name);
        if (found.size() == 1) {
            return Optional.of(found.getFirst());
        }
        if (found.isEmpty()) {
            unknown(column, new Missing.OfAuthority(kind, name, null));
        } else {
            ambiguous(column, kind, name, found);
        }
        return Optional.empty();
    }

    private void unknown(String column, Missing.OfAuthority missing) {
        cells.missing(
                column,
                "No " + missing.kind().label() + " has the id or name \"" + missing.name() + "\""
                        + (missing.scheme() == null ? "" : " in the vocabulary " + missing.scheme()) + "."
                        + NearNames.sentence(book, missing.kind(), missing.scheme(), missing.name())
                        + Identifiers.problem(missing.name())
                                .map(why ->
                                        " Enter it first, under an id of its own: as it stands it is none, since it "
                                                + why + ".")
                                .orElse(" Enter it first, or import with --create-missing."),
                missing);
    }

    private void ambiguous(String column, AuthorityKind kind, String name, List<AuthorityId> found) {
        cells.problem(
                column,
                "The name \"" + name + "\" belongs to several " + kind.label() + "s: "
                        + String.join(
                                ", ", found.stream().map(AuthorityId::value).toList()) + ". Give the id of one.");
    }

    /** A date cell, or null where it is blank or can not be read. */
    @Nullable
    DateValue date(String column) {
        String wording = cells.text(column);
        return wording == null ? null : date(column, wording);
    }

    private @Nullable DateValue date(String column, String wording) {
        ValueContext context =
                new ValueContext(ValueType.DATE, null, null, null, null, null, false, Chronology.NO, book);
        return value(column, wording, context) instanceof DateValue date ? date : null;
    }

    /** What a wording means in a context, or null (noted under {@code column}) where it can not be read. */
    @Nullable
    Value value(String column, String wording, ValueContext context) {
        return switch (reader.read(wording, context)) {
            case ReadResult.Understood it -> it.value();
            case ReadResult.Refused it -> {
                cells.problem(column, it.reason() + ". Write it like this: " + it.example());
                yield null;
            }
            case ReadResult.UnknownName it -> {
                if (it.ambiguous()) {
                    ambiguous(column, it.kind(), it.name(), book.resolve(it.kind(), null, it.name()));
                } else {
                    unknown(column, new Missing.OfAuthority(it.kind(), it.name(), context.vocabulary()));
                }
                yield null;
            }
        };
    }

    /** A scope cell: a date, or {@code time=…; participant=…; topic=…}. */
    Scope scope(String column) {
        String cell = cells.text(column);
        if (cell == null) {
            return Scope.ALL;
        }
        List<String> parts = new ArrayList<>(Escapes.rawParts(cell, ';'));
        parts.removeIf(String::isBlank);
        if (parts.stream().noneMatch(part -> part.contains("="))) {
            return new Scope(date(column, Escapes.resolved(cell)), null, null);
        }
        String[] named = new String[3];
        for (String part : parts) {
            int equals = part.indexOf('=');
            String name = equals < 0 ? "" : part.substring(0, equals).strip();
            String text = Escapes.resolved(part.substring(equals + 1)).strip();
            int place = List.of(TIME, PARTICIPANT, TOPIC).indexOf(name);
            if (place < 0 || text.isEmpty() || named[place] != null) {
                cells.problem(
                        column,
                        "A scope is a date such as 1957-11, or each at most once: time=1957-11; participant=Kim Il-sung; topic=volunteers.");
                return Scope.ALL;
            }
            named[place] = text;
        }
        return new Scope(
                named[0] == null ? null : date(column, named[0]),
                named[1] == null ? null : known(column, AuthorityKind.AGENT, named[1]),
                named[2] == null ? null : known(column, AuthorityKind.TERM, named[2]));
    }

    /** The id of the one authority that a name of a scope means; the name itself where nobody has entered it. */
    private String known(String column, AuthorityKind kind, String name) {
        List<AuthorityId> found = book.resolve(kind, null, name);
        if (found.size() > 1) {
            ambiguous(column, kind, name, found);
        }
        return found.size() == 1 ? found.getFirst().value() : name;
    }
}
