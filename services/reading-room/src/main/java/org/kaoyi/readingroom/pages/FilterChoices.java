package org.kaoyi.readingroom.pages;

import java.util.List;
import org.kaoyi.projections.discrepancies.HeatMap;

/** What the filters above the discrepancies offer: labels, and persons and occasions by id and title. */
public record FilterChoices(
        List<String> sides,
        List<HeatMap.Heading> tellers,
        List<String> kinds,
        List<String> grades,
        List<String> states,
        List<HeatMap.Heading> occasions) {}
