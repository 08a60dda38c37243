package org.kaoyi.claims.account;

import org.kaoyi.claims.Labelled;

/** Whether a wording is quoted or paraphrased by whom gives it. */
public enum QuotationForm implements Labelled {
    QUOTED,
    PARAPHRASED
}
