package org.kaoyi.claims.cases;

import org.kaoyi.claims.account.Cardinality;
import org.kaoyi.claims.archive.Layer;
import org.kaoyi.claims.value.ValueType;

/** Archives with which the specification begins, where several parts of it begin alike. */
public final class Archives {
    private Archives() {}

    /** The Korean chain tells of an apology; two Chinese records, an early and a late one, may be silent on it. */
    static Archive ofAnApology() {
        Archive archive = new Archive()
                .source("K1", "DPRK", Layer.RECORD, "1957-11-28")
                .source("C1", "Chinese", Layer.RECORD, "1957-11-09")
                .source("C5", "Chinese", Layer.RECORD, "1960-05-21")
                .agents("Mao", "Kim", "Yudin", "Puzanov")
                .terms("apology", "self-criticism")
                .occasion("talk", "1957-11-09")
                .question("word", ValueType.TERM);
        archive.says("K1", "talk", "word", "apology");
        return archive;
    }

    /** A force that leaves in three stages, of which one source gives the figures. */
    static Archive ofThreeStages() {
        Archive archive = new Archive()
                .source("C26", "Chinese")
                .source("C28", "Chinese")
                .occasion("force", "1957-12")
                .occasion("stage-1", "1958-03-15/1958-04-25")
                .occasion("stage-2", "1958-07-11/1958-08-14")
                .occasion("stage-3", "1958-09-25/1958-10-26")
                .question("strength", ValueType.QUANTITY, Cardinality.ONE, true)
                .question("men", ValueType.QUANTITY);
        archive.says("C28", "stage-1", "men", "8萬");
        archive.says("C28", "stage-2", "men", "10萬");
        archive.says("C28", "stage-3", "men", "7萬");
        return archive;
    }

    /** A Chinese and a Korean source give figures of one talk that exclude each other. */
    static Archive ofTwoFigures() {
        Archive archive = new Archive()
                .source("C1", "Chinese")
                .source("K1", "DPRK")
                .source("S1", "Soviet")
                .occasion("talk", "1957-11-09")
                .question("men", ValueType.QUANTITY);
        archive.says("C1", "talk", "men", "300,000");
        archive.says("K1", "talk", "men", "200,000");
        return archive;
    }

    /** A Chinese and two Korean sources of one talk, of which an order of topics and a figure are asked; nothing is said yet. */
    static Archive ofAnOrderAndAFigure() {
        return new Archive()
                .source("C1", "Chinese")
                .source("K1", "DPRK")
                .source("K2", "DPRK")
                .agents("Kim", "Puzanov", "committee")
                .terms("withdrawal", "emigrants", "visits")
                .occasion("talk", "1957-11-09")
                .question("order", ValueType.SEQUENCE)
                .question("men", ValueType.QUANTITY);
    }

    /** Three sources of a talk and a letter, of which nothing is said yet. */
    static Archive ofATalkAndALetter() {
        return new Archive()
                .source("C1", "Chinese")
                .source("K1", "DPRK")
                .source("S1", "Soviet")
                .occasion("talk", "1957-11-09")
                .occasion("letter-of-16", "1957-12-16", null, "letter")
                .question("day", ValueType.DATE)
                .question("men", ValueType.QUANTITY)
                .question("span", ValueType.DATE)
                .question("who", ValueType.AGENT)
                .question("where", ValueType.PLACE);
    }

    /** Two Chinese and two Korean sources of a talk, of which nothing is said yet. */
    public static Archive ofFourSources() {
        return new Archive()
                .source("C1", "Chinese")
                .source("C2", "Chinese")
                .source("K1", "DPRK")
                .source("K2", "DPRK")
                .occasion("talk", "1957-11-09")
                .question("men", ValueType.QUANTITY)
                .question("day", ValueType.DATE);
    }
}
