package org.kaoyi.readingroom.pages;

import java.util.List;
import org.kaoyi.projections.discrepancies.HeatMap;

/** What the filters above the discrepancies offer: labels, and occasions by id and title. */
public record FilterChoices(
        List<String> sides,
        List<String> kinds,
        List<String> grades,
        List<String> states,
        List<HeatMap.Heading> occasions) {}
