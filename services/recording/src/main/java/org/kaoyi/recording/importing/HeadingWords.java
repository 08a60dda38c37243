package org.kaoyi.recording.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.kaoyi.recording.drafting.TableKind;

/** Headings that historians give to columns of ours, in their languages: for suggestions only, since two may mean the same. */
final class HeadingWords {
    private static final Map<String, List<String>> WORDS = Map.ofEntries(
            Map.entry(
                    "id", List.of("siglum", "key", "code", "number", "no", "№", "шифр", "編號", "编号", "代號", "번호", "기호")),
            Map.entry(
                    "title",
                    List.of(
                            "document",
                            "name of document",
                            "название",
                            "заглавие",
                            "документ",
                            "題名",
                            "标题",
                            "標題",
                            "文件名",
                            "제목",
                            "문서명")),
            Map.entry("name", List.of("person", "who", "имя", "фамилия", "лицо", "姓名", "人名", "名稱", "이름", "성명")),
            Map.entry("text", List.of("question", "вопрос", "問題", "问题", "질문", "물음")),
            Map.entry(
                    "kind", List.of("type of document", "genre", "вид", "тип документа", "類型", "类型", "文種", "종류", "유형")),
            Map.entry(
                    "date",
                    List.of("day", "when", "dated", "date of record", "дата", "когда", "日期", "時間", "时间", "날짜", "일자")),
            Map.entry("place", List.of("where", "location", "место", "где", "地點", "地点", "장소")),
            Map.entry("participants", List.of("who took part", "present", "участники", "參加者", "参加者", "참석자")),
            Map.entry(
                    "reference",
                    List.of(
                            "shelf-mark",
                            "shelfmark",
                            "archive",
                            "archival reference",
                            "call number",
                            "архив",
                            "архивный шифр",
                            "ссылка",
                            "檔號",
                            "档号",
                            "出處",
                            "出处",
                            "館藏",
                            "문서번호",
                            "소장처")),
            Map.entry("language", List.of("lang", "язык", "語言", "语言", "언어")),
            Map.entry("side", List.of("party", "whose", "сторона", "方", "立場", "측")),
            Map.entry("custody", List.of("kept by", "holder", "где хранится", "хранение", "藏處", "보관")),
            Map.entry(
                    "note",
                    List.of(
                            "notes",
                            "remark",
                            "remarks",
                            "comment",
                            "comments",
                            "примечание",
                            "примечания",
                            "комментарий",
                            "備註",
                            "备注",
                            "附註",
                            "비고",
                            "메모")),
            Map.entry(
                    "occasion",
                    List.of("event", "talk", "meeting", "событие", "встреча", "беседа", "事件", "會談", "会谈", "사건", "회담")),
            Map.entry(
                    "question",
                    List.of("point", "topic", "asked", "вопрос", "тема", "問題", "问题", "項目", "项目", "질문", "항목")),
            Map.entry("source", List.of("document", "source id", "источник", "史料", "來源", "来源", "資料", "사료", "출처")),
            Map.entry(
                    "value",
                    List.of(
                            "answer",
                            "says",
                            "claim",
                            "content",
                            "ответ",
                            "значение",
                            "содержание",
                            "內容",
                            "内容",
                            "答案",
                            "說法",
                            "说法",
                            "답",
                            "내용",
                            "값")),
            Map.entry("quotation", List.of("quote", "quoted text", "original text", "цитата", "引文", "原文", "인용", "원문")),
            Map.entry("translation", List.of("translated", "перевод", "譯文", "译文", "번역")),
            Map.entry(
                    "locus",
                    List.of(
                            "page",
                            "pages",
                            "folio",
                            "folios",
                            "where in the source",
                            "лист",
                            "листы",
                            "страница",
                            "стр",
                            "頁",
                            "页",
                            "頁碼",
                            "页码",
                            "쪽",
                            "면")),
            Map.entry("speaker", List.of("teller", "said by", "кто говорит", "говорящий", "講述者", "讲述者", "말한 이", "화자")),
            Map.entry("hearer", List.of("said to", "told to", "кому", "слушатель", "聽者", "听者", "청자")),
            Map.entry("coder", List.of("entered by", "кодировщик", "錄入者", "录入者", "입력자")));

    private HeadingWords() {}

    /** The column of a kind of table that a heading probably means. */
    static Optional<String> column(TableKind kind, String heading) {
        String folded = heading.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s_.:：]+", " ")
                .strip();
        List<String> fitting = kind.columns().stream()
                .filter(column -> WORDS.getOrDefault(column, List.of()).contains(folded))
                .toList();
        return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
    }

    /**
     * A mapping to begin with, for headings that are none of ours.
     *
     * @param strange those headings
     * @return a sentence; empty where nothing can be suggested
     */
    static String suggestion(TableKind kind, List<String> strange) {
        List<String> lines = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (String heading : strange) {
            Optional<String> column = column(kind, heading);
            if (column.isPresent()) {
                lines.add("\"" + heading + ": " + column.get() + "\"");
            } else {
                unknown.add("\"" + heading + "\"");
            }
        }
        if (lines.isEmpty()) {
            return "";
        }
        return " A mapping to begin with, a line each: " + String.join(", ", lines) + "."
                + (unknown.isEmpty()
                        ? ""
                        : " Give the others a line too, or list them under ignore: " + String.join(", ", unknown)
                                + ".");
    }
}
