package org.kaoyi.claims.value;

/** What a date expression speaks of ({@code domain.md} §2). */
public enum DateShape {
    /** One date, known to lie somewhere in the spans: {@code 1957-11-09}, {@code 1957-11}, {@code [1954..1955]}. */
    ONE,
    /** A stretch of time with a first and a last day: {@code 1958-03-15/1958-04-25}. */
    EXTENT,
    /** Each of several dates: <code>{1956-09, 1957-11}</code>. */
    ALL,
    /** A date of a calendar that is not converted: kept as given, and compared with nothing but itself. */
    UNCONVERTED
}
