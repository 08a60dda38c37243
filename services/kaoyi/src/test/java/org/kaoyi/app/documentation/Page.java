package org.kaoyi.app.documentation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** A page of Markdown: where it leads, where one can be led to in it, and what is set apart as code. */
public record Page(Path file, String title, List<String> links, List<String> anchors, List<Block> blocks) {
    /** The checkout, as seen from this module. */
    static final Path CHECKOUT = Path.of("../..");

    public static final Path DOCS = CHECKOUT.resolve("docs");

    /** What is set apart as code, with the words after its opening fence: {@code csv wreck/claims.csv}. */
    public record Block(String info, String content) {}

    public static Page read(Path file) {
        List<String> links = new ArrayList<>();
        List<String> anchors = new ArrayList<>();
        List<Block> blocks = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        List<String> headings = new ArrayList<>();
        try {
            Parser.builder().build().parse(Files.readString(file)).accept(new AbstractVisitor() {
                @Override
                public void visit(Link link) {
                    links.add(link.getDestination());
                    visitChildren(link);
                }

                @Override
                public void visit(Image image) {
                    links.add(image.getDestination());
                }

                @Override
                public void visit(Heading heading) {
                    headings.add(words(heading));
                    String anchor = anchor(headings.getLast());
                    int before = seen.merge(anchor, 1, Integer::sum) - 1;
                    anchors.add(before == 0 ? anchor : anchor + "-" + before);
                    visitChildren(heading);
                }

                @Override
                public void visit(FencedCodeBlock block) {
                    blocks.add(new Block(block.getInfo() == null ? "" : block.getInfo(), block.getLiteral()));
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Page(file, headings.isEmpty() ? "" : headings.getFirst(), links, anchors, blocks);
    }

    /** Every page that a reader of the repository finds: those under {@code docs} and {@code schemas}, and those at the top. */
    static List<Page> all() {
        return Stream.of(CHECKOUT, DOCS, CHECKOUT.resolve("schemas"), CHECKOUT.resolve("docker"))
                .flatMap(folder -> markdown(folder, folder.equals(CHECKOUT) ? 1 : Integer.MAX_VALUE).stream())
                .map(Page::read)
                .toList();
    }

    /** The files of Markdown in a folder, so many levels deep, by name. */
    static List<Path> markdown(Path folder, int levels) {
        try (Stream<Path> files = Files.walk(folder, levels)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The anchor that GitHub gives a heading: small letters, hyphens for spaces, no other signs. */
    static String anchor(String heading) {
        return heading.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}\\p{M}_ -]", "")
                .replace(' ', '-');
    }

    private static String words(Node node) {
        StringBuilder words = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                words.append(text.getLiteral());
            }

            @Override
            public void visit(Code code) {
                words.append(code.getLiteral());
            }
        });
        return words.toString();
    }
}
