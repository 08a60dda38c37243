package org.kaoyi.app.browser;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Function;

/** The pages that are looked at, on the demonstration; one or more of every kind that the program has. */
enum Room {
    HOME("/"),
    SEARCH("/search"),
    SEARCH_FOUND("/search?q=mao"),
    SEARCH_NOTHING("/search?q=zzzzqq"),
    DISCREPANCIES("/discrepancies"),
    DISCREPANCIES_NONE("/discrepancies?side=US&kind=order"),
    OCCASIONS("/occasions"),
    OCCASION("/occasions/talk-9-nov"),
    OCCASION_AGAINST("/occasions/talk-9-nov?base=K1&words=translations&rows=findings"),
    OCCASION_WITH_CANON("/occasions/opposition-affair"),
    CLAIMS("/claims"),
    CLAIM("/claims/fled-expelled-C10"),
    ENTRY("/claims/new"),
    ENTRY_ANSWERED("/claims/new?source=C1&occasion=talk-9-nov&question=stages&value=3"),
    SOURCES("/sources"),
    SOURCE("/sources/C1"),
    SOURCE_WITHOUT("/sources/C1?without=yes"),
    PASSAGE(Room::passage),
    GRID("/sources/C1/grid"),
    CASE("/cases/c21057352a9cc3c4617d63c338f02b5f"),
    CASE_FLIPPED("/cases/c21057352a9cc3c4617d63c338f02b5f?flips=yes"),
    CASE_OF_ORDER("/cases/d547f8e638cd437b49ea92b45830773d"),
    NARRATIVES("/narratives"),
    NARRATIVE("/narratives/Soviet"),
    SIDES("/narratives?sides=Chinese,DPRK,Soviet"),
    TIMELINE("/timeline"),
    OCCASION_THEN(library -> "/occasions/talk-9-nov?as-of=" + position(library)),
    CLAIM_THEN(library -> "/claims/fled-expelled-C10?as-of=" + position(library)),
    TEXTS("/texts"),
    TEXT("/texts/withdrawal-zh"),
    TEXT_VERSION("/texts/withdrawal-zh/versions"),
    AGENT("/agents/mao-zedong"),
    PLACE("/places/kremlin"),
    TERM("/terms/apology"),
    IMPORTS("/imports"),
    IMPORT(Room::tableWithAFault),
    LEDGER("/ledger"),
    NOWHERE("/nowhere");

    private static final String TRANSCRIPT =
            "Mao Zedong to Yudin. Three hundred thousand men (三十萬). Тридцать дней. 30만 명.";

    private static final String TABLE = """
            occasion,question,source,value,Folio
            talk-9-nov,stages,C1,3,5
            talk-9-nov,stages,C1,two or three or many,5ob
            """;

    private final Function<Library, String> path;

    Room(String path) {
        this(library -> path);
    }

    Room(Function<Library, String> path) {
        this.path = path;
    }

    String path(Library library) {
        return path.apply(library);
    }

    int status() {
        return this == NOWHERE ? 404 : 200;
    }

    String inFileNames() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** At which everything of the demonstration is there. */
    private static long position(Library library) {
        return library.twin("/ledger").get("position").asLong();
    }

    /** The text of a source, which the demonstration has none of. */
    private static String passage(Library library) {
        String sha256 = library.post(
                        "/api/v1/sources/C2/passages?name=transcript.txt&language=en",
                        "application/octet-stream",
                        TRANSCRIPT.getBytes(StandardCharsets.UTF_8))
                .get("id")
                .asString();
        return "/sources/C2/passages/" + sha256;
    }

    /**
     * A table that was sent, with a heading that is no column and a value that can not be read. One visitor after the other sends it: while
     * it is being read the same file is refused.
     */
    private static synchronized String tableWithAFault(Library library) {
        String id = library.post(
                        "/api/v1/imports?name=notes.csv",
                        "application/octet-stream",
                        TABLE.getBytes(StandardCharsets.UTF_8))
                .get("id")
                .asString();
        return "/imports/" + id;
    }
}
