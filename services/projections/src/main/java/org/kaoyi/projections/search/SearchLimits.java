package org.kaoyi.projections.search;

/** What a search bounds, and why. Whatever a bound keeps from being looked at is either refused or said. */
public final class SearchLimits {
    /** Longer than any name or phrase that somebody remembers; a whole sentence is found by a part of it. */
    public static final int QUERY_CHARACTERS_MAX = 200;

    /** Words and single characters of a query; each costs a look into the index. */
    public static final int QUERY_UNITS_MAX = 60;

    /** What fits on a screen. */
    public static final int PAGE_HITS = 20;

    /** Larger pages gain nothing over a second request. */
    public static final int PAGE_HITS_MAX = 100;

    /** Words with one beginning: more of them mean that the beginning says little, and the reader is told to write on. */
    static final int WORDS_OF_PREFIX_MAX = 200;

    /** One letter begins words without number; from two on a beginning is looked for. */
    static final int PREFIX_LETTERS_MIN = 2;

    /** A recorded name is inflected at its end when it is this long; shorter ones would be found within other words. */
    static final int NAME_PREFIX_LETTERS_MIN = 4;

    /** Words that a name has at most; titles of bodies have some ten. */
    static final int NAME_CHUNKS_MAX = 12;

    /** Names that stand for one name asked for; an authority has some ten. */
    static final int ALIASES_MAX = 64;

    /**
     * Documents that one request reads to see whether they hold the words in the order asked for; a later page goes on from there.
     * A document costs some ten microseconds.
     */
    static final int CANDIDATES_MAX = 400;

    /**
     * Rows of the index that one request reads; a later page goes on from there. A row of a key's own costs about a microsecond, and a drawer,
     * which is looked through from end to end, some twenty: so many are a fifth of a second.
     */
    static final int ROWS_MAX = 8_000;

    /** Blocks of the index that are looked at first: the newest fifty to sixty-five thousand documents hold a page of what is frequent. */
    static final int FIRST_BLOCKS = 4;

    /** What is not found in these is rare, and up to so many times as many may be read at once: a million documents. */
    static final int WIDENING = 16;

    /** What passes is not spread evenly: of what would be enough if it were, a quarter more is read. */
    static final int SAFETY_QUARTERS = 5;

    /** Documents of a shelf that are read at once to be looked through: at first what the page lacks, then twice as many, up to this. */
    static final int DOCUMENTS_AT_ONCE_MAX = 128;

    /** How much of a long passage is shown about the first place found, in UTF-16 units. */
    static final int EXCERPT = 320;

    /** How much of that stands before the place found. */
    static final int EXCERPT_BEFORE = 80;

    private SearchLimits() {}
}
