package org.kaoyi.recording.readtext;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Markdown (CommonMark) with Pandoc's title block, footnotes and citations. Code blocks, pictures and HTML are no prose and left out. */
final class MarkdownText {
    private static final Pattern FRONT =
            Pattern.compile("\\A---\\R(.*?)\\R(?:---|\\.\\.\\.)\\s*(?:\\R|\\z)", Pattern.DOTALL);
    private static final Pattern FIELD = Pattern.compile("(?m)^(title|lang)\\s*:\\s*[\"']?(.*?)[\"']?\\s*$");
    private static final Pattern NOTE = Pattern.compile("^\\[\\^([^\\]\\s]{1,40})]:\\s*(.*)$");
    private static final Pattern INLINE_NOTE = Pattern.compile("\\^\\[((?:[^\\[\\]]++|\\[[^\\[\\]]*+])*+)]");
    private static final Pattern ANCHOR = Pattern.compile("\\[\\^([^\\]\\s]{1,40})]");

    private final Map<String, String> notes = new LinkedHashMap<>();
    private @Nullable String title;
    private @Nullable String language;

    private MarkdownText() {}

    static Manuscript read(String file, byte[] bytes) {
        return new MarkdownText().manuscript(PlainText.decoded(file, bytes));
    }

    private Manuscript manuscript(String text) {
        String body = withoutNotes(inlineNotesNamed(withoutFront(text)));
        List<Paragraph> paragraphs = new ArrayList<>();
        Parser.builder().build().parse(body).accept(new Collector(paragraphs));
        return new Manuscript(title, language, paragraphs, notes, List.of());
    }

    private String withoutFront(String text) {
        Matcher front = FRONT.matcher(text);
        if (!front.find()) {
            return text;
        }
        Matcher field = FIELD.matcher(front.group(1));
        while (field.find()) {
            if (field.group(1).equals("title")) {
                title = field.group(2);
            } else {
                language = field.group(2);
            }
        }
        return text.substring(front.end());
    }

    private String inlineNotesNamed(String text) {
        Matcher inline = INLINE_NOTE.matcher(text);
        StringBuilder named = new StringBuilder();
        int number = 0;
        while (inline.find()) {
            String key = "inline-" + ++number;
            notes.put(key, inline.group(1));
            inline.appendReplacement(named, Matcher.quoteReplacement("[^" + key + "]"));
        }
        return inline.appendTail(named).toString();
    }

    /** A note goes on over the lines that are indented below it. */
    private String withoutNotes(String text) {
        StringBuilder body = new StringBuilder();
        String open = null;
        for (String line : text.split("\\R", -1)) {
            Matcher note = NOTE.matcher(line);
            if (note.matches()) {
                open = note.group(1);
                notes.put(open, note.group(2).strip());
            } else if (open != null && (line.startsWith("    ") || line.startsWith("\t"))) {
                notes.merge(open, line.strip(), (before, more) -> before + " " + more);
            } else {
                open = line.isBlank() ? open : null;
                body.append(line).append('\n');
            }
        }
        return body.toString();
    }

    /** Collects the words of every block that holds prose. */
    private static final class Collector extends AbstractVisitor {
        private final List<Paragraph> paragraphs;
        private final StringBuilder words = new StringBuilder();

        Collector(List<Paragraph> paragraphs) {
            this.paragraphs = paragraphs;
        }

        @Override
        public void visit(org.commonmark.node.Paragraph paragraph) {
            block(paragraph);
        }

        @Override
        public void visit(Heading heading) {
            block(heading);
        }

        @Override
        public void visit(Text text) {
            words.append(text.getLiteral());
        }

        @Override
        public void visit(Code code) {
            words.append(code.getLiteral());
        }

        @Override
        public void visit(SoftLineBreak lineBreak) {
            join(lineBreak);
        }

        @Override
        public void visit(HardLineBreak lineBreak) {
            join(lineBreak);
        }

        @Override
        public void visit(org.commonmark.node.Image image) {
            // A picture is no prose; what it shows stands in its caption.
        }

        private void join(Node lineBreak) {
            String next = lineBreak.getNext() instanceof Text text ? text.getLiteral() : " ";
            boolean closely = !words.isEmpty()
                    && !next.isEmpty()
                    && Script.joinsClosely(words.charAt(words.length() - 1), next.charAt(0));
            words.append(closely ? "" : " ");
        }

        private void block(Node node) {
            words.setLength(0);
            visitChildren(node);
            String text = words.toString().strip();
            words.setLength(0);
            if (!text.isEmpty()) {
                paragraphs.add(Citations.takeFrom(anchored(text)));
            }
        }

        private static Paragraph anchored(String text) {
            Matcher anchor = ANCHOR.matcher(text);
            List<Mark> marks = new ArrayList<>();
            StringBuilder kept = new StringBuilder();
            int from = 0;
            while (anchor.find()) {
                kept.append(text, from, anchor.start());
                marks.add(new Mark(Mark.Kind.NOTE, kept.length(), anchor.group(1)));
                from = anchor.end();
            }
            return new Paragraph(kept.append(text.substring(from)).toString(), marks);
        }
    }
}
