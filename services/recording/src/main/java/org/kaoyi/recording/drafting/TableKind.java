package org.kaoyi.recording.drafting;

import java.util.List;
import java.util.stream.Stream;
import org.kaoyi.claims.Labelled;

/** The tables of which a ledger is made, in the order in which they depend on each other, with their columns. */
public enum TableKind implements Labelled {
    AGENTS("id name", "broader entails excludes language scheme side external_ids"),
    PLACES("id name", "broader entails excludes language scheme external_ids"),
    TERMS("id name", "broader entails excludes exclusive language scheme external_ids"),
    SOURCES(
            "id title",
            "kind layer language date side custody reference access cited_in cited_note seen closed derived_from"
                    + " content_of perhaps_same_as note"),
    OCCASIONS("id title", "kind part_of date place participants perhaps_same_as note"),
    QUESTIONS("id text", "type unit cardinality vocabulary varies_with_time part_of exhaustive family rule"),
    CLAIMS(
            "occasion question source value",
            "id polarity mode plan_holder plan_date attributed_to side custody speaker hearer recorder date act"
                    + " confidence certainty explicit scope population bound complete chronological locus quotation"
                    + " language translation translator wording type unit cardinality coder note reader extent silence"
                    + " present ground"),
    BALANCES("whole_occasion whole_question part_occasion part_question", "exhaustive note"),
    ASSESSMENTS("occasion question verdict grounds", "scope level prefers degree reasoning by"),
    INTERPRETATIONS("id occasion question text holder", "principal supports contradicts"),
    TEXTS("id file", "title language"),
    LINKS("text statement relation claim", "by review"),
    RETRACTIONS("claim reason", "");

    private final List<String> required;
    private final List<String> columns;

    TableKind(String required, String optional) {
        this.required = List.of(required.split(" "));
        this.columns = Stream.concat(this.required.stream(), Stream.of(optional.split(" ")))
                .filter(column -> !column.isEmpty())
                .toList();
    }

    /** Columns without which a table is not of this kind. */
    public List<String> required() {
        return required;
    }

    /** All columns, the required first. */
    public List<String> columns() {
        return columns;
    }
}
