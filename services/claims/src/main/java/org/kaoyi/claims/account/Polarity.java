package org.kaoyi.claims.account;

import org.kaoyi.claims.Labelled;

/** Whether a claim affirms its value or denies it. */
public enum Polarity implements Labelled {
    AFFIRMS,
    DENIES
}
