package org.kaoyi.claims.archive;

import java.util.List;

/**
 * Where an archive keeps a source. Itself a claim: kept as given beside the levels that were understood.
 *
 * @param asGiven the reference as the citing author or the archive writes it
 * @param levels the parsed levels from the outermost in, empty where not parsed
 */
public record ArchivalReference(String asGiven, List<Level> levels) {
    public ArchivalReference {
        levels = List.copyOf(levels);
    }

    /**
     * One level of an archive's arrangement.
     *
     * @param name the archive's own word: repository, fond, opis, papka, delo, list, 檔號, page, RG, entry, box, folder
     */
    public record Level(String name, String value) {}
}
