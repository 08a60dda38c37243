package org.kaoyi.claims.archive.reference;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The levels by which archives arrange what they keep, outermost first, each by the archives' own word. The Russian ones are those of
 * the state archives and of the foreign ministry's (which has папки between inventory and file); a единица хранения is what others call дело.
 */
enum LevelName {
    REPOSITORY("repository"),
    SERIES("series"),
    RECORD_GROUP("RG"),
    YEARS("years"),
    FOND("fond", "ф", "фонд", "f", "fond", "fund"),
    OPIS("opis", "оп", "опись", "op", "opis", "opis'", "opisʹ"),
    PORTFOLIO("por", "пор", "por"),
    PAPKA("papka", "п", "папка", "p", "pap", "papka"),
    DELO(
            "delo",
            "д",
            "дело",
            "ед. хр",
            "ед.хр",
            "ед. хран",
            "ед.хран",
            "единица хранения",
            "d",
            "delo",
            "yed. khr",
            "yed.khr",
            "ed. khr",
            "ed.khr",
            "ed. hr",
            "ed.hr"),
    QUANZONG("全宗", "全宗號", "全宗号", "全宗"),
    MULU("目錄", "目錄號", "目录号", "目錄", "目录"),
    ANJUAN("案卷", "案卷號", "案卷号", "案卷"),
    DANGHAO("檔號", "檔號", "档号", "檔案號", "档案号"),
    CONTROL_NUMBER("관리번호", "관리번호"),
    CLASS_NUMBER("분류번호", "분류번호"),
    REGISTER_NUMBER("등록번호", "등록번호"),
    DOCUMENT_NUMBER("문서번호", "문서번호"),
    ENTRY("entry", "entry"),
    COLLECTION("collection", "collection", "coll"),
    BOX("box", "box", "boxes"),
    FOLDER("folder", "folder", "folders"),
    FILE("file", "file"),
    REEL("reel", "reel", "롤번호", "롤"),
    FRAME("frame", "frame", "frames", "프레임번호", "프레임"),
    VOLUME("volume", "vol", "volume", "권", "том", "т"),
    PART("part", "part", "pt"),
    DOCUMENT("document", "doc", "document", "no", "№", "док"),
    LIST("list", "л", "лл", "лист", "листы", "l", "ll", "list", "listy", "listi", "list'"),
    PAGE("page", "p", "pp", "page", "pages", "с", "стр", "頁", "页", "쪽", "면"),
    /** What was not understood, as it stands. */
    UNREAD("unread");

    private final String word;
    private final List<String> labels;

    LevelName(String word, String... labels) {
        this.word = word;
        this.labels = List.of(labels);
    }

    /** As levels are named in the ledger. */
    String word() {
        return word;
    }

    /** What stands before its value, in lower case and without a full stop. */
    List<String> labels() {
        return labels;
    }

    /** Whether several values may follow each other after one label. */
    boolean countsLeaves() {
        return this == LIST || this == PAGE || this == FRAME;
    }

    static Optional<LevelName> of(String word) {
        return Arrays.stream(values()).filter(name -> name.word.equals(word)).findFirst();
    }
}
