package org.kaoyi.readingroom.pages;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A page that can be asked for as it was at a position of the ledger ({@code ?as-of=}), so that who cites it is read as he wrote. Pages without this,
 * such as forms, refuse to be asked so.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface Lasting {}
