package org.kaoyi.readingroom.publishing.document;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/** A document as one web page that needs nothing else, made for paper too (CSS Paged Media Level 3); notes stand behind the text. */
public final class HtmlFile {
    /** Fonts by language, since one Chinese character looks different in Chinese, Korean and Japanese print. */
    private static final String STYLE = """
            :root { font: 11pt/1.5 "Noto Serif", "Times New Roman", serif; }
            body { max-width: 46em; margin: 2em auto; padding: 0 1em; }
            body.wide { max-width: none; }
            :lang(zh-Hant), :lang(und-Hani) { font-family: "Noto Serif CJK TC", "Noto Serif TC", PMingLiU, serif; }
            :lang(zh-Hans), :lang(zh-CN) { font-family: "Noto Serif CJK SC", "Noto Serif SC", SimSun, serif; }
            :lang(ko) { font-family: "Noto Serif CJK KR", "Noto Serif KR", Batang, serif; word-break: keep-all; }
            :lang(ja) { font-family: "Noto Serif CJK JP", "Noto Serif JP", "MS Mincho", serif; }
            h1 { font-size: 1.6em; } h2 { font-size: 1.25em; } h3 { font-size: 1.05em; }
            h1, h2, h3 { line-height: 1.25; break-after: avoid; }
            table { border-collapse: collapse; width: 100%; font-size: .9em; }
            th, td { border: 1px solid #888; padding: .2em .4em; text-align: left; vertical-align: top; }
            thead { display: table-header-group; }
            tr, li { break-inside: avoid; }
            .notes { border-top: 1px solid #888; margin-top: 3em; font-size: .9em; }
            @page { size: A4; margin: 22mm 20mm; @bottom-center { content: counter(page); } }
            @page wide { size: A4 landscape; margin: 15mm; @bottom-center { content: counter(page); } }
            @media print { body { max-width: none; margin: 0; padding: 0; } body.wide { page: wide; } a { color: inherit; text-decoration: none; } }
            """;

    private final Document document;
    private final Writer out;
    private final List<Run.Note> notes = new ArrayList<>();

    private HtmlFile(Document document, Writer out) {
        this.document = document;
        this.out = out;
    }

    /** Writes UTF-8 text; the writer stays open. */
    public static void write(Document document, Writer out) throws IOException {
        new HtmlFile(document, out).write();
    }

    private void write() throws IOException {
        out.write("<!DOCTYPE html>\n<html lang=\"" + escaped(document.language())
                + "\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n<title>"
                + escaped(document.title()) + "</title>\n<style>\n" + STYLE + "</style>\n</head>\n<body"
                + (document.wide() ? " class=\"wide\"" : "") + ">\n");
        boolean inList = false;
        for (Block block : document.blocks()) {
            boolean item = block instanceof Block.Item;
            if (item != inList) {
                out.write(item ? "<ul>\n" : "</ul>\n");
                inList = item;
            }
            write(block);
        }
        out.write(inList ? "</ul>\n" : "");
        writeNotes();
        out.write("</body>\n</html>\n");
    }

    private void write(Block block) throws IOException {
        switch (block) {
            case Block.Heading it -> element("h" + it.level(), it.runs());
            case Block.Paragraph it -> element("p", it.runs());
            case Block.Item it -> element("li", it.runs());
            case Block.Grid it -> writeGrid(it);
        }
    }

    private void writeGrid(Block.Grid grid) throws IOException {
        out.write("<table>\n<thead><tr>");
        for (List<Run> cell : grid.head()) {
            out.write("<th scope=\"col\">" + line(cell) + "</th>");
        }
        out.write("</tr></thead>\n<tbody>\n");
        for (List<List<Run>> row : grid.rows()) {
            out.write("<tr>");
            for (List<Run> cell : row) {
                out.write("<td>" + line(cell) + "</td>");
            }
            out.write("</tr>\n");
        }
        out.write("</tbody>\n</table>\n");
    }

    private void element(String name, List<Run> runs) throws IOException {
        out.write("<" + name + ">" + line(runs) + "</" + name + ">\n");
    }

    private String line(List<Run> runs) {
        StringBuilder line = new StringBuilder();
        for (Run run : runs) {
            switch (run) {
                case Run.Words it -> line.append(words(it));
                case Run.Note it -> {
                    notes.add(it);
                    int number = notes.size();
                    line.append("<sup><a id=\"r%1$d\" href=\"#n%1$d\" role=\"doc-noteref\">%1$d</a></sup>"
                            .formatted(number));
                }
            }
        }
        return line.toString();
    }

    private static String words(Run.Words words) {
        String tag = switch (words.face()) {
            case PLAIN -> words.language() == null ? null : "span";
            case STRONG -> "strong";
            case EMPHASIS -> "em";
        };
        String text = escaped(words.text());
        return tag == null ? text : "<" + tag + lang(words.language()) + ">" + text + "</" + tag + ">";
    }

    private void writeNotes() throws IOException {
        if (notes.isEmpty()) {
            return;
        }
        out.write("<section class=\"notes\" role=\"doc-endnotes\">\n<ol>\n");
        for (int i = 1; i <= notes.size(); i++) {
            StringBuilder text = new StringBuilder();
            notes.get(i - 1).words().forEach(words -> text.append(words(words)));
            out.write("<li id=\"n%1$d\">%2$s <a href=\"#r%1$d\" role=\"doc-backlink\">↑</a></li>\n".formatted(i, text));
        }
        out.write("</ol>\n</section>\n");
    }

    private static String lang(@Nullable String language) {
        return language == null ? "" : " lang=\"" + escaped(language) + "\"";
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
